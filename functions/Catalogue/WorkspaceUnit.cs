using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Functions.Catalogue;

/// <summary>One place that one case can hold.</summary>
/// <param name="Id">Stable: community id and label.</param>
/// <param name="CommunityId">The community.</param>
/// <param name="Label">As painted on it.</param>
/// <param name="Tier">What it is.</param>
/// <param name="Seats">Seats in it.</param>
/// <param name="MonthlyRentFen">Rent in fen at the beginning; 0 where it is rent-free.</param>
/// <param name="RentSteps">Later rents; empty where the rent stays.</param>
internal sealed record WorkspaceUnit(
    string Id, string CommunityId, string Label, WorkspaceTier Tier, int Seats, long MonthlyRentFen, IReadOnlyList<RentStep> RentSteps);

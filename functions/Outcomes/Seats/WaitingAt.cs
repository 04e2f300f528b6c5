using OpcOnboarding.Functions.Catalogue;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>A list in which a case stands, or stood.</summary>
/// <param name="CommunityId">The community.</param>
/// <param name="Tier">The kind of unit.</param>
internal sealed record WaitingAt(string CommunityId, WorkspaceTier Tier);

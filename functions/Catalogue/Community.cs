using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Functions.Catalogue;

/// <summary>A community with seats.</summary>
/// <param name="Id">Stable: <c>{city key}-{name}</c>. Keys of stored units begin with it: do not rename.</param>
/// <param name="NameZh">For people.</param>
/// <param name="NameEn">For people.</param>
/// <param name="District">Chinese name of the district it lies in; of an outpost the place in the other city.</param>
/// <param name="SiteKind">What it is housed in.</param>
/// <param name="AddressZh">Street and number; invented where the city is a sample.</param>
/// <param name="Themes">Chinese names of the industries it is meant for.</param>
/// <param name="Units">Its places, in ranges of equal ones.</param>
/// <param name="Figures">What is said about it; null where nothing is.</param>
internal sealed record Community(
    string Id,
    string NameZh,
    string NameEn,
    string District,
    WorkspaceSiteKind SiteKind,
    string AddressZh,
    IReadOnlyList<string> Themes,
    IReadOnlyList<UnitRange> Units,
    CommunityFigures? Figures = null)
{
    /// <summary>Every single place, in the order of the ranges.</summary>
    public IEnumerable<WorkspaceUnit> AllUnits => Units.SelectMany(range => range.Labels.Select(label =>
        new WorkspaceUnit($"{Id}-{label}", Id, label, range.Tier, range.Seats, range.MonthlyRentFen, range.RentSteps ?? [])));
}

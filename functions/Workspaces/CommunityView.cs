using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Functions.Workspaces;

/// <summary>A community with its places.</summary>
/// <param name="CommunityId">Which.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="City">Chinese name of the city.</param>
/// <param name="District">Chinese name of the district; of an outpost the place in the other city.</param>
/// <param name="SiteKind">What it is housed in.</param>
/// <param name="AddressZh">Where.</param>
/// <param name="Clusters">Industries that it is meant for.</param>
/// <param name="Sample">Whether places, rents and what has no clause are invented.</param>
/// <param name="Places">Its places, by kind.</param>
/// <param name="Recognition">How its figures stand against the guideline; null where no figure is stated.</param>
internal sealed record CommunityView(
    string CommunityId,
    string NameZh,
    string NameEn,
    string City,
    string District,
    [property: Names(NameSets.WorkspaceSiteKindName)] string SiteKind,
    string AddressZh,
    IReadOnlyList<string> Clusters,
    bool Sample,
    IReadOnlyList<PlacesView> Places,
    RecognitionView? Recognition);

/// <summary>Equal places of a community.</summary>
/// <param name="Tier">What they are.</param>
/// <param name="Seats">Seats of each.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Free">How many nobody has; 0 while somebody waits.</param>
/// <param name="Waiting">How many wait for this kind of place, in the whole community.</param>
/// <param name="MonthlyRentFen">Rent of each in fen at the beginning; 0: rent-free.</param>
/// <param name="RentSteps">Later rents; empty where the rent stays.</param>
/// <param name="FreeUnitIds">Some that are free, to choose from; at most 10.</param>
internal sealed record PlacesView(
    [property: Names(NameSets.WorkspaceTierName)] string Tier,
    int Seats,
    int Total,
    int Free,
    int Waiting,
    long MonthlyRentFen,
    IReadOnlyList<RentStep> RentSteps,
    IReadOnlyList<string> FreeUnitIds);

/// <summary>Figures of a community against Yancheng's guideline.</summary>
/// <param name="Clause">The seed's row that states the figures; null where they are invented with the rest of a sample.</param>
/// <param name="IsMet">Whether all figures hold; null while one that decides is not stated.</param>
/// <param name="Findings">One demand each.</param>
internal sealed record RecognitionView(string? Clause, bool? IsMet, IReadOnlyList<RecognitionFinding> Findings)
{
    public static RecognitionView? Of(CommunityFigures? figures) =>
        figures is null ? null : new RecognitionView(figures.Clause, RecognitionStandard.IsMet(figures), RecognitionStandard.Check(figures));
}

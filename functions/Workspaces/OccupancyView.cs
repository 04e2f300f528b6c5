using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Outcomes.Seats;

namespace OpcOnboarding.Functions.Workspaces;

/// <summary>How full one kind of place of a community is; for the city's staff.</summary>
/// <param name="CommunityId">The community.</param>
/// <param name="NameZh">Its Chinese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="District">Where it lies.</param>
/// <param name="Tier">What kind of place.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Free">Nobody has them.</param>
/// <param name="Held">Held for a case until its step ends.</param>
/// <param name="Assigned">Given to a case.</param>
/// <param name="Offered">Kept for who waited longest.</param>
/// <param name="Waiting">How many wait and have no offer.</param>
internal sealed record OccupancyView(
    string CommunityId,
    string NameZh,
    string NameEn,
    string District,
    [property: Names(NameSets.WorkspaceTierName)] string Tier,
    int Total,
    int Free,
    int Held,
    int Assigned,
    int Offered,
    int Waiting)
{
    public static IEnumerable<OccupancyView> Of(Community community, CommunityOccupancy occupancy) =>
        community.AllUnits.GroupBy(unit => unit.Tier).Select(units => Of(community, units.Key, units.CountBy(occupancy.StateOf).ToDictionary(), occupancy));

    private static OccupancyView Of(Community community, WorkspaceTier tier, Dictionary<UnitState, int> counts, CommunityOccupancy occupancy) => new(
        community.Id,
        community.NameZh,
        community.NameEn,
        community.District,
        tier.ToString(),
        counts.Values.Sum(),
        counts.GetValueOrDefault(UnitState.Free),
        counts.GetValueOrDefault(UnitState.Held),
        counts.GetValueOrDefault(UnitState.Assigned),
        counts.GetValueOrDefault(UnitState.Offered),
        occupancy.Waiting.GetValueOrDefault(tier));
}

using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Seats;

namespace OpcOnboarding.Functions.Workspaces;

/// <summary>Finds communities and tells what is free in them.</summary>
internal sealed class CommunitySearch(OccupancyReader occupancies)
{
    private const int MostShown = 10;

    /// <summary>The community as it is now, with the places that are looked for.</summary>
    public async Task<CommunityView> ViewAsync(City city, Community community, Func<UnitRange, bool> looksFor, CancellationToken cancellationToken)
    {
        var occupancy = await occupancies.ReadAsync(community.Id, cancellationToken);
        var units = community.AllUnits.ToLookup(unit => unit.Label);
        return new CommunityView(
            community.Id,
            community.NameZh,
            community.NameEn,
            city.NameZh,
            community.District,
            community.SiteKind.ToString(),
            community.AddressZh,
            community.Themes,
            city.Sample,
            [.. community.Units.Where(looksFor).Select(range => Places(range, [.. range.Labels.SelectMany(label => units[label])], occupancy))],
            RecognitionView.Of(community.Figures));
    }

    private static PlacesView Places(UnitRange range, IReadOnlyList<WorkspaceUnit> units, CommunityOccupancy occupancy)
    {
        var free = units.Where(unit => occupancy.StateOf(unit) == UnitState.Free).Select(unit => unit.Id).ToList();
        return new PlacesView(
            range.Tier.ToString(),
            range.Seats,
            units.Count,
            free.Count,
            occupancy.Waiting.GetValueOrDefault(range.Tier),
            range.MonthlyRentFen,
            range.RentSteps ?? [],
            [.. free.Take(MostShown)]);
    }
}

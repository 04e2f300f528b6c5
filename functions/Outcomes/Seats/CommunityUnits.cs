using OpcOnboarding.Functions.Catalogue;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>Finds units by their id, which begins with that of the community.</summary>
internal static class CommunityUnits
{
    /// <summary>The unit and its community; null when the catalogue has no such unit.</summary>
    public static (Community Community, WorkspaceUnit Unit)? Find(CityDirectory cities, string unitId)
    {
        var end = unitId.LastIndexOf('-');
        return end > 0
            && cities.FindCommunity(unitId[..end]) is { } community
            && community.AllUnits.FirstOrDefault(unit => unit.Id == unitId) is { } unit
            ? (community, unit)
            : null;
    }
}

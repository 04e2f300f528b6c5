using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Workspaces;

/// <summary>What a founder looks for; null: everything.</summary>
/// <param name="City">Where; null: in every city.</param>
/// <param name="District">Chinese name of a district.</param>
/// <param name="Tier">What kind of place.</param>
/// <param name="Cluster">Chinese name of an industry that a community is meant for.</param>
/// <param name="SiteKind">What it is housed in.</param>
/// <param name="RentFree">Only places that are rent-free at the beginning.</param>
internal sealed record WorkspaceQuery(City? City, string? District, WorkspaceTier? Tier, string? Cluster, WorkspaceSiteKind? SiteKind, bool RentFree)
{
    /// <summary>Reads the query; 400 names the parameter that can't be read.</summary>
    public static Answer<WorkspaceQuery> Read(IQueryCollection query, CityDirectory cities)
    {
        var city = cities.FindCity(Text("city"));
        var tier = FormMembers.ParseChoice<WorkspaceTier>(Text("tier"));
        var kind = FormMembers.ParseChoice<WorkspaceSiteKind>(Text("siteKind"));
        var rentFree = false;
        var fault = Text("city") is not null && city is null ? "city"
            : Text("tier") is not null && tier is null ? "tier"
            : Text("siteKind") is not null && kind is null ? "siteKind"
            : Text("rentFree") is { } flag && !bool.TryParse(flag, out rentFree) ? "rentFree"
            : null;
        return fault is null ? new WorkspaceQuery(city, Text("district"), tier, Text("cluster"), kind, rentFree) : new Refusal.ParameterNotValid(fault);

        string? Text(string name) => query.TryGetValue(name, out var values) && values is [{ Length: > 0 } value] ? value : null;
    }

    /// <summary>The city's communities that fit, in the catalogue's order.</summary>
    public IEnumerable<(City City, Community Community)> Find(CityDirectory cities) =>
        from city in City is null ? cities.All : [City]
        from community in city.Communities
        where Fits(community) && community.Units.Any(Fits)
        select (city, community);

    /// <summary>Whether places of the range are looked for.</summary>
    public bool Fits(UnitRange range) => (Tier is null || range.Tier == Tier) && (!RentFree || range.MonthlyRentFen == 0);

    private bool Fits(Community community) =>
        (District is null || community.District == District)
        && (Cluster is null || community.Themes.Contains(Cluster))
        && (SiteKind is null || community.SiteKind == SiteKind);
}

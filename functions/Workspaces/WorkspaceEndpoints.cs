using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;

namespace OpcOnboarding.Functions.Workspaces;

/// <summary>Communities and their places: for everybody who is signed in; how full they are: for the city's staff.</summary>
internal static class WorkspaceEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapWorkspaces(this IEndpointRouteBuilder routes)
    {
        var workspaces = routes.MapGroup("/api/workspaces").RequireAuthorization().WithTags("Workspaces");
        workspaces.MapGet("", Search).WithName("SearchWorkspaces")
            .TakesNames("tier", NameSets.WorkspaceTierName).TakesNames("siteKind", NameSets.WorkspaceSiteKindName)
            .Answers(typeof(Listed<CommunityView>)).Refuses(400, 401, 503);
        workspaces.MapGet("/occupancy", ReadOccupancy).WithName("GetOccupancy").Answers(typeof(Listed<OccupancyView>)).Refuses(400, 401, 403, 503);
        workspaces.MapGet("/{communityId}", ReadCommunity).WithName("GetCommunity").Answers(typeof(CommunityView)).Refuses(401, 404, 503);
        routes.MapCaseWorkspace();
    }

    // The parameters are read by the query; they stand here for the description.
    private static async Task<IResult> Search(
        string? city, string? district, string? tier, string? cluster, string? siteKind, string? rentFree, string? limit, string? cursor,
        HttpContext http, CurrentUser user, CityDirectory cities, CommunitySearch search)
    {
        if (!WorkspaceQuery.Read(http.Request.Query, cities).TryGet(out var query, out var refusal) || !Paging.Read(limit, cursor).TryGet(out var page, out refusal))
        {
            return refusal.ToResult();
        }

        // Only what is shown is counted: each community costs a query.
        var found = page.Of([.. query.Find(cities)]);
        var items = new List<CommunityView>();
        foreach (var (itsCity, community) in found.Items)
        {
            items.Add(await search.ViewAsync(itsCity, community, query.Fits, http.RequestAborted));
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new Listed<CommunityView>(items, found.NextCursor));
    }

    private static async Task<IResult> ReadCommunity(string communityId, HttpContext http, CurrentUser user, CityDirectory cities, CommunitySearch search)
    {
        if (cities.All.FirstOrDefault(city => city.Communities.Any(known => known.Id == communityId)) is not { } city)
        {
            return new Refusal.NotFound().ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(await search.ViewAsync(city, cities.FindCommunity(communityId)!, _ => true, http.RequestAborted));
    }

    private static async Task<IResult> ReadOccupancy(string? city, HttpContext http, CurrentUser user, CityDirectory cities, OccupancyReader occupancies)
    {
        if (cities.FindCity(city) is not { } known)
        {
            return new Refusal.ParameterNotValid("city").ToResult();
        }

        if (!user.Is(Role.Administrator) && !(user.Departments.Count > 0 && user.Cities.Contains(known.NameZh)))
        {
            return new Refusal.Forbidden().ToResult();
        }

        var items = new List<OccupancyView>();
        foreach (var community in known.Communities)
        {
            items.AddRange(OccupancyView.Of(community, await occupancies.ReadAsync(community.Id, http.RequestAborted)));
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new Listed<OccupancyView>(items, null));
    }
}

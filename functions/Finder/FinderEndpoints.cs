using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;

namespace OpcOnboarding.Functions.Finder;

/// <summary>The policy finder: what the same founder would get in every city that has a pack. For anyone; nothing is stored.</summary>
internal static class FinderEndpoints
{
    /// <summary>Maps <c>POST /api/policies/find</c>.</summary>
    public static void MapFinder(this IEndpointRouteBuilder routes) => routes
        .MapPost("/api/policies/find", Find).AllowAnonymous().WithTags("Guidance").WithName("FindPolicies")
        .Takes(typeof(FinderBody)).Answers(typeof(FinderView)).Refuses(400, 413, 422);

    private static async Task<IResult> Find(HttpContext http, CityDirectory cities, FinderDesk desk)
    {
        if (!(await RequestBody.ReadAsync(http.Request, http.RequestAborted)).TryGet(out var body, out var refusal)
            || !FinderOrder.Read(body.Root, cities).TryGet(out var order, out refusal))
        {
            return refusal.ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(desk.Find(order));
    }
}

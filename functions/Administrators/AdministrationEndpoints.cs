using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Administrators;

/// <summary>What administrators look at: desks, mentors, units and budgets of a city, and the packs in force. Read only.</summary>
internal static class AdministrationEndpoints
{
    /// <summary>Maps the administrators' routes; everybody else gets 403.</summary>
    public static void MapAdministration(this IEndpointRouteBuilder routes)
    {
        var administration = routes.MapGroup("/api/administration").RequireAuthorization().WithTags("Administration");
        administration.MapGet("/cities/{city}", ReadCity).WithName("GetCityResources").Answers(typeof(CityResources)).Refuses(401, 403, 404, 503);
        administration.MapGet("/packs", ReadPacks).WithName("ListPacks").Answers(typeof(Listed<PackView>)).Refuses(401, 403);
    }

    private static async Task<IResult> ReadCity(string city, HttpContext http, CurrentUser user, CityDirectory cities, ResourceDesk desk)
    {
        http.Response.Headers.CacheControl = "no-store";
        return !user.Is(Role.Administrator) ? new Refusal.Forbidden().ToResult()
            : cities.FindCity(city) is { } known ? Results.Ok(await desk.OfAsync(known, http.RequestAborted))
            : new Refusal.NotFound().ToResult();
    }

    private static IResult ReadPacks(HttpResponse response, CurrentUser user, PolicyCatalogue packs, TimeProvider clock)
    {
        response.Headers.CacheControl = "no-store";
        var today = BusinessHours.BeijingDate(clock.GetUtcNow());
        return user.Is(Role.Administrator)
            ? Results.Ok(new Listed<PackView>([.. packs.Packs.Select(pack => PackView.Of(pack, today))], null))
            : new Refusal.Forbidden().ToResult();
    }
}

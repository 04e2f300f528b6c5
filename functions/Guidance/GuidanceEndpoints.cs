using System.Text.Json;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.OpenApi.Bodies;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;

namespace OpcOnboarding.Functions.Guidance;

/// <summary>Help before the first form: what the way will be like, and whether a name will do.</summary>
internal static class GuidanceEndpoints
{
    /// <summary>Maps <c>POST /api/guidance</c>, for anyone, and <c>POST /api/names/check</c>, for who is signed in.</summary>
    public static void MapGuidance(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/guidance", Guide).AllowAnonymous().WithTags("Guidance").WithName("Guide")
            .Takes(typeof(GuidanceBody)).Answers(typeof(GuidanceView)).Refuses(400, 413, 422);
        routes.MapPost("/api/names/check", CheckName).RequireAuthorization().WithTags("Guidance").WithName("CheckName")
            .Takes(typeof(NameCheckBody)).Answers(typeof(NameCheckView)).Refuses(400, 401, 413, 422, 503);
    }

    private static async Task<IResult> Guide(HttpContext http, CityDirectory cities, GuidanceDesk desk)
    {
        if (!(await RequestBody.ReadAsync(http.Request, http.RequestAborted)).TryGet(out var body, out var refusal)
            || !Place.Of(body.Root, cities, needsDistrict: false).TryGet(out var place, out refusal)
            || !ApplicationOf(body.Root).TryGet(out var application, out refusal))
        {
            return refusal.ToResult();
        }

        return Results.Ok(desk.Foretell(place, application.RootElement));
    }

    private static async Task<IResult> CheckName(HttpContext http, CurrentUser user, CityDirectory cities, NameCheck check)
    {
        if (!(await RequestBody.ReadAsync(http.Request, http.RequestAborted)).TryGet(out var body, out var refusal)
            || !Place.Of(body.Root, cities, needsDistrict: true).TryGet(out var place, out refusal)
            || !(await check.OfAsync(body.Root, place, Texts.AcceptedLanguage.Of(http.Request), http.RequestAborted)).TryGet(out var view, out refusal))
        {
            return refusal.ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(view);
    }

    private static Answer<JsonDocument> ApplicationOf(JsonElement body) =>
        !body.TryGetProperty("application", out var application) ? JsonDocument.Parse("{}")
        : application.ValueKind == JsonValueKind.Object ? JsonDocument.Parse(application.GetRawText())
        : new Refusal.ValidationFailed(new FieldError("application", FieldFault.WrongType));
}

using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Pairing;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;

namespace OpcOnboarding.Functions.Mentors;

/// <summary>The library of mentors, for everybody who is signed in.</summary>
internal static class MentorEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapMentors(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/mentors", Search).RequireAuthorization().WithTags("Mentors").WithName("SearchMentors")
            .TakesNames("field", NameSets.MentorFieldName).TakesNames("stage", NameSets.CultivationStageName)
            .Answers(typeof(Listed<MentorView>)).Refuses(400, 401, 503);
        routes.MapCaseMentor();
    }

    private static async Task<IResult> Search(
        string? city, string? field, string? stage, string? industry, string? language, string? limit, string? cursor,
        HttpContext http, CurrentUser user, CityDirectory cities, MentorDesk desk)
    {
        if (!Paging.Read(limit, cursor).TryGet(out var page, out var refusal))
        {
            return refusal.ToResult();
        }

        if (cities.FindCity(city) is not { } known)
        {
            return new Refusal.ParameterNotValid("city").ToResult();
        }

        var (wishedField, wishedStage) = (FormMembers.ParseChoice<MentorField>(field), FormMembers.ParseChoice<CultivationStage>(stage));
        if ((field is not null && wishedField is null) || (stage is not null && wishedStage is null))
        {
            return new Refusal.ParameterNotValid(field is not null && wishedField is null ? "field" : "stage").ToResult();
        }

        var used = await desk.CountAsync(known.Key, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(page.Of([.. known.Mentors
            .Where(mentor => (wishedField is null || mentor.Fields.Contains(wishedField.Value))
                && (wishedStage is null || mentor.Stages.Contains(wishedStage.Value))
                && (industry is null || mentor.Industries.Contains(industry))
                && (language is null || mentor.Spoken.Contains(language)))
            .Select(mentor => MentorView.Of(known, mentor, used.GetValueOrDefault(mentor.Id)))]));
    }
}

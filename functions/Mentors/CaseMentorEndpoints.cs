using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Documents;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.OpenApi.Bodies;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Workflows.Mentors;

namespace OpcOnboarding.Functions.Mentors;

/// <summary>A case's mentor: whom the founder chose, the mentor's answer, the first appointment, the founder's word after it.</summary>
internal static class CaseMentorEndpoints
{
    /// <summary>Maps the routes. Mentors do not sign in: their desk enters what they answer.</summary>
    public static void MapCaseMentor(this IEndpointRouteBuilder routes)
    {
        var mentor = routes.MapGroup("/api/cases/{caseId}/mentor").RequireAuthorization().WithTags("Mentors");
        mentor.MapGet("", Read).WithName("GetMentorStanding").Answers(typeof(AskingView)).Refuses(401, 404, 503);
        mentor.MapPost("/choice", Choose).WithName("ChooseMentors").Takes(typeof(MentorChoiceBody)).Answers(typeof(AskingView)).Refuses(400, 401, 403, 404, 409, 413, 422, 503);
        mentor.MapPost("/answer", Reply).WithName("AnswerForMentor").Takes(typeof(MentorReplyBody)).Answers(typeof(AskingView)).Refuses(400, 401, 403, 404, 409, 413, 422, 503);
        mentor.MapPost("/appointment", Meet).WithName("MakeAppointment").Takes(typeof(AppointmentBody)).Answers(typeof(AskingView)).Refuses(400, 401, 403, 404, 409, 413, 422, 503);
        mentor.MapPost("/feedback", Rate).WithName("RateAppointment").Takes(typeof(FeedbackBody)).Answers(typeof(AskingView)).Refuses(400, 401, 403, 404, 409, 413, 422, 503);
        mentor.MapGet("/appointment.ics", ReadFile).WithName("GetAppointmentFile").Answers(typeof(Stream), contentType: "text/calendar").Refuses(401, 404, 503);
    }

    private static async Task<IResult> Read(string caseId, HttpContext http, CurrentUser user, CaseDoor door, AskingDesk desk, CityDirectory cities)
    {
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        var asking = await desk.FindAsync(entered.Record, http.RequestAborted);
        return Results.Ok(AskingView.Of(asking, cities, await desk.CountBeforeAsync(entered.Record, http.RequestAborted)));
    }

    private static Task<IResult> Choose(string caseId, HttpContext http, CurrentUser user, CaseDoor door, AskingDesk desk, CityDirectory cities) => MoveAsync(
        http,
        cities,
        () => door.ForFounderAsync(caseId, user, http.RequestAborted),
        (record, body) => MentorRules.Choice(body, cities.FindCity(record.File.CityKey)!),
        (record, chosen) => desk.BeginAsync(record, chosen.MentorIds, http.RequestAborted));

    private static Task<IResult> Reply(string caseId, HttpContext http, CurrentUser user, CaseDoor door, AskingDesk desk, CityDirectory cities) => MoveAsync(
        http,
        cities,
        () => ForDeskAsync(caseId, user, door, http.RequestAborted),
        (_, body) => MentorRules.Reply(body),
        (record, reply) => desk.AnswerAsync(record, reply.Number, reply.Accepts, http.RequestAborted));

    private static Task<IResult> Meet(
        string caseId, HttpContext http, CurrentUser user, CaseDoor door, AppointmentDesk desk, CityDirectory cities, TimeProvider clock) => MoveAsync(
        http,
        cities,
        () => ForDeskAsync(caseId, user, door, http.RequestAborted),
        (_, body) => MentorRules.Appointment(body, clock.GetUtcNow()),
        (record, appointment) => desk.MeetAsync(record, appointment, http.RequestAborted));

    private static Task<IResult> Rate(
        string caseId, HttpContext http, CurrentUser user, CaseDoor door, AppointmentDesk desk, CityDirectory cities, TimeProvider clock) => MoveAsync(
        http,
        cities,
        () => door.ForFounderAsync(caseId, user, http.RequestAborted),
        (_, body) => MentorRules.Feedback(body, clock.GetUtcNow()),
        (record, feedback) => desk.RateAsync(record, feedback, http.RequestAborted));

    private static async Task<IResult> ReadFile(
        string caseId, HttpContext http, CurrentUser user, CaseDoor door, AskingDesk desk, CityDirectory cities, TimeProvider clock)
    {
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        var asking = await desk.FindAsync(entered.Record, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return AppointmentFile.Of(entered.Record, asking, cities, AcceptedLanguage.Of(http.Request), clock.GetUtcNow()) is { } file
            ? Results.File(file, CalendarFile.MediaType, $"mentor-{entered.Record.File.CaseNumber}.ics")
            : new Refusal.NotFound().ToResult();
    }

    private static async Task<Answer<CaseDoor.Entered>> ForDeskAsync(string caseId, CurrentUser user, CaseDoor door, CancellationToken cancellationToken)
    {
        var answer = await door.ToSeeAsync(caseId, user, cancellationToken);
        return answer.TryGet(out var entered, out _) && !(entered.Viewer.IsOfficer && user.SitsAt(Department.MentorPairing)) ? new Refusal.Forbidden() : answer;
    }

    private static async Task<IResult> MoveAsync<TGiven>(
        HttpContext http,
        CityDirectory cities,
        Func<Task<Answer<CaseDoor.Entered>>> enter,
        Func<CaseRecord, JsonElement, Answer<TGiven>> read,
        Func<CaseRecord, TGiven, Task<Answer<MentorAsking>>> move)
        where TGiven : notnull
    {
        if (!(await RequestBody.ReadAsync(http.Request, http.RequestAborted)).TryGet(out var body, out var refusal)
            || !(await enter()).TryGet(out var entered, out refusal)
            || !read(entered.Record, body.Root).TryGet(out var given, out refusal)
            || !(await move(entered.Record, given)).TryGet(out var asking, out refusal))
        {
            return refusal.ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(AskingView.Of(asking, cities, before: null));
    }
}

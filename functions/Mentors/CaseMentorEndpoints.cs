using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Documents;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.OpenApi.Bodies;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.Mentors;

/// <summary>A case's mentor: whom the founder chose, the mentor's answer, the first appointment, the founder's word after it.</summary>
internal static class CaseMentorEndpoints
{
    /// <summary>Maps the routes. Mentors do not sign in: their desk enters what they answer.</summary>
    public static void MapCaseMentor(this IEndpointRouteBuilder routes)
    {
        var mentor = routes.MapGroup("/api/cases/{caseId}/mentor").RequireAuthorization().WithTags("Mentors");
        mentor.MapGet("", Read).WithName("GetMentorStanding").Answers(typeof(AskingView)).Refuses(401, 404, 503);
        mentor.MapPost("/choice", Choose).WithName("ChooseMentors").Takes(typeof(MentorChoiceBody)).Describe();
        mentor.MapPost("/answer", Reply).WithName("AnswerForMentor").Takes(typeof(MentorReplyBody)).Describe();
        mentor.MapPost("/appointment", Meet).WithName("MakeAppointment").Takes(typeof(AppointmentBody)).Describe();
        mentor.MapPost("/feedback", Rate).WithName("RateAppointment").Takes(typeof(FeedbackBody)).Describe();
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

    private static void Describe(this RouteHandlerBuilder route) =>
        route.TakesIdempotencyKey().Answers(typeof(AskingView)).Refuses(400, 401, 403, 404, 409, 413, 422, 429, 503);

    private static Task<IResult> Choose(string caseId, HttpContext http, CurrentUser user, AskingGate gate, AskingDesk desk, CityDirectory cities) => gate.TakeAsync(
        caseId,
        http,
        user,
        entered => entered.Viewer.IsFounder,
        write => MentorRules.Choice(write.Body.Root, cities.FindCity(write.Record.File.CityKey)!),
        (order, chosen) => desk.BeginAsync(order, chosen.MentorIds, http.RequestAborted));

    private static Task<IResult> Reply(string caseId, HttpContext http, CurrentUser user, AskingGate gate, AskingDesk desk) => gate.TakeAsync(
        caseId,
        http,
        user,
        IsDesk,
        write => MentorRules.Reply(write.Body.Root),
        (order, reply) => desk.AnswerAsync(order, reply.Number, reply.Accepts, http.RequestAborted));

    private static Task<IResult> Meet(string caseId, HttpContext http, CurrentUser user, AskingGate gate, AppointmentDesk desk, TimeProvider clock) => gate.TakeAsync(
        caseId,
        http,
        user,
        IsDesk,
        write => MentorRules.Appointment(write.Body.Root, clock.GetUtcNow()),
        (order, appointment) => desk.MeetAsync(order, appointment, http.RequestAborted));

    private static Task<IResult> Rate(string caseId, HttpContext http, CurrentUser user, AskingGate gate, AppointmentDesk desk, TimeProvider clock) => gate.TakeAsync(
        caseId,
        http,
        user,
        entered => entered.Viewer.IsFounder,
        write => MentorRules.Feedback(write.Body.Root, clock.GetUtcNow()),
        (order, feedback) => desk.RateAsync(order, feedback, http.RequestAborted));

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

    private static bool IsDesk(CaseDoor.Entered entered) => entered.Viewer.IsOfficer && entered.User.SitsAt(Department.MentorPairing);
}

using System.Text.Json;
using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Documents;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.OpenApi.Bodies;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.Workspaces;

/// <summary>A case's place: how it stands, the waiting lists, the agreement.</summary>
internal static class CaseWorkspaceEndpoints
{
    /// <summary>Maps the routes. An offered place is taken by the journey's own command, <c>POST steps/workspace/choice</c>.</summary>
    public static void MapCaseWorkspace(this IEndpointRouteBuilder routes)
    {
        var workspace = routes.MapGroup("/api/cases/{caseId}/workspace").RequireAuthorization().WithTags("Workspaces");
        workspace.MapGet("", Read).WithName("GetWorkspaceStanding").Answers(typeof(WorkspaceStanding)).Refuses(401, 404, 503);
        workspace.MapPost("/waiting", Join).WithName("JoinWaitingList").Takes(typeof(WaitingBody))
            .Answers(typeof(WaitingView)).Refuses(400, 401, 403, 404, 409, 413, 422, 503);
        workspace.MapDelete("/waiting/{communityId}/{tier}", Leave).WithName("LeaveWaitingList").TakesNames("tier", NameSets.WorkspaceTierName)
            .Answers(typeof(WorkspaceStanding)).Refuses(401, 403, 404, 503);
        workspace.MapGet("/agreement", ReadAgreement).WithName("GetMoveInAgreement")
            .Answers(typeof(Stream), contentType: "application/pdf").Refuses(401, 404, 503);
        workspace.MapGet("/calendar.ics", ReadCalendar).WithName("GetPlaceCalendar").Answers(typeof(Stream), contentType: "text/calendar").Refuses(401, 404, 503);
    }

    private static async Task<IResult> Read(string caseId, HttpContext http, CurrentUser user, CaseDoor door, StandingReader standings)
    {
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(await standings.ReadAsync(entered.Record, http.RequestAborted));
    }

    // Asked for twice it answers the same: a case stands once in a list.
    private static async Task<IResult> Join(string caseId, HttpContext http, CurrentUser user, CaseDoor door, WaitingDesk desk)
    {
        if (!(await RequestBody.ReadAsync(http.Request, http.RequestAborted)).TryGet(out var body, out var refusal)
            || !(await door.ForFounderAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out refusal)
            || !ListOf(body.Root).TryGet(out var list, out refusal)
            || !(await desk.JoinAsync(entered.Record, list.CommunityId, list.Tier, http.RequestAborted)).TryGet(out var place, out refusal))
        {
            return refusal.ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(place);
    }

    private static async Task<IResult> Leave(
        string caseId, string communityId, string tier, HttpContext http, CurrentUser user, CaseDoor door, WaitingDesk desk, StandingReader standings)
    {
        if (!(await door.ForFounderAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        if (FormMembers.ParseChoice<WorkspaceTier>(tier) is not { } kind)
        {
            return new Refusal.NotFound().ToResult();
        }

        await desk.LeaveAsync(entered.Record.CaseId, communityId, kind, http.RequestAborted);
        return Results.Ok(await standings.ReadAsync(entered.Record, http.RequestAborted));
    }

    private static async Task<IResult> ReadAgreement(string caseId, HttpContext http, CurrentUser user, CaseDoor door, DailyLooks looks, CityDirectory cities)
    {
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        if (GivenPlace.Of(entered.Record, cities) is not { } given)
        {
            return new Refusal.NotFound().ToResult();
        }

        await looks.BeforeShowingAsync(entered, "agreement", http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(LetterPdf.Of(MoveInAgreement.TextZh(entered.Record, given)), "application/pdf", $"agreement-{entered.Record.File.CaseNumber}.pdf");
    }

    private static async Task<IResult> ReadCalendar(
        string caseId, HttpContext http, CurrentUser user, CaseDoor door, PlaceServices services, CityDirectory cities, TimeProvider clock)
    {
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        if (GivenPlace.Of(entered.Record, cities) is not { } given)
        {
            return new Refusal.NotFound().ToResult();
        }

        var offered = await services.OfAsync(entered.Record, given.From, http.RequestAborted);
        var file = PlaceCalendar.Of(entered.Record, given, offered, AcceptedLanguage.Of(http.Request), clock.GetUtcNow());
        return Results.File(file, CalendarFile.MediaType, $"place-{entered.Record.File.CaseNumber}.ics");
    }

    private static Answer<WaitingAt> ListOf(JsonElement body)
    {
        var community = FormMembers.Text(FormMembers.Member(body, "communityId"));
        var tier = FormMembers.ParseChoice<WorkspaceTier>(FormMembers.Text(FormMembers.Member(body, "tier")));
        return community is null ? new Refusal.ValidationFailed(new FieldError("communityId", FieldFault.Required))
            : tier is not { } kind ? new Refusal.ValidationFailed(new FieldError("tier", FieldFault.UnknownValue))
            : new WaitingAt(community, kind);
    }
}

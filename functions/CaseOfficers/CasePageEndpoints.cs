using System.Globalization;
using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Auditors;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.CaseOfficers;

/// <summary>What stands on an officer's page of a case beside the case itself: checks, journal, limits of dates, who may take over.</summary>
internal static class CasePageEndpoints
{
    /// <summary>Maps the routes of the page.</summary>
    public static void MapCasePage(this IEndpointRouteBuilder routes)
    {
        var page = routes.MapGroup("/api/cases/{caseId}").RequireAuthorization().WithTags("CaseOfficers");
        page.MapGet("/checks", Check).WithName("GetChecks").Answers(typeof(Listed<CheckView>)).Refuses(401, 403, 404, 503);
        page.MapGet("/history", History).WithName("GetCaseHistory").Answers(typeof(Listed<HistoryItem>)).Refuses(400, 401, 403, 404, 503);
        page.MapGet("/deadlines", Limits).WithName("GetDeadlineLimits").Answers(typeof(DeadlineLimits)).Refuses(401, 403, 404, 503);
        page.MapGet("/assignees", Assignees).WithName("ListAssignees").Answers(typeof(Listed<AssigneeView>)).Refuses(401, 403, 404, 503);
    }

    private static async Task<IResult> Check(string caseId, HttpContext http, CurrentUser user, CaseDoor door, CaseChecks checks)
    {
        if (!(await ToWorkOnAsync(caseId, http, user, door)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        return Results.Ok(new Listed<CheckView>(await checks.OfAsync(entered.Record, AcceptedLanguage.Of(http.Request), http.RequestAborted), null));
    }

    private static async Task<IResult> History(
        string caseId, string? limit, string? cursor, HttpContext http, CurrentUser user, CaseDoor door, DailyLooks looks, CaseHistory history)
    {
        if (!Paging.Read(limit, cursor).TryGet(out var page, out var refusal)
            || !(await ToWorkOnAsync(caseId, http, user, door)).TryGet(out var entered, out refusal))
        {
            return refusal.ToResult();
        }

        await looks.BeforeShowingAsync(entered, "journal", http.RequestAborted);
        var items = await history.ReadAsync(entered.Record, page.Offset, page.Limit, http.RequestAborted);
        var next = items.Count == page.Limit && items[^1].Sequence < entered.Record.File.Sequence
            ? items[^1].Sequence.ToString(CultureInfo.InvariantCulture)
            : null;
        return Results.Ok(new Listed<HistoryItem>([.. items.Select(item => item.Masked())], next));
    }

    private static async Task<IResult> Limits(string caseId, HttpContext http, CurrentUser user, CaseDoor door, DeadlineDesk desk) =>
        (await ToWorkOnAsync(caseId, http, user, door)).TryGet(out var entered, out var refusal)
            ? Results.Ok(desk.LimitsOf(entered.Record.Case))
            : refusal.ToResult();

    private static async Task<IResult> Assignees(string caseId, HttpContext http, CurrentUser user, CaseDoor door, AssigneeDesk desk)
    {
        if (!(await ToWorkOnAsync(caseId, http, user, door)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        return entered.Viewer.MayReassign
            ? Results.Ok(new Listed<AssigneeView>(await desk.OfAsync(entered.Record, http.RequestAborted), null))
            : new Refusal.Forbidden().ToResult();
    }

    /// <summary>Opens a case for who works on it: its officers, and auditors, who read what officers read.</summary>
    private static async Task<Answer<CaseDoor.Entered>> ToWorkOnAsync(string caseId, HttpContext http, CurrentUser user, CaseDoor door)
    {
        http.Response.Headers.CacheControl = "no-store";
        var answer = await door.ToSeeAsync(caseId, user, http.RequestAborted);
        return answer.TryGet(out var entered, out _) && !entered.Viewer.IsOfficer && !user.Is(Role.Auditor) ? new Refusal.Forbidden() : answer;
    }
}

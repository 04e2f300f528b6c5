using System.Globalization;
using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Functions.Requests;

namespace OpcOnboarding.Functions.Auditors;

/// <summary>What auditors read: the journal of a case, entry by entry, as it was chained.</summary>
internal static class AuditorEndpoints
{
    /// <summary>Maps the auditors' routes.</summary>
    public static void MapAuditors(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/audit/cases/{caseId}/history", History).RequireAuthorization().WithTags("Auditors").WithName("GetHistory")
            .Answers(typeof(Listed<HistoryItem>)).Refuses(400, 401, 403, 404, 503);

    private static async Task<IResult> History(
        string caseId, string? limit, string? cursor, HttpContext http, CurrentUser user, CaseDoor door, DailyLooks looks, CaseHistory history)
    {
        if (!Paging.Read(limit, cursor).TryGet(out var page, out var refusal)
            || !(await door.ForTheRecordAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out refusal))
        {
            return refusal.ToResult();
        }

        if (!user.Is(Role.Auditor))
        {
            return new Refusal.Forbidden().ToResult();
        }

        if (!entered.Record.File.IsErased)
        {
            await looks.BeforeShowingAsync(entered, "journal", http.RequestAborted);
        }

        http.Response.Headers.CacheControl = "no-store";
        var items = await history.ReadAsync(entered.Record, page.Offset, page.Limit, http.RequestAborted);
        var next = items.Count == page.Limit && items[^1].Sequence < entered.Record.File.Sequence
            ? items[^1].Sequence.ToString(CultureInfo.InvariantCulture)
            : null;
        return Results.Ok(new Listed<HistoryItem>(items, next));
    }
}

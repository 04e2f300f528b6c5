using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Notices;

/// <summary>The founder's written notices: a list, and each as a page to print. First reading is kept.</summary>
internal static class NoticeEndpoints
{
    /// <summary>Maps the notices' routes.</summary>
    public static void MapNotices(this IEndpointRouteBuilder routes)
    {
        var notices = routes.MapGroup("/api/cases/{caseId}/notices").RequireAuthorization().WithTags("Founders");
        notices.MapGet("", List).WithName("ListNotices").Answers(typeof(Listed<NoticeView>)).Refuses(400, 401, 404, 503);
        notices.MapGet("/{id}", Read).WithName("GetNotice").Answers(typeof(string), contentType: "text/html").Refuses(401, 404, 503);
    }

    private static async Task<IResult> List(
        string caseId, string? limit, string? cursor, HttpContext http, CurrentUser user, CaseDoor door, CaseTables tables)
    {
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal)
            || !Paging.Read(limit, cursor).TryGet(out var page, out refusal))
        {
            return refusal.ToResult();
        }

        var language = AcceptedLanguage.Of(http.Request);
        var notices = new List<Notice>();
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {caseId} and RowKey ge {NoticeRow.First} and RowKey lt {NoticeRow.AfterLast}");
        await foreach (var row in tables.Cases.Table.QueryAsync<TableEntity>(filter, cancellationToken: http.RequestAborted))
        {
            notices.Add(NoticeRow.Read(row, entered.Record.Cipher));
        }

        var items = notices.OrderBy(notice => notice.At)
            .Select(notice => new NoticeView(
                notice.Id, notice.Kind, notice.At, notice.Step, notice.ReadAt, notice.Content.DueOn, NoticePage.Title(notice, language)));

        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(page.Of([.. items]));
    }

    private static async Task<IResult> Read(string caseId, string id, HttpContext http, CurrentUser user, CaseDoor door, CaseStore store, TimeProvider clock)
    {
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        var row = id.Length < 20 && id.All(char.IsAsciiLetterOrDigit) ? await store.ReadAsync(caseId, NoticeRow.Key(id), http.RequestAborted) : null;
        if (row is null)
        {
            return new Refusal.NotFound().ToResult();
        }

        var notice = NoticeRow.Read(row, entered.Record.Cipher);
        if (entered.Viewer.IsFounder && notice.ReadAt is null)
        {
            // Read twice at once: the one who is slower leaves the first reading as it is.
            var read = NoticeRow.Write(caseId, notice with { ReadAt = clock.GetUtcNow() }, entered.Record.Cipher);
            await store.ReplaceAsync(read, notice.Version, http.RequestAborted);
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-modals";
        return Results.Text(NoticePage.Render(notice, entered.Record, AcceptedLanguage.Of(http.Request)), "text/html; charset=utf-8");
    }
}

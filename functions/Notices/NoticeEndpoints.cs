using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Functions.Texts;

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
        string caseId, string? limit, string? cursor, HttpContext http, CurrentUser user, CaseDoor door)
    {
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal)
            || !Paging.Read(limit, cursor).TryGet(out var page, out refusal))
        {
            return refusal.ToResult();
        }

        var language = AcceptedLanguage.Of(http.Request);
        var items = entered.Record.File.Notices.OrderBy(notice => notice.At)
            .Select(notice => new NoticeView(notice.Id, notice.Kind, notice.At, notice.Step, notice.ReadAt, notice.DueOn, NoticePage.Title(notice, language)));
        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(page.Of([.. items]));
    }

    private static async Task<IResult> Read(string caseId, string id, HttpContext http, CurrentUser user, CaseDoor door, DailyLooks looks, CaseStore store, TimeProvider clock)
    {
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        if (entered.Record.File.Notices.FirstOrDefault(known => known.Id == id) is not { } notice)
        {
            return new Refusal.NotFound().ToResult();
        }

        await looks.BeforeShowingAsync(entered, $"notice.{id}", http.RequestAborted);
        var row = await store.ReadAsync(caseId, JournalRow.Key(notice.JournalRow), http.RequestAborted) ?? throw new UnreadableRowException("A notice's journal row is missing.");
        var content = JournalRow.ReadNotice(row, id, entered.Record.Cipher);
        if (entered.Viewer.IsFounder)
        {
            await NoteReadingAsync(entered.Record, id, store, clock.GetUtcNow(), http.RequestAborted);
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-modals";
        return Results.Text(NoticePage.Render(notice, content, entered.Record, AcceptedLanguage.Of(http.Request)), "text/html; charset=utf-8");
    }

    /// <summary>Read twice at once: the one who is slower leaves the first reading as it is.</summary>
    private static async Task NoteReadingAsync(CaseRecord record, string id, CaseStore store, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (record.File.Notices.Any(notice => notice.Id == id && notice.ReadAt is null)
            && !await store.CommitAsync(record with { File = record.File.WithReading(id, now) }, [], cancellationToken))
        {
            record = await store.GetAsync(record.CaseId, cancellationToken);
        }
    }
}

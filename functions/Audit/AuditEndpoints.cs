using System.Globalization;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Audit.Export;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Audit.Replay;
using OpcOnboarding.Functions.Audit.Search;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Functions.Requests;

namespace OpcOnboarding.Functions.Audit;

/// <summary>What auditors prove: the state of a case at any entry, that nothing was altered, and the archive of both. And what founders see of those who looked.</summary>
internal static class AuditEndpoints
{
    /// <summary>Maps the routes; people who see the case and are no auditors get 403.</summary>
    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup("/api/audit").RequireAuthorization().WithTags("Auditors");
        audit.MapGet("/cases", List).WithName("ListAuditedCases").Answers(typeof(Listed<string>)).Refuses(400, 401, 403, 503);
        audit.MapGet("/entries", Search).WithName("SearchEntries").TakesNames("outlier", typeof(Outlier)).TakesNames("desk", typeof(Department)).Answers(typeof(FoundEntries)).Refuses(400, 401, 403, 503);
        audit.MapGet("/sample", Sample).WithName("SampleCases").Answers(typeof(Listed<string>)).Refuses(400, 401, 403, 503);
        audit.MapGet("/cases/{caseId}/verify", Verify).WithName("VerifyCase").Answers(typeof(VerificationView)).Refuses(401, 403, 404, 503);
        audit.MapGet("/verify", VerifyService).WithName("VerifyService").Answers(typeof(VerificationView)).Refuses(401, 403, 503);
        audit.MapGet("/cases/{caseId}/replay", Replay).WithName("ReplayCase").TakesNames("purpose", typeof(LookPurpose)).Answers(typeof(ReplayView)).Refuses(400, 401, 403, 404, 410, 503);
        audit.MapGet("/cases/{caseId}/export", Export).WithName("ExportCase").TakesNames("purpose", typeof(LookPurpose)).Answers(typeof(string), contentType: CaseArchive.MediaType).Refuses(400, 401, 403, 404, 410, 503);
        routes.MapGet("/api/cases/{caseId}/looks", Looks).RequireAuthorization().WithTags("Founders").WithName("ListLooks")
            .Answers(typeof(Listed<CaseLooks.Look>)).Refuses(400, 401, 403, 404, 503);
        audit.MapGet("/checkpoints/latest", Latest).WithName("GetLatestCheckpoint").Answers(typeof(CheckpointView)).Refuses(400, 401, 403, 404, 503);
    }

    private static async Task<IResult> List(string? limit, string? cursor, HttpContext http, CurrentUser user, AuditLog log)
    {
        if (!Paging.Read(limit, cursor).TryGet(out var page, out var refusal))
        {
            return refusal.ToResult();
        }

        return user.Is(Role.Auditor)
            ? Results.Ok(page.Of(await log.SubjectsAsync(LeafKind.Case, http.RequestAborted)))
            : new Refusal.Forbidden().ToResult();
    }

    private static async Task<IResult> Search(
        string? founder, string? officer, string? desk, string? from, string? to, string? outcome, string? outlier, string? seconds,
        string? limit, string? cursor, HttpContext http, CurrentUser user, AuditSearch search)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!user.Is(Role.Auditor))
        {
            return new Refusal.Forbidden().ToResult();
        }

        if (cursor is not null && !CaseIds.IsWellFormed(cursor))
        {
            return new Refusal.ParameterNotValid("cursor").ToResult();
        }

        return Paging.Read(limit, null).TryGet(out var page, out var refusal) && AuditQuery.Read(http.Request.Query).TryGet(out var query, out refusal)
            ? Results.Ok(await search.RunAsync(query, cursor ?? "", page.Limit, http.RequestAborted))
            : refusal.ToResult();
    }

    private static async Task<IResult> Sample(string? seed, string? size, HttpContext http, CurrentUser user, AuditLog log)
    {
        if (!user.Is(Role.Auditor))
        {
            return new Refusal.Forbidden().ToResult();
        }

        if (string.IsNullOrWhiteSpace(seed) || seed.Length > AuditSample.LongestSeed)
        {
            return new Refusal.ParameterNotValid("seed").ToResult();
        }

        return int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= AuditSample.MostCases
            ? Results.Ok(new Listed<string>(AuditSample.Draw(await log.SubjectsAsync(LeafKind.Case, http.RequestAborted), seed, count), null))
            : new Refusal.ParameterNotValid("size").ToResult();
    }

    private static async Task<IResult> Verify(string caseId, HttpContext http, CurrentUser user, CaseDoor door, AuditDesk desk) =>
        await RefuseAsync(caseId, http, user, door) is { } refusal ? refusal.ToResult()
        : (await desk.VerifyAsync(caseId, http.RequestAborted)).TryGet(out var verification, out refusal) ? Results.Ok(verification)
        : refusal.ToResult();

    private static async Task<IResult> VerifyService(HttpContext http, CurrentUser user, ServiceVerifier verifier, TimeProvider clock)
    {
        http.Response.Headers.CacheControl = "no-store";
        return user.Is(Role.Auditor)
            ? Results.Ok(VerificationView.Of(null, clock.GetUtcNow(), await verifier.VerifyAsync(http.RequestAborted)))
            : new Refusal.Forbidden().ToResult();
    }

    private static async Task<IResult> Replay(string caseId, string? at, string? purpose, HttpContext http, CurrentUser user, CaseDoor door, AuditDesk desk)
    {
        long? sequence = long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var fault = at is not null && sequence is null ? new Refusal.ParameterNotValid("at") : FaultIn(purpose);
        return (await RefuseAsync(caseId, http, user, door) ?? fault) is { } refusal ? refusal.ToResult()
            : (await desk.ReplayAsync(caseId, sequence, user, PurposeOf(purpose), http.RequestAborted)).TryGet(out var replayed, out refusal) ? Results.Ok(replayed)
            : refusal.ToResult();
    }

    private static async Task<IResult> Export(string caseId, string? purpose, HttpContext http, CurrentUser user, CaseDoor door, CaseExport export) =>
        (await RefuseAsync(caseId, http, user, door) ?? FaultIn(purpose)) is { } refusal ? refusal.ToResult()
        : (await export.RunAsync(caseId, user, PurposeOf(purpose), http.RequestAborted)).TryGet(out var archive, out refusal)
            ? Results.File(archive.Bytes, CaseArchive.MediaType, archive.FileName)
            : refusal.ToResult();

    private static async Task<IResult> Looks(
        string caseId, string? limit, string? cursor, HttpContext http, CurrentUser user, CaseDoor door, CaseLooks looks)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!(await door.ForTheRecordAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal)
            || !Paging.Read(limit, cursor).TryGet(out var page, out refusal))
        {
            return refusal.ToResult();
        }

        return entered.Viewer.IsFounder || user.Is(Role.Auditor)
            ? Results.Ok(page.Of(await looks.OfAsync(entered.Record, http.RequestAborted)))
            : new Refusal.Forbidden().ToResult();
    }

    private static async Task<IResult> Latest(string? first, HttpContext http, CurrentUser user, AuditLog log, CheckpointKeys keys)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!user.Is(Role.Auditor))
        {
            return new Refusal.Forbidden().ToResult();
        }

        if (!long.TryParse(first ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            return new Refusal.ParameterNotValid("first").ToResult();
        }

        var (latest, proof) = await log.LatestAsync(size, http.RequestAborted);
        return latest is null ? new Refusal.NotFound().ToResult() : Results.Ok(CheckpointView.Of(latest, proof, keys));
    }

    private static LookPurpose PurposeOf(string? name) => WireNames.Parse<LookPurpose>(name) ?? LookPurpose.Audit;

    private static Refusal.ParameterNotValid? FaultIn(string? purpose) =>
        purpose is not null && WireNames.Parse<LookPurpose>(purpose) is null ? new Refusal.ParameterNotValid("purpose") : null;

    /// <summary>Auditors also get at cases whose row is gone or can't be read; nobody else does.</summary>
    private static async Task<Refusal?> RefuseAsync(string caseId, HttpContext http, CurrentUser user, CaseDoor door)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (user.Is(Role.Auditor))
        {
            return CaseIds.IsWellFormed(caseId) ? null : new Refusal.NotFound();
        }

        return (await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out _, out var refusal) ? new Refusal.Forbidden() : refusal;
    }
}

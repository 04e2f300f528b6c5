using System.Text.Json;
using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Documents;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.OpenApi.Bodies;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Functions.Requests;

namespace OpcOnboarding.Functions.Entitlements;

/// <summary>What a case is entitled to beside vouchers: for its founder to ask for, for the vouchers desk to decide.</summary>
internal static class EntitlementEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapEntitlements(this IEndpointRouteBuilder routes)
    {
        var entitlements = routes.MapGroup("/api/cases/{caseId}/entitlements").RequireAuthorization().WithTags("Entitlements");
        entitlements.MapGet("", List).WithName("ListEntitlements").Answers(typeof(Listed<EntitlementView>)).Refuses(400, 401, 404, 503);
        entitlements.MapGet("/{entitlementId}/application", ReadApplication).WithName("GetPreparedApplication")
            .Answers(typeof(Stream), contentType: "application/pdf").Refuses(401, 404, 503);
        entitlements.MapPost("/{entitlementId}/apply", Apply).WithName("ApplyForEntitlement").Takes(typeof(EmptyBody)).TakesIdempotencyKey()
            .Answers(typeof(EntitlementView)).Refuses(400, 401, 403, 404, 409, 413, 422, 429, 503);
        entitlements.MapPost("/{entitlementId}/decision", Decide).WithName("DecideEntitlement").Takes(typeof(EntitlementDecisionBody)).TakesIdempotencyKey()
            .Answers(typeof(EntitlementView)).Refuses(400, 401, 403, 404, 409, 413, 422, 429, 503);
        entitlements.MapPost("/{entitlementId}/revocation", Revoke).WithName("RevokeEntitlement").Takes(typeof(EntitlementRevocationBody)).TakesIdempotencyKey()
            .Answers(typeof(EntitlementView)).Refuses(400, 401, 403, 404, 409, 413, 422, 429, 503);
    }

    private static async Task<IResult> List(string caseId, string? limit, string? cursor, HttpContext http, CurrentUser user, CaseDoor door, EntitlementList list)
    {
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal) || !Paging.Read(limit, cursor).TryGet(out var page, out refusal))
        {
            return refusal.ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(page.Of(await list.ReadAsync(entered.Record, http.RequestAborted)));
    }

    private static async Task<IResult> ReadApplication(
        string caseId, string entitlementId, HttpContext http, CurrentUser user, CaseDoor door, DailyLooks looks, EntitlementDesk desk)
    {
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        if ((await desk.ListAsync(entered.Record, http.RequestAborted)).FirstOrDefault(known => known.EntitlementId == entitlementId) is not { } entitlement)
        {
            return new Refusal.NotFound().ToResult();
        }

        await looks.BeforeShowingAsync(entered, $"entitlement.{entitlementId}", http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(LetterPdf.Of(PreparedApplication.TextZh(entered.Record, entitlement)), "application/pdf", $"{entitlementId}.pdf");
    }

    private static Task<IResult> Apply(
        string caseId, string entitlementId, HttpContext http, CurrentUser user, CaseDoor door, CommandLimiter limiter, KeyedGate gate, EntitlementDesk desk) => TakeAsync(
        KeyedWrite.OpenAsync(caseId, http, user, door, limiter),
        gate,
        async write => write.Entered.Viewer.IsFounder ? await desk.ApplyAsync(write, entitlementId, http.RequestAborted) : new Refusal.Forbidden(),
        http.RequestAborted);

    private static Task<IResult> Decide(
        string caseId, string entitlementId, HttpContext http, CurrentUser user, CaseDoor door, CommandLimiter limiter, KeyedGate gate, EntitlementDesk desk) => TakeAsync(
        KeyedWrite.OpenAsync(caseId, http, user, door, limiter),
        gate,
        AtDesk(EntitlementDecision.Of, (write, decision) => desk.DecideAsync(write, entitlementId, decision, http.RequestAborted)),
        http.RequestAborted);

    private static Task<IResult> Revoke(
        string caseId, string entitlementId, HttpContext http, CurrentUser user, CaseDoor door, CommandLimiter limiter, KeyedGate gate, EntitlementDesk desk) => TakeAsync(
        KeyedWrite.OpenAsync(caseId, http, user, door, limiter),
        gate,
        AtDesk(EntitlementReason.Of, (write, reason) => desk.RevokeAsync(write, entitlementId, reason, http.RequestAborted)),
        http.RequestAborted);

    /// <summary>What the vouchers desk alone does: who else asks is refused before the body is looked at.</summary>
    private static Func<KeyedWrite, Task<Answer<string>>> AtDesk<T>(Func<JsonElement, Answer<T>> read, Func<KeyedWrite, T, Task<Answer<string>>> carryOut)
        where T : notnull => async write =>
        !(write.Entered.Viewer.IsOfficer && write.User.SitsAt(Department.Vouchers)) ? new Refusal.Forbidden()
        : read(write.Body.Root).TryGet(out var ordered, out var refusal) ? await carryOut(write, ordered)
        : refusal;

    private static async Task<IResult> TakeAsync(
        Task<Answer<KeyedWrite>> opening, KeyedGate gate, Func<KeyedWrite, Task<Answer<string>>> carryOut, CancellationToken cancellationToken) =>
        (await opening).TryGet(out var write, out var refusal)
            ? await gate.TakeAsync(write, () => Task.FromResult<KeptAnswer?>(null), () => carryOut(write), cancellationToken)
            : refusal.ToResult();
}

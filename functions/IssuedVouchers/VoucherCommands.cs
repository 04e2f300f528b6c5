using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Functions.IssuedVouchers;

/// <summary>The commands on vouchers: claim, decide, cancel, demand back.</summary>
internal static class VoucherCommands
{
    /// <summary>Maps them under a voucher of a case.</summary>
    public static void MapVoucherCommands(this RouteGroupBuilder vouchers)
    {
        vouchers.MapPost("/{voucherId}/redemptions", File).WithName("FileRedemption").Takes(typeof(RedemptionBody)).Describe();
        vouchers.MapPost("/{voucherId}/redemptions/{redemptionId}/triggers/{trigger}", Decide).WithName("DecideRedemption")
            .TakesNames("trigger", typeof(RedemptionTrigger)).TakesOneOf(typeof(ReviewBody)).Describe();
        vouchers.MapPost("/{voucherId}/triggers/{trigger}", Order).WithName("FireVoucherTrigger")
            .TakesNames("trigger", typeof(VoucherTrigger)).TakesOneOf(typeof(VoucherOrderBody)).Describe();
    }

    private static void Describe(this RouteHandlerBuilder route) => route.TakesIdempotencyKey()
        .TakesHeader("If-Match", "The version that the decision was made on: of the claim where one is named, else of the voucher. 412 when there is a newer one.")
        .Answers(typeof(VoucherAnswer)).Refuses(400, 401, 403, 404, 409, 412, 413, 422, 429, 503);

    private static Task<IResult> File(string caseId, string voucherId, HttpContext http, CurrentUser user, CaseDoor door, VoucherGate gate, RedemptionDesk desk) =>
        TakeAsync(caseId, voucherId, MovementKind.File, null, http, user, door, gate, desk.FileAsync);

    private static Task<IResult> Decide(
        string caseId, string voucherId, string redemptionId, string trigger, HttpContext http, CurrentUser user, CaseDoor door, VoucherGate gate, ReviewDesk desk) =>
        WireNames.Parse<RedemptionTrigger>(trigger) is { } known && redemptionId.All(char.IsAsciiHexDigitLower)
            ? TakeAsync(caseId, voucherId, KindOf(known), redemptionId, http, user, door, gate, (call, voucher, token) => desk.DecideAsync(call, voucher, known, token))
            : Unknown();

    private static Task<IResult> Order(string caseId, string voucherId, string trigger, HttpContext http, CurrentUser user, CaseDoor door, VoucherGate gate, EndingDesk desk) =>
        WireNames.Parse<VoucherTrigger>(trigger) is { } known
            ? TakeAsync(caseId, voucherId, KindOf(known), null, http, user, door, gate, (call, voucher, _) => Task.FromResult(desk.Decide(call, voucher, known)))
            : Unknown();

    private static async Task<IResult> TakeAsync(
        string caseId,
        string voucherId,
        MovementKind kind,
        string? target,
        HttpContext http,
        CurrentUser user,
        CaseDoor door,
        VoucherGate gate,
        Func<VoucherCall, StoredVoucher, CancellationToken, Task<Answer<VoucherChange>>> decide)
    {
        if (!(await RequestBody.ReadAsync(http.Request, http.RequestAborted)).TryGet(out var body, out var refusal)
            || !(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out refusal)
            || !IdempotencyKey.Of(http).TryGet(out var key, out refusal)
            || !ExpectedVersion.Of(http.Request).TryGet(out var expected, out refusal))
        {
            return refusal.ToResult();
        }

        var call = new VoucherCall(entered, voucherId, kind, target, body, key, expected);
        return await gate.TakeAsync(call, (voucher, token) => decide(call, voucher, token), http.RequestAborted);
    }

    private static MovementKind KindOf(RedemptionTrigger trigger) => trigger switch
    {
        RedemptionTrigger.Withdraw => MovementKind.Withdraw,
        RedemptionTrigger.Accept => MovementKind.Accept,
        RedemptionTrigger.Reject => MovementKind.Reject,
    };

    private static MovementKind KindOf(VoucherTrigger trigger) => trigger switch
    {
        VoucherTrigger.Cancel => MovementKind.Cancel,
        VoucherTrigger.ClawBack => MovementKind.ClawBack,
        VoucherTrigger.Repay => MovementKind.Repay,
    };

    private static Task<IResult> Unknown() => Task.FromResult<IResult>(new Refusal.NotFound().ToResult());
}

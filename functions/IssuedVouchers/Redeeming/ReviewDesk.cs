using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>Decides filed claims: the desk grants or refuses, the founder takes back.</summary>
internal sealed class ReviewDesk(VoucherStore store, ClauseVouchers clauses, TimeProvider clock)
{
    private const int LongestReason = 500;

    /// <summary>What the decision does, or why it is refused.</summary>
    public async Task<Answer<VoucherChange>> DecideAsync(VoucherCall call, StoredVoucher voucher, RedemptionTrigger trigger, CancellationToken cancellationToken)
    {
        if (await store.FindRedemptionAsync(voucher, call.Target!, cancellationToken) is not { } claim)
        {
            return new Refusal.NotFound();
        }

        if (trigger == RedemptionTrigger.Withdraw ? !call.Entered.Viewer.IsFounder : !call.IsDesk)
        {
            return new Refusal.Forbidden();
        }

        if (call.Outdated(claim.Redemption.Version) is { } outdated)
        {
            return outdated;
        }

        if (claim.Redemption.State != RedemptionState.Filed || (trigger == RedemptionTrigger.Accept && IsEmptied(voucher, claim)))
        {
            return new Refusal.TriggerNotPermitted(CaseJson.Name(claim.Redemption.State), []);
        }

        return Decision(call.Body.Root, claim.Redemption, trigger).TryGet(out var decision, out var refusal)
            ? await ChangeAsync(call, voucher, claim, trigger, decision, cancellationToken)
            : refusal;
    }

    private sealed record Decided(long GrantedFen, string? Reason);

    /// <summary>Who grants less than what was asked, or nothing, says why.</summary>
    private static Answer<Decided> Decision(JsonElement body, Redemption claim, RedemptionTrigger trigger)
    {
        var reader = new MemberReader(body);
        var reason = reader.Text("reason")?.Trim();
        if (reader.Fault is { } place)
        {
            return new Refusal.BodyNotParsable(place);
        }

        var isGrant = trigger == RedemptionTrigger.Accept;
        if (!(isGrant ? AmountOf(body, claim.AskedFen) : new Money(0)).TryGet(out var granted, out var refusal))
        {
            return refusal;
        }

        return granted.Fen > claim.AskedFen || (isGrant && granted.Fen < 1) ? new Refusal.ValidationFailed(new FieldError("amountFen", FieldFault.OutOfRange, 1, claim.AskedFen))
            : trigger != RedemptionTrigger.Withdraw && granted.Fen < claim.AskedFen && string.IsNullOrEmpty(reason) ? new Refusal.ValidationFailed(new FieldError("reason", FieldFault.Required))
            : reason?.Length > LongestReason ? new Refusal.ValidationFailed(new FieldError("reason", FieldFault.TooLong, LongestReason))
            : new Decided(isGrant ? granted.Fen : 0, reason);
    }

    private sealed record Money(long Fen);

    private static Answer<Money> AmountOf(JsonElement body, long otherwise) =>
        !body.TryGetProperty("amountFen", out var given) || given.ValueKind == JsonValueKind.Null ? new Money(otherwise)
        : given.ValueKind == JsonValueKind.Number && given.TryGetInt64(out var fen) ? new Money(fen)
        : new Refusal.ValidationFailed(new FieldError("amountFen", FieldFault.WrongType));

    private async Task<VoucherChange> ChangeAsync(
        VoucherCall call, StoredVoucher voucher, StoredRedemption claim, RedemptionTrigger trigger, Decided decision, CancellationToken cancellationToken)
    {
        var decided = claim.Redemption with
        {
            State = trigger switch
            {
                RedemptionTrigger.Accept => RedemptionState.Accepted,
                RedemptionTrigger.Reject => RedemptionState.Rejected,
                RedemptionTrigger.Withdraw => RedemptionState.Withdrawn,
            },
            GrantedFen = trigger == RedemptionTrigger.Withdraw ? null : decision.GrantedFen,
            DecidedAt = clock.GetUtcNow(),
            DecidedBy = call.User.Subject,
            Version = claim.Redemption.Version + 1,
        };
        var words = RedemptionRow.ReadWords(claim.Row, call.Record.Cipher) with { Reason = decision.Reason };
        var movement = VoucherMovement.Of(voucher.Account)
            .Then(VoucherPurse.Earmarked, VoucherPurse.Payable, decision.GrantedFen)
            .Then(VoucherPurse.Earmarked, Unused(voucher.Account), IsEmptied(voucher, claim) ? 0 : decided.AskedFen - decision.GrantedFen);
        var (closed, others) = await clauses.CloseYearsAsync(voucher, movement, cancellationToken);
        return new VoucherChange(closed, decided, RedemptionRow.Write(claim.Row, decided, words, call.Record.Cipher), decision.Reason) { Others = others };
    }

    /// <summary>Whether the voucher was voided or demanded back with the claim open: its money is gone, and it can only be ended.</summary>
    private static bool IsEmptied(StoredVoucher voucher, StoredRedemption claim) => voucher.Account.EarmarkedFen < claim.Redemption.AskedFen;

    /// <summary>What a claim leaves goes back to the voucher; to the budget where the voucher has ended meanwhile.</summary>
    private static VoucherPurse Unused(VoucherAccount account) => account.End is null ? VoucherPurse.Balance : VoucherPurse.Returned;
}

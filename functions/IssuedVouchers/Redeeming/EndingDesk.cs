using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>What the head of the desk does with a voucher: cancels it, demands it back, enters what came back.</summary>
internal sealed class EndingDesk(TimeProvider clock)
{
    private const int LongestReason = 500;

    /// <summary>What the order does, or why it is refused.</summary>
    public Answer<VoucherChange> Decide(VoucherCall call, StoredVoucher voucher, VoucherTrigger trigger)
    {
        var account = voucher.Account;
        if (!call.IsHead)
        {
            return new Refusal.Forbidden();
        }

        if (call.Outdated(account.Version) is { } outdated)
        {
            return outdated;
        }

        if (!IsPermitted(account, trigger))
        {
            var state = account.StateOn(BusinessHours.BeijingDate(clock.GetUtcNow()));
            var permitted = Enum.GetValues<VoucherTrigger>().Where(other => IsPermitted(account, other)).Select(CaseJson.Name);
            return new Refusal.TriggerNotPermitted(CaseJson.Name(state), [.. permitted]);
        }

        return trigger == VoucherTrigger.Repay ? Repay(call.Body.Root, account) : End(call.Body.Root, account, trigger);
    }

    // Demanding back is possible also after the end: false papers come to light late.
    private static bool IsPermitted(VoucherAccount account, VoucherTrigger trigger) => trigger switch
    {
        VoucherTrigger.Cancel => account.End is null,
        VoucherTrigger.ClawBack => account.End is not (VoucherEnd.ClawedBack or VoucherEnd.Voided),
        VoucherTrigger.Repay => account.OwedFen > 0,
    };

    private static Answer<VoucherChange> End(JsonElement body, VoucherAccount account, VoucherTrigger trigger)
    {
        var reader = new MemberReader(body);
        var reason = reader.Text("reason")?.Trim();
        if (reader.Fault is { } place)
        {
            return new Refusal.BodyNotParsable(place);
        }

        return string.IsNullOrEmpty(reason) ? new Refusal.ValidationFailed(new FieldError("reason", FieldFault.Required))
            : reason.Length > LongestReason ? new Refusal.ValidationFailed(new FieldError("reason", FieldFault.TooLong, LongestReason))
            : new VoucherChange(EndOf(account, trigger), Reason: reason);
    }

    private static VoucherMovement EndOf(VoucherAccount account, VoucherTrigger trigger) => trigger == VoucherTrigger.Cancel
        ? VoucherMovement.Of(account).ThenAll(VoucherPurse.Balance, VoucherPurse.Returned).Ending(VoucherEnd.Cancelled)
        : VoucherMovement.TakeBack(account, VoucherEnd.ClawedBack);

    private static Answer<VoucherChange> Repay(JsonElement body, VoucherAccount account) =>
        !body.TryGetProperty("amountFen", out var given) ? new Refusal.ValidationFailed(new FieldError("amountFen", FieldFault.Required))
        : given.ValueKind != JsonValueKind.Number || !given.TryGetInt64(out var fen) ? new Refusal.ValidationFailed(new FieldError("amountFen", FieldFault.WrongType))
        : fen < 1 || fen > account.OwedFen ? new Refusal.ValidationFailed(new FieldError("amountFen", FieldFault.OutOfRange, 1, account.OwedFen))
        : new VoucherChange(VoucherMovement.Of(account).Then(VoucherPurse.Owed, VoucherPurse.Returned, fen));
}

using OpcOnboarding.Functions.Cases;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>The answer to a command on a voucher.</summary>
/// <param name="Voucher">The voucher afterwards.</param>
/// <param name="Redemption">The claim concerned; null for none.</param>
internal sealed record VoucherAnswer(VoucherView Voucher, RedemptionView? Redemption)
{
    /// <summary>As JSON, the way the API writes.</summary>
    public static string Of(VoucherChange change, DateOnly today) => CaseJson.WriteAnswer(new VoucherAnswer(
        VoucherView.Of(change.Movement.Account, today), change.Redemption is { } claim ? RedemptionView.Of(claim) : null));
}

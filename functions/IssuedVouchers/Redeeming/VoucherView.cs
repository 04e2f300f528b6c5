using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>A voucher as the API shows it.</summary>
/// <param name="VoucherId">Its number.</param>
/// <param name="Type">Of which vouchers.</param>
/// <param name="PackId">The pack.</param>
/// <param name="ClauseId">The clause.</param>
/// <param name="TitleZh">The clause's Chinese name.</param>
/// <param name="TitleEn">The clause's English name.</param>
/// <param name="State">Where it stands today.</param>
/// <param name="FaceFen">What it was issued for; null when the source states no amount.</param>
/// <param name="BalanceFen">Free to be claimed.</param>
/// <param name="EarmarkedFen">Claimed and not decided.</param>
/// <param name="PayableFen">Granted and not settled.</param>
/// <param name="PaidFen">Settled.</param>
/// <param name="OwedFen">Demanded back and not returned.</param>
/// <param name="ReturnedFen">Back in the budget.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day.</param>
/// <param name="Version">How many movements there were; for If-Match of a claim, a cancellation, a demand.</param>
internal sealed record VoucherView(
    string VoucherId,
    [property: Names(NameSets.VoucherTypeName)] string Type,
    string? PackId,
    string? ClauseId,
    string? TitleZh,
    string? TitleEn,
    VoucherState State,
    long? FaceFen,
    long BalanceFen,
    long EarmarkedFen,
    long PayableFen,
    long PaidFen,
    long OwedFen,
    long ReturnedFen,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    int Version)
{
    /// <summary>Why it was cancelled or demanded back; null otherwise, and in answers to commands.</summary>
    public string? Reason { get; init; }

    public static VoucherView Of(VoucherAccount account, DateOnly today) => new(
        account.Number,
        account.Type.ToString(),
        account.PackId,
        account.ClauseId,
        account.TitleZh,
        account.TitleEn,
        account.StateOn(today),
        account.FaceFen,
        account.BalanceFen,
        account.EarmarkedFen,
        account.PayableFen,
        account.PaidFen,
        account.OwedFen,
        account.ReturnedFen,
        account.ValidFrom,
        account.ValidTo,
        account.Version);
}

using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;

namespace OpcOnboarding.Functions.IssuedVouchers.Checking;

/// <summary>What anyone who holds a certificate is told: that it is genuine, and what it is worth. Nothing of whom it belongs to.</summary>
/// <param name="VoucherId">The number.</param>
/// <param name="IsValid">Whether something can be claimed on it today.</param>
/// <param name="State">Where it stands today.</param>
/// <param name="Type">Of which vouchers.</param>
/// <param name="City">Chinese name of the city that issued it.</param>
/// <param name="TitleZh">The clause's Chinese name.</param>
/// <param name="TitleEn">The clause's English name.</param>
/// <param name="FaceFen">What it was issued for; null when the source states no amount.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day.</param>
/// <param name="StateText">The state in the caller's language.</param>
[SchemaName("VoucherCheck")]
internal sealed record CheckView(
    string VoucherId,
    bool IsValid,
    VoucherState State,
    [property: Names(NameSets.VoucherTypeName)] string Type,
    string City,
    string? TitleZh,
    string? TitleEn,
    long? FaceFen,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    string StateText);

using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>A voucher as it was read.</summary>
/// <param name="Budget">The pot it was drawn on.</param>
/// <param name="Account">Its account.</param>
/// <param name="Row">Its row, with the version that guards the next write.</param>
internal sealed record StoredVoucher(BudgetKey Budget, VoucherAccount Account, TableEntity Row);

/// <summary>A claim as it was read.</summary>
/// <param name="Redemption">The claim.</param>
/// <param name="Row">Its row.</param>
internal sealed record StoredRedemption(Redemption Redemption, TableEntity Row);

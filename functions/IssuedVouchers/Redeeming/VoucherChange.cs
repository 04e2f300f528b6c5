using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>What was decided about a voucher, not yet stored.</summary>
/// <param name="Movement">The money's way.</param>
/// <param name="Redemption">The claim afterwards; null where none is concerned.</param>
/// <param name="RedemptionRow">Its row, ready to be written.</param>
internal sealed record VoucherChange(VoucherMovement Movement, Redemption? Redemption = null, TableEntity? RedemptionRow = null);

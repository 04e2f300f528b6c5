using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>What was decided about a voucher, not yet stored.</summary>
/// <param name="Movement">The money's way.</param>
/// <param name="Redemption">The claim afterwards; null where none is concerned.</param>
/// <param name="RedemptionRow">Its row, ready to be written.</param>
/// <param name="Reason">What was written about it; null for nothing.</param>
internal sealed record VoucherChange(VoucherMovement Movement, Redemption? Redemption = null, TableEntity? RedemptionRow = null, string? Reason = null)
{
    /// <summary>Rows of the clause's other vouchers that change with it, or must not change meanwhile.</summary>
    public IReadOnlyList<TableEntity> Others { get; init; } = [];

    /// <summary>How much moved, in fen; of a claim granted in part, what was granted.</summary>
    public long AmountFen => Redemption is { State: RedemptionState.Accepted, GrantedFen: { } granted }
        ? granted
        : Movement.Lines.Where(line => line.AmountFen > 0).Sum(line => line.AmountFen);
}

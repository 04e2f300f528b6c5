namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>A claim as the API shows it.</summary>
/// <param name="RedemptionId">Its id.</param>
/// <param name="CaseId">Whose case; commands are sent to its address.</param>
/// <param name="VoucherId">The voucher's number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="FiledAt">When it was filed.</param>
/// <param name="DocumentId">The proof.</param>
/// <param name="CostFen">What was paid.</param>
/// <param name="PaidOn">When.</param>
/// <param name="VoucherYear">The voucher year in which the cost falls.</param>
/// <param name="Percent">The rate of that year.</param>
/// <param name="AskedFen">Cost times rate, at most what the voucher held.</param>
/// <param name="GrantedFen">What was granted; null before the decision.</param>
/// <param name="DecidedAt">When it was decided or withdrawn.</param>
/// <param name="SettlementId">The settlement file it is in.</param>
/// <param name="Version">For If-Match of a decision.</param>
internal sealed record RedemptionView(
    string RedemptionId,
    string CaseId,
    string VoucherId,
    RedemptionState State,
    DateTimeOffset FiledAt,
    string DocumentId,
    long CostFen,
    DateOnly PaidOn,
    int VoucherYear,
    int Percent,
    long AskedFen,
    long? GrantedFen,
    DateTimeOffset? DecidedAt,
    string? SettlementId,
    int Version)
{
    /// <summary>Number of the invoice; in lists only.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>Why it was refused or granted only in part; in lists only.</summary>
    public string? Reason { get; init; }

    public static RedemptionView Of(Redemption claim) => new(
        claim.RedemptionId,
        claim.CaseId,
        claim.Number,
        claim.State,
        claim.FiledAt,
        claim.DocumentId,
        claim.CostFen,
        claim.PaidOn,
        claim.VoucherYear,
        claim.Percent,
        claim.AskedFen,
        claim.GrantedFen,
        claim.DecidedAt,
        claim.SettlementId,
        claim.Version);
}

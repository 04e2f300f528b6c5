namespace OpcOnboarding.Functions.Outcomes.Vouchers;

/// <summary>One booking: its lines sum to zero, so money only changes its place.</summary>
/// <param name="CaseId">The case it was made for.</param>
/// <param name="At">When.</param>
/// <param name="Lines">From the budget to vouchers, or back.</param>
/// <param name="Vouchers">What was issued, in the order of the claims.</param>
internal sealed record LedgerEntry(string CaseId, DateTimeOffset At, IReadOnlyList<LedgerLine> Lines, IReadOnlyList<IssuedVoucher> Vouchers)
{
    /// <summary>A booking of vouchers against the budget.</summary>
    public static LedgerEntry Issue(string caseId, DateTimeOffset at, IReadOnlyList<IssuedVoucher> vouchers) =>
        new(caseId, at, [.. vouchers.SelectMany(LinesOf)], vouchers);

    /// <summary>How much the booking changes the budget, in fen.</summary>
    public long BudgetChangeFen => Lines.Where(line => line.Account == LedgerLine.Budget).Sum(line => line.AmountFen);

    /// <summary>The lines by which a voucher was drawn on its budget; none for one without an amount, or with nothing left.</summary>
    public static LedgerLine[] LinesOf(IssuedVoucher voucher) => voucher is { VoucherId: { } number, AmountFen: > 0 and var fen }
        ? [new(LedgerLine.Budget, -fen), new(number, fen)]
        : [];
}

/// <summary>One side of a booking.</summary>
/// <param name="Account"><see cref="Budget"/>, a voucher's number, or one of its purses (<c>number:earmarked</c> and so on).</param>
/// <param name="AmountFen">What the account gains, in fen; negative for what it loses.</param>
internal sealed record LedgerLine(string Account, long AmountFen)
{
    /// <summary>The account that vouchers are drawn on.</summary>
    public const string Budget = "budget";
}

/// <summary>What became of a claim.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="VoucherId">The voucher's number; null when nothing was left to issue it with.</param>
/// <param name="AmountFen">What it is worth, in fen; null when the source states no amount.</param>
internal sealed record IssuedVoucher(string ClaimId, string? VoucherId, long? AmountFen)
{
    /// <summary>What kept the amount below the claim; null when nothing did, and in bookings of earlier releases.</summary>
    public DrawLimit? Limit { get; init; }
}

/// <summary>What can keep a voucher below its claim. Stored by name: do not rename.</summary>
internal enum DrawLimit
{
    /// <summary>The city's budget of the year had no more.</summary>
    Budget,

    /// <summary>The yearly pool of the clause (资金池) had no more.</summary>
    Pool,

    /// <summary>The benefit is the person's, and another case of the person draws it.</summary>
    OtherCase,
}

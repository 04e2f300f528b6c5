using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Vouchers;

namespace OpcOnboarding.Functions.IssuedVouchers.Accounts;

/// <summary>One voucher with its money. Nothing personal. What it was issued for is always the sum of its purses.</summary>
internal sealed record VoucherAccount
{
    /// <summary>The voucher's number.</summary>
    public required string Number { get; init; }

    /// <summary>Whose case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The attempt of the step that issued it.</summary>
    public required int Attempt { get; init; }

    /// <summary>Of which vouchers.</summary>
    public required VoucherType Type { get; init; }

    /// <summary>The pack; null for what was issued without one.</summary>
    public string? PackId { get; init; }

    /// <summary>The clause.</summary>
    public string? ClauseId { get; init; }

    /// <summary>The clause's Chinese name.</summary>
    public string? TitleZh { get; init; }

    /// <summary>The clause's English name.</summary>
    public string? TitleEn { get; init; }

    /// <summary>What it was issued for, in fen; null when the source states no amount.</summary>
    public long? FaceFen { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly ValidTo { get; init; }

    /// <summary>The voucher year that its claim named, from 1.</summary>
    public int FirstYear { get; init; } = 1;

    /// <summary>The day of the first cost claimed under the clause, on whichever of the case's vouchers: from it the voucher years are counted. Null before.</summary>
    public DateOnly? FirstCostOn { get; init; }

    /// <summary>The voucher year which that day opened; null before, and in rows of earlier releases, whose day counted for this voucher alone.</summary>
    public int? YearOfFirstCost { get; init; }

    /// <summary>The day the company was registered: it had no costs before. Null for a business that was there before its case, and in rows of earlier releases.</summary>
    public DateOnly? FoundedOn { get; init; }

    /// <summary>What one month gives, in fen, where the clause pays month by month; null elsewhere, and in rows of earlier releases.</summary>
    public long? MonthlyFen { get; init; }

    /// <summary>How it ended early; null when it did not.</summary>
    public VoucherEnd? End { get; init; }

    /// <summary>The booking that ended it, under which the reason lies; null when none did.</summary>
    public string? EndedBy { get; init; }

    /// <summary>How many movements there were since it was issued: what <c>If-Match</c> names.</summary>
    public int Version { get; init; }

    /// <summary>The booking that the case's journal does not have yet; null for none.</summary>
    public string? Unrecorded { get; init; }

    /// <summary>Free to be claimed, in fen.</summary>
    public long BalanceFen { get; init; }

    /// <summary>Claimed and not decided, in fen.</summary>
    public long EarmarkedFen { get; init; }

    /// <summary>Granted and not settled, in fen.</summary>
    public long PayableFen { get; init; }

    /// <summary>Settled, in fen.</summary>
    public long PaidFen { get; init; }

    /// <summary>Demanded back and not returned, in fen.</summary>
    public long OwedFen { get; init; }

    /// <summary>Back in the budget, in fen.</summary>
    public long ReturnedFen { get; init; }

    /// <summary>Whether a claim on it stands: neither refused nor withdrawn, its money not back in the budget.</summary>
    public bool HasClaims() => EarmarkedFen + PayableFen + PaidFen + OwedFen > 0;

    /// <summary>Whether its case has something of it: it did not end, or ended with a claim that stands.</summary>
    public bool IsKept() => End is null || BalanceFen > 0 || HasClaims();

    /// <summary>Where it stands on a day.</summary>
    public VoucherState StateOn(DateOnly today) => End switch
    {
        VoucherEnd.Expired => VoucherState.Expired,
        VoucherEnd.Cancelled => VoucherState.Cancelled,
        VoucherEnd.ClawedBack => VoucherState.ClawedBack,
        VoucherEnd.Voided => VoucherState.Voided,
        null when FaceFen > 0 && BalanceFen == 0 && EarmarkedFen == 0 => VoucherState.Redeemed,
        null when today > ValidTo => VoucherState.Expired,
        null when FaceFen > BalanceFen => VoucherState.PartlyRedeemed,
        null => VoucherState.Issued,
    };

    /// <summary>What a purse holds, in fen.</summary>
    public long Holds(VoucherPurse purse) => purse switch
    {
        VoucherPurse.Balance => BalanceFen,
        VoucherPurse.Earmarked => EarmarkedFen,
        VoucherPurse.Payable => PayableFen,
        VoucherPurse.Paid => PaidFen,
        VoucherPurse.Owed => OwedFen,
        VoucherPurse.Returned => ReturnedFen,
    };

    /// <summary>The ledger's account of a purse; what is returned is the budget's again.</summary>
    public string AccountOf(VoucherPurse purse) => purse switch
    {
        VoucherPurse.Balance => Number,
        VoucherPurse.Returned => LedgerLine.Budget,
        VoucherPurse.Earmarked or VoucherPurse.Payable or VoucherPurse.Paid or VoucherPurse.Owed => $"{Number}:{Cases.CaseJson.Name(purse)}",
    };

    /// <summary>The same with a purse changed by an amount.</summary>
    public VoucherAccount With(VoucherPurse purse, long changeFen) => purse switch
    {
        VoucherPurse.Balance => this with { BalanceFen = BalanceFen + changeFen },
        VoucherPurse.Earmarked => this with { EarmarkedFen = EarmarkedFen + changeFen },
        VoucherPurse.Payable => this with { PayableFen = PayableFen + changeFen },
        VoucherPurse.Paid => this with { PaidFen = PaidFen + changeFen },
        VoucherPurse.Owed => this with { OwedFen = OwedFen + changeFen },
        VoucherPurse.Returned => this with { ReturnedFen = ReturnedFen + changeFen },
    };
}

using OpcOnboarding.Functions.Outcomes.Vouchers;

namespace OpcOnboarding.Functions.IssuedVouchers.Accounts;

/// <summary>Money on its way from purse to purse: the account as it will be, and the lines of the booking. The lines sum to zero.</summary>
/// <param name="Account">The voucher afterwards.</param>
/// <param name="Lines">What the ledger's accounts lose and gain.</param>
internal sealed record VoucherMovement(VoucherAccount Account, IReadOnlyList<LedgerLine> Lines)
{
    /// <summary>How much the budget gains, in fen.</summary>
    public long BudgetChangeFen => Lines.Where(line => line.Account == LedgerLine.Budget).Sum(line => line.AmountFen);

    /// <summary>The voucher's next movement, which has moved nothing yet.</summary>
    public static VoucherMovement Of(VoucherAccount account) => new(account with { Version = account.Version + 1 }, []);

    /// <summary>Moves an amount on. Zero moves nothing.</summary>
    /// <exception cref="InvalidOperationException">The purse holds less: whoever decided did not look.</exception>
    public VoucherMovement Then(VoucherPurse from, VoucherPurse to, long fen)
    {
        if (fen < 0 || fen > Account.Holds(from))
        {
            throw new InvalidOperationException("A voucher's purse can't give what it does not hold.");
        }

        return fen == 0
            ? this
            : new VoucherMovement(
                Account.With(from, -fen).With(to, fen),
                [.. Lines, new LedgerLine(Account.AccountOf(from), -fen), new LedgerLine(Account.AccountOf(to), fen)]);
    }

    /// <summary>Moves everything that a purse holds.</summary>
    public VoucherMovement ThenAll(VoucherPurse from, VoucherPurse to) => Then(from, to, Account.Holds(from));

    /// <summary>The same with the voucher ended.</summary>
    public VoucherMovement Ending(VoucherEnd end) => this with { Account = Account with { End = end } };

    /// <summary>Takes everything back: what nobody has drawn to the budget at once, what was paid as a debt.</summary>
    public static VoucherMovement TakeBack(VoucherAccount account, VoucherEnd end) => Of(account)
        .ThenAll(VoucherPurse.Balance, VoucherPurse.Returned)
        .ThenAll(VoucherPurse.Earmarked, VoucherPurse.Returned)
        .ThenAll(VoucherPurse.Payable, VoucherPurse.Returned)
        .ThenAll(VoucherPurse.Paid, VoucherPurse.Owed)
        .Ending(end);
}

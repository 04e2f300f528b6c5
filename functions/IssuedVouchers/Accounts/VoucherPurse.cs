namespace OpcOnboarding.Functions.IssuedVouchers.Accounts;

/// <summary>Where the money of a voucher is. Part of the names of the ledger's accounts: do not rename.</summary>
internal enum VoucherPurse
{
    /// <summary>On the voucher, free to be claimed.</summary>
    Balance,

    /// <summary>Asked for by claims that nobody has decided yet.</summary>
    Earmarked,

    /// <summary>Granted, and not yet in a settlement file.</summary>
    Payable,

    /// <summary>Paid out.</summary>
    Paid,

    /// <summary>Paid out and demanded back.</summary>
    Owed,

    /// <summary>Back in the budget.</summary>
    Returned,
}

namespace OpcOnboarding.Workflows.IssuedVouchers;

/// <summary>What a booking on vouchers did. Stored by name, also in journals: do not rename.</summary>
public enum MovementKind
{
    /// <summary>Vouchers were drawn on the budget.</summary>
    Issue,

    /// <summary>A claim was filed: its amount is earmarked.</summary>
    File,

    /// <summary>A claim was taken back.</summary>
    Withdraw,

    /// <summary>A claim was granted.</summary>
    Accept,

    /// <summary>A claim was refused.</summary>
    Reject,

    /// <summary>A granted claim went into a settlement file.</summary>
    Settle,

    /// <summary>The voucher was cancelled.</summary>
    Cancel,

    /// <summary>The voucher was demanded back.</summary>
    ClawBack,

    /// <summary>Money demanded back came in.</summary>
    Repay,

    /// <summary>The voucher's last day passed.</summary>
    Expire,

    /// <summary>Vouchers were taken back with their step.</summary>
    Void,
}

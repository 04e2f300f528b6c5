namespace OpcOnboarding.Functions.IssuedVouchers.Accounts;

/// <summary>Where a voucher stands (domain: steps, 5).</summary>
internal enum VoucherState
{
    /// <summary>Untouched.</summary>
    Issued,

    /// <summary>A part is claimed or drawn; the rest can be.</summary>
    PartlyRedeemed,

    /// <summary>Nothing is left to claim.</summary>
    Redeemed,

    /// <summary>Its last day has passed; claims that were filed in time are still decided.</summary>
    Expired,

    /// <summary>Cancelled; nothing more can be claimed.</summary>
    Cancelled,

    /// <summary>Demanded back.</summary>
    ClawedBack,

    /// <summary>Taken back with the step that had issued it.</summary>
    Voided,
}

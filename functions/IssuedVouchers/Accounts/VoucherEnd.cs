namespace OpcOnboarding.Functions.IssuedVouchers.Accounts;

/// <summary>How a voucher ended before it was used up.</summary>
internal enum VoucherEnd
{
    /// <summary>Its last day passed.</summary>
    Expired,

    /// <summary>Cancelled by the head of the desk: what was granted stays granted.</summary>
    Cancelled,

    /// <summary>Demanded back by the head of the desk: also what was granted and paid.</summary>
    ClawedBack,

    /// <summary>Taken back with the step that had issued it.</summary>
    Voided,
}

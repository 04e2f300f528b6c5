namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>Where a redemption claim stands.</summary>
internal enum RedemptionState
{
    /// <summary>Filed; its amount is earmarked until the desk decides.</summary>
    Filed,

    /// <summary>Granted, in full or in part; waits for a settlement file.</summary>
    Accepted,

    /// <summary>Refused with a reason; its amount is back on the voucher.</summary>
    Rejected,

    /// <summary>Taken back by the founder before a decision.</summary>
    Withdrawn,

    /// <summary>In a settlement file.</summary>
    Settled,
}

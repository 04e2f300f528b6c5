namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>What can be done with a filed claim.</summary>
internal enum RedemptionTrigger
{
    /// <summary>The founder takes it back.</summary>
    Withdraw,

    /// <summary>The desk grants it, in full or less.</summary>
    Accept,

    /// <summary>The desk refuses it.</summary>
    Reject,
}

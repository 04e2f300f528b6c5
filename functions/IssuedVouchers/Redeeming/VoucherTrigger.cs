namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>What the head of the desk can do with a voucher.</summary>
internal enum VoucherTrigger
{
    /// <summary>Ends it; what was granted stays granted.</summary>
    Cancel,

    /// <summary>Ends it and demands back what was granted and paid.</summary>
    ClawBack,

    /// <summary>Enters that money demanded back has come in.</summary>
    Repay,
}

namespace OpcOnboarding.Reliability.Tests.Journeys;

/// <summary>The sample journeys that the suites play.</summary>
internal enum JourneyKind
{
    /// <summary>The shortest way from the draft to the end.</summary>
    HappyPath,

    /// <summary>Window and desk ask for papers, the founder brings them; a promised paper comes later.</summary>
    Supplement,

    /// <summary>A step is refused, reconsidered and approved; another is refused for good.</summary>
    RefusalAndReconsideration,

    /// <summary>The case and a step stand still and go on.</summary>
    Suspension,

    /// <summary>The founder withdraws in the middle: everything held is freed, everything issued is voided.</summary>
    Withdrawal,

    /// <summary>The founder chooses seat and mentor, vouchers are issued; after the end registration is revoked and the vouchers are voided.</summary>
    VouchersAndRevocation,

    /// <summary>The founder deletes the draft.</summary>
    DeletedDraft,
}

namespace OpcOnboarding.Functions.OpenApi.Shapes;

/// <summary>The stable codes of all refusals, in the order of their statuses. A test holds them equal to the refusals'.</summary>
internal enum ProblemCode
{
    /// <summary>400.</summary>
    BodyNotParsable,

    /// <summary>400.</summary>
    ParameterNotValid,

    /// <summary>401.</summary>
    Unauthenticated,

    /// <summary>403.</summary>
    Forbidden,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>405.</summary>
    MethodNotAllowed,

    /// <summary>409.</summary>
    TriggerNotPermitted,

    /// <summary>409.</summary>
    DocumentsNotOpen,

    /// <summary>409.</summary>
    ApplicationNotOpen,

    /// <summary>409.</summary>
    ChoiceNotAvailable,

    /// <summary>409.</summary>
    Conflict,

    /// <summary>409.</summary>
    CaseNotStopped,

    /// <summary>409.</summary>
    CaseUnreadable,

    /// <summary>410.</summary>
    CaseErased,

    /// <summary>409.</summary>
    CaseNotEnded,

    /// <summary>409.</summary>
    RetentionRuns,

    /// <summary>409.</summary>
    ErasureNotProposed,

    /// <summary>409.</summary>
    SecondPersonNeeded,

    /// <summary>409.</summary>
    ErasureProposalChanged,

    /// <summary>409.</summary>
    VouchersOpen,

    /// <summary>409.</summary>
    CaseNotRewindable,

    /// <summary>409.</summary>
    HoldUnderWay,

    /// <summary>409.</summary>
    HoldBroken,

    /// <summary>409.</summary>
    StepNotOpen,

    /// <summary>409.</summary>
    UnitsFree,

    /// <summary>409.</summary>
    MentorBusy,

    /// <summary>409.</summary>
    EntitlementChanged,

    /// <summary>409.</summary>
    EntitlementNotOpen,

    /// <summary>409.</summary>
    EntitlementNotGranted,

    /// <summary>409.</summary>
    EntitlementDrawnElsewhere,

    /// <summary>409.</summary>
    SettlementUnfinished,

    /// <summary>412.</summary>
    PreconditionFailed,

    /// <summary>413.</summary>
    PayloadTooLarge,

    /// <summary>415.</summary>
    UnsupportedMediaType,

    /// <summary>422.</summary>
    IdempotencyKeyReused,

    /// <summary>422.</summary>
    ValidationFailed,

    /// <summary>422.</summary>
    MissingMaterials,

    /// <summary>429.</summary>
    TooManyRequests,

    /// <summary>500.</summary>
    UnexpectedFailure,

    /// <summary>501.</summary>
    StreamNotAvailable,

    /// <summary>503.</summary>
    StorageUnavailable,

    /// <summary>503.</summary>
    Standby,

    /// <summary>503.</summary>
    CaseQuarantined,

    /// <summary>503.</summary>
    Draining,

    /// <summary>503.</summary>
    IdentityUnavailable,
}

namespace OpcOnboarding.Functions.Problems;

/// <summary>What can be wrong with one field. <see cref="FieldFaultNames"/> has the codes.</summary>
internal enum FieldFault
{
    /// <summary>Must be given.</summary>
    Required,

    /// <summary>Must not be given here.</summary>
    NotAllowed,

    /// <summary>Given more than once.</summary>
    Duplicate,

    /// <summary>Another JSON type than the field has.</summary>
    WrongType,

    /// <summary>Longer than <c>{0}</c> characters or entries.</summary>
    TooLong,

    /// <summary>Not written the way it has to be.</summary>
    WrongFormat,

    /// <summary>Below <c>{0}</c> or above <c>{1}</c>.</summary>
    OutOfRange,

    /// <summary>Not one of the values that the catalogue lists.</summary>
    UnknownValue,

    /// <summary>A date before <c>{0}</c>.</summary>
    TooEarly,

    /// <summary>A date after <c>{0}</c>.</summary>
    TooLate,

    /// <summary>Has no content.</summary>
    Empty,

    /// <summary>A date that is not after today.</summary>
    NotInFuture,

    /// <summary>A date after today.</summary>
    InFuture,

    /// <summary>Outside what the journey's limits allow.</summary>
    OverLimit,

    /// <summary>More than <c>{0}</c> claims for vouchers of one type in one application.</summary>
    TooManyClaims,

    /// <summary>A cost before the policy's first day, <c>{0}</c>.</summary>
    BeforePolicy,

    /// <summary>A cost before the policy, whose first day the source does not state; <c>{0}</c> is assumed.</summary>
    BeforeAssumedPolicy,

    /// <summary>A cost before the company was registered, on <c>{0}</c>.</summary>
    BeforeCompany,

    /// <summary>A day in a month whose amount is claimed already.</summary>
    MonthUsedUp,

    /// <summary>A moment without its offset from UTC, so that nobody knows which moment it is.</summary>
    NoOffset,

    /// <summary>Another identity number, although the business is registered or a benefit of the person is granted.</summary>
    PersonFixed,

    /// <summary>An amount with a decision that grants nothing.</summary>
    OnlyWithGrant,
}

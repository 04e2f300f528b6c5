using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows;

/// <summary>Where one step of a case stands. Names are held by running cases: do not rename.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StepState>))]
public enum StepState
{
    /// <summary>前置未完成. Waits for the steps it needs.</summary>
    NotStarted,

    /// <summary>审查中. At its desk; the clock runs.</summary>
    InReview,

    /// <summary>待补正. The founder has until the deadline; the clock stands still.</summary>
    AwaitingSupplement,

    /// <summary>特殊环节. Expert review, inspection, hearing or public notice; the clock stands still (AL 45).</summary>
    InSpecialProcedure,

    /// <summary>待决定. Recommended by one person, waits for a second one; the clock runs.</summary>
    PendingDecision,

    /// <summary>已办结. Approved, with an outcome.</summary>
    Completed,

    /// <summary>不予登记/许可. Refused with reasons; the founder may have it done again for a while.</summary>
    Refused,

    /// <summary>已失效. Nothing was supplied in time; the founder may have it done again for a while.</summary>
    Lapsed,

    /// <summary>已撤销. Approved once, then taken back by the head of the department.</summary>
    Revoked,

    /// <summary>不适用. Left out.</summary>
    NotApplicable,

    /// <summary>已取消. The case ended before the step did; what was held for it is released.</summary>
    Cancelled,
}

using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Cases;

/// <summary>What a written notice is about.</summary>
internal enum NoticeKind
{
    /// <summary>受理通知书.</summary>
    Acceptance,

    /// <summary>容缺受理通知书.</summary>
    AcceptanceWithDeficiency,

    /// <summary>视为受理通知.</summary>
    DeemedAcceptance,

    /// <summary>补正通知书.</summary>
    Supplement,

    /// <summary>补交材料退回通知: what was supplied for a promise was not taken.</summary>
    SupplyRejected,

    /// <summary>不予受理通知书.</summary>
    NonAcceptance,

    /// <summary>准予决定书.</summary>
    Approval,

    /// <summary>不予登记/许可决定书.</summary>
    Refusal,

    /// <summary>撤销决定书.</summary>
    Revocation,

    /// <summary>逾期失效通知.</summary>
    Lapse,

    /// <summary>承诺逾期通知.</summary>
    PromiseFailed,

    /// <summary>中止通知.</summary>
    Suspension,

    /// <summary>恢复办理通知.</summary>
    Resumption,

    /// <summary>延期通知.</summary>
    Extension,

    /// <summary>更换专员通知.</summary>
    OfficerChanged,

    /// <summary>暂无可用工位.</summary>
    NoSeat,

    /// <summary>办结通知.</summary>
    Completion,

    /// <summary>终止通知.</summary>
    Termination,
}

/// <summary>A written, dated notice, as the case's list of notices holds it.</summary>
/// <param name="Id">Unique in the case: <c>n{sequence}</c> of the entry it belongs to.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="At">Its date.</param>
/// <param name="Step">The step; null for the case.</param>
internal sealed record Notice(string Id, NoticeKind Kind, DateTimeOffset At, StepKind? Step)
{
    /// <summary>Number of the first entry in the journal row that holds its content.</summary>
    public required long JournalRow { get; init; }

    /// <summary>Until when what it asks for is due; null for none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>First reading by the founder; null while unread.</summary>
    public DateTimeOffset? ReadAt { get; init; }
}

/// <summary>What a notice says; it lies sealed beside the journal entries it belongs to, and never changes.</summary>
/// <param name="Items">What is asked for.</param>
/// <param name="Words">What was written about the decision.</param>
internal sealed record NoticeContent(IReadOnlyList<NoticeItem> Items, DecisionWords? Words);

/// <summary>One thing asked for, with the exact words.</summary>
internal sealed record NoticeItem(string? Material, string? Field, string? Reason, string? Remedy);

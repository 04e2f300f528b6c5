using static OpcOnboarding.Workflows.CaseState;
using static OpcOnboarding.Workflows.Party;
using static OpcOnboarding.Workflows.Trigger;
using Step = OpcOnboarding.Workflows.StepState;

namespace OpcOnboarding.Workflows.Tests.Tables;

/// <summary>
/// Both tables of the design, written down a second time and by hand: a wrong row in Journey.cs differs from one here.
/// One row is one arrow; nothing is read from the journey.
/// </summary>
internal static class DesignTables
{
    private static readonly CaseState[] Open = [Submitted, CaseState.AwaitingSupplement, InProgress, Suspended];
    private static readonly CaseState[] EndedEarly = [NotAccepted, CaseState.Refused, Withdrawn, CaseState.Lapsed, Terminated];
    private static readonly CaseState[] Running = [InProgress];

    private static readonly Step[] OpenSteps =
        [Step.NotStarted, Step.InReview, Step.AwaitingSupplement, Step.InSpecialProcedure, Step.PendingDecision];

    /// <summary>Destination null: the state stays. A suspended case of these tests was in progress before.</summary>
    public static IReadOnlyList<CaseArrow> Case { get; } =
    [
        new(Draft, Submit, Founder, Submitted),
        new(Draft, Withdraw, Founder, null),
        new(Submitted, Accept, Window, InProgress),
        new(Submitted, AcceptWithDeficiency, Window, InProgress),
        new(Submitted, DeemAccepted, Party.System, InProgress),
        new(Submitted, RequestSupplement, Window, CaseState.AwaitingSupplement),
        new(CaseState.AwaitingSupplement, Resubmit, Founder, Submitted),
        new(CaseState.AwaitingSupplement, SupplementExpired, Party.System, CaseState.Lapsed),
        new(Submitted, RefuseAcceptance, Window, NotAccepted),
        new(InProgress, Supply, Founder, null),
        new(InProgress, ConfirmSupply, Window, null),
        new(InProgress, RejectSupply, Window, null),
        new(InProgress, DeficiencyExpired, Party.System, null),
        new(InProgress, Complete, Party.System, CaseState.Completed),
        new(InProgress, Refuse, Party.System, CaseState.Refused),
        new(Submitted, Suspend, Window, Suspended),
        new(CaseState.AwaitingSupplement, Suspend, Window, Suspended),
        new(InProgress, Suspend, Window, Suspended),
        new(Suspended, Resume, Window, InProgress),
        .. Open.Select(from => new CaseArrow(from, Withdraw, Founder, Withdrawn)),
        .. Open.Select(from => new CaseArrow(from, Terminate, Administrator, Terminated)),
    ];

    public static IReadOnlyList<StepArrow> Steps { get; } =
    [
        new(Running, Step.NotStarted, Unblock, Party.System, Step.InReview),
        new(Running, Step.InReview, RequestSupplement, Desk, Step.AwaitingSupplement),
        new(Running, Step.AwaitingSupplement, Supply, Founder, Step.InReview),
        new(Running, Step.AwaitingSupplement, SupplementExpired, Party.System, Step.Lapsed),
        new(Running, Step.InReview, SuspendStep, Desk, Step.InSpecialProcedure),
        new(Running, Step.InSpecialProcedure, ResumeStep, Desk, Step.InReview),
        new(Running, Step.InReview, Extend, DepartmentHead, null),
        new(Running, Step.InReview, Recommend, Desk, Step.PendingDecision),
        new(Running, Step.InReview, Approve, Desk, Step.Completed),
        new(Running, Step.PendingDecision, Approve, Desk | DepartmentHead, Step.Completed),
        new(Running, Step.InReview, Refuse, Desk, Step.Refused),
        new(Running, Step.PendingDecision, Refuse, Desk | DepartmentHead, Step.Refused),
        .. OpenSteps.Select(from => new StepArrow(Running, from, DeficiencyExpired, Party.System, Step.Refused)),
        .. AfterRefusal(Step.Refused),
        .. AfterRefusal(Step.Lapsed),
        new([InProgress, CaseState.Completed], Step.Completed, Revoke, DepartmentHead, Step.Revoked),
        new(Running, Step.NotStarted, Skip, AnyOfficer | Founder, Step.NotApplicable),
        new(Running, Step.InReview, Skip, AnyOfficer | Founder, Step.NotApplicable),
        new(Running, Step.AwaitingSupplement, Skip, AnyOfficer | Founder, Step.NotApplicable),
        .. OpenSteps.Select(from => new StepArrow(EndedEarly, from, Cancel, Party.System, Step.Cancelled)),
    ];

    private static StepArrow[] AfterRefusal(Step from) =>
    [
        new(Running, from, Redo, Founder, Step.InReview),
        new(Running, from, RequestReconsideration, Founder, Step.InReview),
        new(Running, from, WaiveRedo, Founder, null),
        new(Running, from, RedoExpired, Party.System, null),
    ];
}

internal sealed record CaseArrow(CaseState From, Trigger Trigger, Party By, CaseState? To);

internal sealed record StepArrow(CaseState[] CaseIs, Step From, Trigger Trigger, Party By, Step? To);

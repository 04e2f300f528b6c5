using OpcOnboarding.Workflows.Steps;
using static OpcOnboarding.Workflows.CaseState;
using static OpcOnboarding.Workflows.Guard;
using static OpcOnboarding.Workflows.Party;
using static OpcOnboarding.Workflows.TargetMarker;
using static OpcOnboarding.Workflows.Trigger;
using Step = OpcOnboarding.Workflows.StepState;

namespace OpcOnboarding.Workflows;

/// <summary>
/// START HERE. The journey of a one-person company through the single window: six steps, and the two tables of moves.
/// What is not in a table is not possible. Orchestrator, HTTP API, pages and docs/journey.md read these tables.
/// </summary>
/// <remarks>
/// The tables steer replay, so they are part of every running case: a change is a new version, added to
/// <see cref="JourneyCatalogue"/>; cases finish on the version they began with.
/// </remarks>
public static class Journey
{
    private static readonly CaseState[] AnyOpen = [Submitted, CaseState.AwaitingSupplement, InProgress, Suspended];
    private static readonly CaseState[] Ended = [NotAccepted, CaseState.Refused, Withdrawn, CaseState.Lapsed, Terminated];
    private static readonly Step[] AnyOpenStep =
        [Step.NotStarted, Step.InReview, Step.AwaitingSupplement, Step.InSpecialProcedure, Step.PendingDecision];

    /// <summary>The journey that new cases begin on.</summary>
    public static JourneyDefinition Current { get; } = new(
        Version: "2026-11",
        Steps:
        [
            Registration.Definition,
            BankAccount.Definition,
            TaxSetup.Definition,
            Workspace.Definition,
            Vouchers.Definition,
            MentorPairing.Definition,
        ],
        CaseMoves:
        [
            new(Draft, Submit, Submitted, By: Founder),
            new(Draft, Withdraw, Gone, By: Founder),
            new(Submitted, Accept, InProgress, By: Window),
            new(Submitted, AcceptWithDeficiency, InProgress, By: Window),
            new(Submitted, DeemAccepted, InProgress, By: Party.System),
            new(Submitted, RequestSupplement, CaseState.AwaitingSupplement, By: Window, When: SupplementRoundLeft),
            new(CaseState.AwaitingSupplement, Resubmit, Submitted, By: Founder),
            new(CaseState.AwaitingSupplement, SupplementExpired, CaseState.Lapsed, By: Party.System),
            new(Submitted, RefuseAcceptance, NotAccepted, By: Window),
            new(InProgress, Supply, Same, By: Founder, When: DeficiencyOpen),
            new(InProgress, ConfirmSupply, Same, By: Window, When: DeficiencySupplied),
            new(InProgress, RejectSupply, Same, By: Window, When: DeficiencySupplied),
            new(InProgress, DeficiencyExpired, Same, By: Party.System, When: DeficiencyOverdue),
            new(InProgress, Complete, CaseState.Completed, By: Party.System, When: EveryStepEnded),
            new(InProgress, Refuse, CaseState.Refused, By: Party.System, When: RegistrationEndedNegative),
            new([Submitted, CaseState.AwaitingSupplement, InProgress], Suspend, Suspended, By: Window),
            new(Suspended, Resume, WhereItWas, By: Window),
            new(AnyOpen, Withdraw, Withdrawn, By: Founder),
            new(AnyOpen, Terminate, Terminated, By: Administrator),
        ],
        StepMoves:
        [
            new(Step.NotStarted, Unblock, Step.InReview, By: Party.System, When: PrerequisitesMet),
            new(Step.InReview, RequestSupplement, Step.AwaitingSupplement, By: Desk, When: SupplementRoundLeft),
            new(Step.AwaitingSupplement, Supply, Step.InReview, By: Founder),
            new(Step.AwaitingSupplement, SupplementExpired, Step.Lapsed, By: Party.System),
            new(Step.InReview, SuspendStep, Step.InSpecialProcedure, By: Desk),
            new(Step.InSpecialProcedure, ResumeStep, Step.InReview, By: Desk),
            new(Step.InReview, Extend, Same, By: DepartmentHead, When: ExtensionLeft),
            new(Step.InReview, Recommend, Step.PendingDecision, By: Desk, When: SecondPersonAsked),
            new(Step.InReview, Approve, Step.Completed, By: Desk, When: MayBeApproved),
            new(Step.PendingDecision, Approve, Step.Completed, By: Desk | DepartmentHead, When: MayBeApproved),
            new(Step.InReview, Refuse, Step.Refused, By: Desk),
            new(Step.PendingDecision, Refuse, Step.Refused, By: Desk | DepartmentHead),
            new(AnyOpenStep, DeficiencyExpired, Step.Refused, By: Party.System),
            new([Step.Refused, Step.Lapsed], Redo, Step.InReview, By: Founder, When: RedoTimeLeft),
            new([Step.Refused, Step.Lapsed], RequestReconsideration, Step.InReview, By: Founder, When: RedoTimeLeft),
            new([Step.Refused, Step.Lapsed], WaiveRedo, Same, By: Founder, When: RedoTimeLeft),
            new([Step.Refused, Step.Lapsed], RedoExpired, Same, By: Party.System, When: RedoTimeLeft),
            new(Step.Completed, Revoke, Step.Revoked, By: DepartmentHead, CaseIs: [InProgress, CaseState.Completed]),
            new([Step.NotStarted, Step.InReview, Step.AwaitingSupplement], Skip, Step.NotApplicable, By: Founder | AnyOfficer, When: MayBeLeftOut),
            new(AnyOpenStep, Cancel, Step.Cancelled, By: Party.System, CaseIs: Ended),
        ]);
}

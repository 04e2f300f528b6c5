using OpcOnboarding.Workflows.Tests.Play;

namespace OpcOnboarding.Workflows.Tests.Deciding;

/// <summary>One command of a person, and a case that is ready for it.</summary>
internal sealed record ReadyCommand(Trigger Trigger, StepKind? Step, Func<PlayedCase> Ready)
{
    private const StepKind Registration = StepKind.Registration;
    private const StepKind Workspace = StepKind.Workspace;

    /// <summary>Every command that a person can give after the submission.</summary>
    public static IReadOnlyList<ReadyCommand> All { get; } =
    [
        new(Trigger.Accept, null, () => PlayedCase.Submitted()),
        new(Trigger.AcceptWithDeficiency, null, () => PlayedCase.Submitted()),
        new(Trigger.RequestSupplement, null, () => PlayedCase.Submitted()),
        new(Trigger.RefuseAcceptance, null, () => PlayedCase.Submitted()),
        new(Trigger.Resubmit, null, () => PlayedCase.Submitted().Must(Trigger.RequestSupplement)),
        new(Trigger.Supply, null, WithPromise),
        new(Trigger.ConfirmSupply, null, () => WithPromise().Must(Trigger.Supply)),
        new(Trigger.RejectSupply, null, () => WithPromise().Must(Trigger.Supply)),
        new(Trigger.Suspend, null, () => PlayedCase.InProgress()),
        new(Trigger.Resume, null, () => PlayedCase.InProgress().Must(Trigger.Suspend)),
        new(Trigger.Withdraw, null, () => PlayedCase.InProgress()),
        new(Trigger.Terminate, null, () => PlayedCase.InProgress()),
        new(Trigger.RequestSupplement, Registration, () => PlayedCase.InProgress()),
        new(Trigger.Supply, Registration, () => PlayedCase.InProgress().Must(Trigger.RequestSupplement, Registration)),
        new(Trigger.SuspendStep, Registration, () => PlayedCase.InProgress()),
        new(Trigger.ResumeStep, Registration, () => PlayedCase.InProgress().Must(Trigger.SuspendStep, Registration)),
        new(Trigger.Extend, Registration, () => PlayedCase.InProgress().Must(Trigger.Extend, Registration, with: order => order with { WorkingDays = 2 })),
        new(Trigger.Recommend, Registration, () => PlayedCase.InProgress(journey: Tables.Fixtures.WithSecondPerson(Registration))),
        new(Trigger.Approve, Registration, () => PlayedCase.InProgress()),
        new(Trigger.Refuse, Registration, () => PlayedCase.InProgress()),
        new(Trigger.Redo, Registration, RegistrationRefused),
        new(Trigger.RequestReconsideration, Registration, RegistrationRefused),
        new(Trigger.WaiveRedo, Workspace, () => PlayedCase.InProgress().Must(Trigger.Refuse, Workspace)),
        new(Trigger.Revoke, StepKind.MentorPairing, () => PlayedCase.InProgress().Approve(StepKind.MentorPairing)),
        new(Trigger.Skip, Workspace, () => PlayedCase.InProgress()),
    ];

    public static PlayedCase WithPromise() => PlayedCase.Submitted().Must(Trigger.AcceptWithDeficiency);

    public override string ToString() => $"{Trigger} {Step}";

    private static PlayedCase RegistrationRefused() => PlayedCase.InProgress().Must(Trigger.Refuse, Registration);
}

using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Tests.Play;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Workflows.Tests.Deciding;

/// <summary>What is held for a case is released exactly once, whenever and however the case ends.</summary>
public sealed class HoldTests
{
    private static readonly Dictionary<string, Func<PlayedCase>> Points = new()
    {
        ["submitted"] = () => PlayedCase.Submitted(opened: Orders.Opening(seatIsDomicile: true)),
        ["awaiting supplement"] = () => PlayedCase.Submitted(opened: Orders.Opening(seatIsDomicile: true)).Must(Trigger.RequestSupplement),
        ["in progress"] = () => PlayedCase.InProgress(),
        ["promise open"] = () => ReadyCommand.WithPromise(),
        ["registered"] = () => PlayedCase.InProgress().Approve(Registration),
        ["workspace approved"] = () => PlayedCase.InProgress().Approve(Registration, Workspace),
        ["workspace refused"] = () => PlayedCase.InProgress().Approve(Registration).Must(Trigger.Refuse, Workspace),
        ["workspace redone"] = () => PlayedCase.InProgress().Must(Trigger.Refuse, Workspace).Must(Trigger.Redo, Workspace),
        ["mentor left out"] = () => PlayedCase.InProgress().Must(Trigger.Skip, MentorPairing),
        ["special procedure"] = () => PlayedCase.InProgress().Approve(Registration).Must(Trigger.SuspendStep, Vouchers),
        ["suspended"] = () => PlayedCase.InProgress().Approve(Registration).Must(Trigger.Suspend),
    };

    public static TheoryData<string, Trigger> Endings =>
    [
        .. Points.Keys.SelectMany(point => new[] { (point, Trigger.Withdraw), (point, Trigger.Terminate) }),
        ("submitted", Trigger.RefuseAcceptance),
    ];

    [Theory, MemberData(nameof(Endings))]
    public void End_WithHoldsOpen_ReleasesEachOnce(string point, Trigger ending)
    {
        var played = Points[point]();
        var heldBefore = played.Case.Steps.Where(step => step is { Held: true, State: not StepState.Completed }).Select(step => step.Kind).ToList();
        var from = played.Effects.Count;

        played.Must(ending);

        Assert.Equal(heldBefore, Released(played.Effects.Skip(from)));
        Assert.Single(played.Effects, effect => effect.Activity == Activities.ReleaseCaseOfficer);
        Assert.DoesNotContain(played.Case.Steps, step => step is { Held: true, State: not StepState.Completed });
        Assert.Equal(played.Effects.Count, played.Effects.Select(effect => effect.Request.EffectKey).Distinct().Count());
    }

    [Fact]
    public void Lapse_WhileAwaitingSupplement_ReleasesTheSeat()
    {
        var played = Points["awaiting supplement"]().MoveTo("2026-07-27 17:30");

        Assert.Equal(CaseState.Lapsed, played.Case.State);
        Assert.Equal([Workspace], Released(played.Effects));
    }

    [Fact]
    public void RedoExpired_OfRegistration_ReleasesEverythingHeld()
    {
        var played = PlayedCase.InProgress().Must(Trigger.Refuse, Registration).MoveTo("2026-07-20 17:30");

        Assert.Equal(CaseState.Refused, played.Case.State);
        Assert.Equal([Workspace, MentorPairing], Released(played.Effects));
    }

    [Fact]
    public void Refuse_StepWithAHold_KeepsItWhileRedoIsPossible()
    {
        var played = PlayedCase.InProgress().Must(Trigger.Refuse, MentorPairing);
        Assert.True(played.Step(MentorPairing).Held);

        played.MoveTo("2026-07-20 17:30");

        Assert.Equal([MentorPairing], Released(played.Effects));
        Assert.False(played.Step(MentorPairing).Held);
    }

    [Fact]
    public void Redo_StepWhoseHoldIsKept_ProposesNotAgain()
    {
        var played = PlayedCase.InProgress().Must(Trigger.Refuse, MentorPairing).Must(Trigger.Redo, MentorPairing);

        Assert.Single(played.Effects, effect => effect is { Activity: Activities.ProposeOutcome, Request.Step: MentorPairing });
    }

    [Fact]
    public void Unblock_DomicileSeatAlreadyHeld_ProposesNotAgain()
    {
        var played = PlayedCase.InProgress(opened: Orders.Opening(seatIsDomicile: true));

        var proposal = Assert.Single(played.Effects, effect => effect is { Activity: Activities.ProposeOutcome, Request.Step: Workspace });
        Assert.Equal("c1/Workspace/0/hold", proposal.Request.EffectKey);
    }

    [Fact]
    public void Revoke_CompletedWorkspace_ReleasesTheSeat()
    {
        var played = PlayedCase.InProgress().Approve(Registration, Workspace).Must(Trigger.Revoke, Workspace);

        Assert.Equal([Workspace], Released(played.Effects));
    }

    private static IEnumerable<StepKind> Released(IEnumerable<Effect> effects) =>
        effects.Where(effect => effect.Activity == Activities.ReleaseHold).Select(effect => effect.Request.Step!.Value);
}

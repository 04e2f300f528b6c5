using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Tests.Play;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Workflows.Tests.Orchestration;

public sealed class CommandTests
{
    [Fact]
    public void Command_SameIdTwice_HasOneEffect()
    {
        var played = new PlayedOrchestration().Fire(Trigger.Accept);
        var approve = Orders.Fire("twice", Trigger.Approve, Registration);

        played.Send(approve).Send(approve);

        Assert.Single(played.Transitions, transition => transition.CommandId == "twice");
        Assert.Single(played.Effects, effect => effect is { Activity: Activities.ConfirmOutcome });
    }

    [Fact]
    public void Command_SameIdTwiceInOneTurn_HasOneEffect()
    {
        var accept = Orders.Fire("twice", Trigger.Accept);
        var played = new PlayedOrchestration().Send(accept, accept);

        Assert.Single(played.Transitions, transition => transition.CommandId == "twice");
    }

    [Fact]
    public void Command_OtherIdSameTrigger_IsRejectedAndRecorded()
    {
        var played = new PlayedOrchestration().Fire(Trigger.Accept).Send(Orders.Fire("again", Trigger.Accept));

        AssertRejected(played, "again", Trigger.Accept, null, RefusalCodes.TriggerNotPermitted);
    }

    [Fact]
    public void Command_ArrivesInTheTurnThatEndsTheCase_IsAnswered()
    {
        var played = new PlayedOrchestration().Fire(Trigger.Accept).Send(
            Orders.Fire("end", Trigger.Withdraw),
            Orders.Fire("late-1", Trigger.Approve, Registration),
            Orders.Fire("late-2", Trigger.Withdraw));

        Assert.True(played.HasCompleted);
        AssertRejected(played, "late-1", Trigger.Approve, Registration, RefusalCodes.TriggerNotPermitted);
        AssertRejected(played, "late-2", Trigger.Withdraw, null, RefusalCodes.TriggerNotPermitted);
    }

    [Fact]
    public void Command_WrongRole_IsRejectedAsForbidden()
    {
        var played = new PlayedOrchestration().Send(Orders.Fire("wrong", Trigger.Accept, by: People.Founder));

        AssertRejected(played, "wrong", Trigger.Accept, null, RefusalCodes.Forbidden);
    }

    [Fact]
    public void Approve_OutcomeNotConfirmed_IsRejectedAndLeavesNothingHeld()
    {
        var played = new PlayedOrchestration(unavailable: Activities.ConfirmOutcome).Fire(Trigger.Accept);
        var before = played.Effects.Count;

        played.Send(Orders.Fire("early", Trigger.Approve, Registration));

        AssertRejected(played, "early", Trigger.Approve, Registration, RefusalCodes.ChoiceNotAvailable);
        Assert.Equal(StepState.InReview, played.Case.Step(Registration).State);
        Assert.Equal(Activities.ConfirmOutcome, Assert.Single(played.Effects.Skip(before)).Activity);
    }

    [Fact]
    public void Approve_OutcomeNotConfirmedThenPossible_IsConfirmedUnderAKeyOfItsOwn()
    {
        var played = new PlayedOrchestration(unavailable: Activities.ConfirmOutcome).Fire(Trigger.Accept).Send(Orders.Fire("early", Trigger.Approve, Registration));
        played.Unavailable.Clear();

        played.Send(Orders.Fire("later", Trigger.Approve, Registration));

        Assert.Equal(StepState.Completed, played.Case.Step(Registration).State);
    }

    [Fact]
    public void Approve_NothingProposedBefore_HoldsWhatTheDeskGaveUntilItIsRevoked()
    {
        var played = new PlayedOrchestration(unavailable: Activities.ProposeOutcome).Fire(Trigger.Accept);
        Assert.False(played.Case.Step(Workspace).Held);
        played.Approve(Registration, Workspace);
        Assert.True(played.Case.Step(Workspace).Held);

        played.Fire(Trigger.Revoke, Workspace);

        Assert.Equal(Workspace, Assert.Single(played.Effects, effect => effect.Activity == Activities.ReleaseHold).Request.Step);
    }

    [Fact]
    public void Choose_Taken_IsRejectedAndTheProposalStays()
    {
        var played = new PlayedOrchestration(unavailable: Activities.ChooseProposal).Fire(Trigger.Accept).Send(Orders.Choose("x", Workspace, "u7"));

        AssertRejected(played, "x", null, Workspace, RefusalCodes.ChoiceNotAvailable);
        Assert.True(played.Case.Step(Workspace).Held);
    }

    [Fact]
    public void Approve_DomicileWithoutSeat_TriesAgainEachTime()
    {
        var played = new PlayedOrchestration(opened: Orders.Opening(seatIsDomicile: true), unavailable: Activities.ProposeOutcome);
        played.Fire(Trigger.Accept).Send(Orders.Fire("first", Trigger.Approve, Registration));
        AssertRejected(played, "first", Trigger.Approve, Registration, RefusalCodes.TriggerNotPermitted);

        played.Unavailable.Clear();
        played.Send(Orders.Fire("second", Trigger.Approve, Registration));

        Assert.Equal(StepState.Completed, played.Case.Step(Registration).State);
        Assert.Equal(
            ["c1/Workspace/1/propose-first", "c1/Workspace/1/propose-second"],
            played.Effects.Select(effect => effect.Request.EffectKey).Where(key => key.Contains("propose-")));
    }

    [Fact]
    public void Reassign_OpenCase_ChangesTheOfficerByAnEffectOfItsOwn()
    {
        var played = new PlayedOrchestration().Send(Orders.Reassign("x", "other"));

        Assert.Equal("other", played.Case.CaseOfficer);
        Assert.Contains(played.Effects, effect => effect.Request is { EffectKey: "c1/case/0/AssignCaseOfficer-x", Choice: "other" });
    }

    private static void AssertRejected(PlayedOrchestration played, string id, Trigger? trigger, StepKind? step, string code) =>
        Assert.Equal(
            [new CommandRejected(trigger, step, code)],
            Assert.Single(played.Transitions, transition => transition.CommandId == id).Events.Where(happened => happened is not Proposed { Held: false }));
}

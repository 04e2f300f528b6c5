using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Tests.Play;

namespace OpcOnboarding.Workflows.Tests.Deciding;

public sealed class TwiceAndTooLateTests
{
    private static readonly IReadOnlyList<Func<PlayedCase, PlayedCase>> Endings =
    [
        played => played.Must(Trigger.Withdraw),
        played => played.Must(Trigger.Terminate),
    ];

    public static TheoryData<string> Names => [.. ReadyCommand.All.Select(ready => ready.ToString())];

    [Fact]
    public void All_EveryTriggerOfAPerson_HasItsCommandHere()
    {
        const Party people = ~Party.System;
        var onCase = Enum.GetValues<Trigger>().Where(trigger => (Journey.Current.CaseParties(trigger) & people) != 0 && trigger != Trigger.Submit);
        var onStep = Enum.GetValues<Trigger>().Where(trigger => (Journey.Current.StepParties(trigger) & people) != 0);

        Assert.Equal(onCase, ReadyCommand.All.Where(ready => ready.Step is null).Select(ready => ready.Trigger).Order());
        Assert.Equal(onStep, ReadyCommand.All.Where(ready => ready.Step is not null).Select(ready => ready.Trigger).Order());
    }

    [Theory, MemberData(nameof(Names))]
    public void Fire_Twice_SecondIsNotPermittedAndChangesNothing(string name)
    {
        var ready = Find(name);
        var played = ready.Ready().Must(ready.Trigger, ready.Step);
        var before = played.Case;

        var second = played.Try(ready.Trigger, ready.Step);

        Assert.Equal(RefusalCodes.TriggerNotPermitted, second.Refusal?.Code);
        Assert.Equal(before with { Transition = before.Transition + 1 }, played.Case);
    }

    [Theory, MemberData(nameof(Names))]
    public void Fire_SameCommandIdTwice_HasOneEffect(string name)
    {
        var ready = Find(name);
        var played = ready.Ready();
        var command = Orders.Fire("same", ready.Trigger, ready.Step);
        Assert.True(played.Handle(command).IsAccepted);
        var after = played.Case;

        Assert.Empty(played.Handle(command).Events);
        Assert.Same(after, played.Case);
    }

    [Theory, MemberData(nameof(Names))]
    public void Fire_AfterTheCaseEnded_IsNotPermittedAndJournaled(string name)
    {
        var ready = Find(name);
        foreach (var ending in Endings)
        {
            var played = ending(ready.Ready());
            var late = played.Try(ready.Trigger, ready.Step);

            Assert.Equal(RefusalCodes.TriggerNotPermitted, late.Refusal?.Code);
            Assert.Equal([new CommandRejected(ready.Trigger, ready.Step, RefusalCodes.TriggerNotPermitted)], played.Transitions[^1].Events);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Fire_WhileSuspended_OnlyResumeWithdrawAndTerminateArePermitted(string name)
    {
        var ready = Find(name);
        var played = ready.Ready();
        if (played.Case.State != CaseState.Suspended)
        {
            played.Must(Trigger.Suspend);
        }

        var permitted = ready.Step is null && ready.Trigger is Trigger.Resume or Trigger.Withdraw or Trigger.Terminate;
        Assert.Equal(permitted, played.Try(ready.Trigger, ready.Step).IsAccepted);
    }

    [Fact]
    public void Choose_TwiceTheSameAndAfterTheEnd_SecondReplacesAndLateIsNotPermitted()
    {
        var played = PlayedCase.InProgress();
        Assert.True(played.Handle(Orders.Choose("x1", StepKind.Workspace, "u1")).IsAccepted);
        Assert.True(played.Handle(Orders.Choose("x2", StepKind.Workspace, "u1")).IsAccepted);

        played.Must(Trigger.Withdraw);

        Assert.Equal(RefusalCodes.TriggerNotPermitted, played.Handle(Orders.Choose("x3", StepKind.Workspace, "u2")).Refusal?.Code);
    }

    [Fact]
    public void Choose_AfterTheDecision_IsNotPermitted()
    {
        var played = PlayedCase.InProgress().Approve(StepKind.MentorPairing);

        Assert.Equal(RefusalCodes.TriggerNotPermitted, played.Handle(Orders.Choose("x", StepKind.MentorPairing, "m1")).Refusal?.Code);
    }

    [Fact]
    public void Reassign_OpenAndEnded_ChangesTheOfficerThenIsNotPermitted()
    {
        var played = PlayedCase.InProgress();
        Assert.True(played.Handle(Orders.Reassign("x1", "other")).IsAccepted);
        Assert.Equal("other", played.Case.CaseOfficer);

        played.Must(Trigger.Withdraw);

        Assert.Equal(RefusalCodes.TriggerNotPermitted, played.Handle(Orders.Reassign("x2", "third")).Refusal?.Code);
    }

    private static ReadyCommand Find(string name) => ReadyCommand.All.Single(ready => ready.ToString() == name);
}

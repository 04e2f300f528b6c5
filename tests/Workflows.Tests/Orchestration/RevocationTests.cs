using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Tests.Play;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Workflows.Tests.Orchestration;

/// <summary>Commands to a case whose own orchestration has ended.</summary>
public sealed class RevocationTests
{
    private OnboardingCase stored = PlayedCase.InProgress().Approve(Enum.GetValues<StepKind>()).Case;
    private readonly List<Transition> recorded = [];
    private readonly List<EffectRequest> released = [];

    [Fact]
    public void RunAsync_RevokeRegistration_FreezesTheOthersAndVoidsTheVouchers()
    {
        Assert.Equal("Completed", Run(Orders.Fire("k", Trigger.Revoke, Registration)));

        Assert.Equal(StepState.Revoked, stored.Step(Registration).State);
        Assert.True(stored.Step(BankAccount).Frozen);
        Assert.Equal("c1/Vouchers/1/ReleaseHold", Assert.Single(released).EffectKey);
    }

    [Fact]
    public void RunAsync_RevokeTwice_SecondIsRejectedAndReleasesNothing()
    {
        Run(Orders.Fire("k1", Trigger.Revoke, Registration));
        Run(Orders.Fire("k2", Trigger.Revoke, Registration));

        Assert.Equal([new CommandRejected(Trigger.Revoke, Registration, RefusalCodes.TriggerNotPermitted)], recorded[^1].Events);
        Assert.Single(released);
    }

    [Fact]
    public void RunAsync_NumberTakenByAnother_LoadsAgainAndDecidesAgain()
    {
        // Another revocation is recorded between this one's load and its write.
        var other = Decider.Decide(new Situation(Journey.Current, Calendars.Current, stored, Beijing.At("2026-07-20 10:00")), Orders.Fire("other", Trigger.Revoke, Registration));
        var interloper = new Transition(stored.Transition + 1, Beijing.At("2026-07-20 10:00"), People.Head, "other", other.Events);

        Run(Orders.Fire("k", Trigger.Revoke, Registration), interloper);

        Assert.Equal(["other", "k"], recorded.Select(transition => transition.CommandId));
        Assert.IsType<CommandRejected>(Assert.Single(recorded[1].Events));
    }

    [Fact]
    public void RunAsync_AnyOtherCommandOfACompletedCase_IsRejected()
    {
        Run(Orders.Fire("k", Trigger.Withdraw));

        Assert.Equal([new CommandRejected(Trigger.Withdraw, null, RefusalCodes.TriggerNotPermitted)], Assert.Single(recorded).Events);
    }

    private string? Run(CaseCommand command, Transition? interloper = null)
    {
        var host = new PlayedHost(new RevocationOrchestrator(JourneyCatalogue.Released), (name, input) => Answer(name, input, ref interloper));
        host.Start(RevocationOrchestrator.Name, $"c1-{command.CommandId}", new LateCommand("c1", command), Beijing.At("2026-07-20 10:00"));
        return host.Completion is { } completion ? (string?)JsonDataConverter.Default.Deserialize(completion.Result, typeof(string)) : null;
    }

    private object Answer(string name, string? input, ref Transition? interloper)
    {
        switch (name)
        {
            case Activities.LoadCase:
                return stored;
            case Activities.RecordTransition:
                return Record((RecordRequest)JsonDataConverter.Default.Deserialize(input, typeof(RecordRequest))!, ref interloper);
            default:
                throw new InvalidOperationException($"A revocation asks for no {name}.");
        }
    }

    private RecordResult Record(RecordRequest request, ref Transition? interloper)
    {
        if (interloper is { } first)
        {
            interloper = null;
            Take(first);
        }

        if (request.Transition.Number != stored.Transition + 1)
        {
            return RecordResult.NumberTaken;
        }

        var gained = Effects.DoAllAsync(request.Effects, Release).Result;
        var result = new RecordResult(true, gained is null, gained ?? []);
        Take(request.Transition with { Events = result.EventsOf(request) });
        return result;
    }

    private Task<EffectResult> Release(Effect effect)
    {
        Assert.Equal(Activities.ReleaseHold, effect.Activity);
        released.Add(effect.Request);
        return Task.FromResult(new EffectResult(true));
    }

    private void Take(Transition transition)
    {
        recorded.Add(transition);
        stored = stored.Apply(transition);
    }
}

using OpcOnboarding.Workflows.Tests.Play;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Workflows.Tests.Orchestration;

public sealed class HappyPathTests
{
    [Fact]
    public void RunAsync_SixStepsWithSupplements_CompletesInFewerThan500Events()
    {
        var played = Journeyed();

        Assert.True(played.HasCompleted);
        Assert.Equal("Completed", played.Result);
        Assert.Equal(CaseState.Completed, played.Case.State);
        Assert.All(played.Case.Steps, step => Assert.Equal(StepState.Completed, step.State));
        Assert.InRange(played.Host.History.Count, 1, 499);
    }

    [Fact]
    public void RunAsync_ReplayedFromItsWholeHistory_AsksForTheSameCompletionAndNothingElse()
    {
        var played = Journeyed();

        var action = Assert.Single(played.Host.Replay().Actions);

        Assert.Equal(played.Host.Completion, action.CompleteOrchestration);
    }

    [Fact]
    public void RunAsync_OpenCaseReplayedFromItsWholeHistory_AsksForNothingNew()
    {
        var played = new PlayedOrchestration().Fire(Trigger.Accept).Approve(Registration);

        Assert.Empty(played.Host.Replay().Actions);
    }

    [Fact]
    public void RunAsync_HappyPath_EveryEffectHasAKeyOfItsOwn()
    {
        var played = Journeyed();

        var keys = played.Effects.Select(effect => effect.Request.EffectKey).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(played.Effects, effect => Assert.StartsWith(
            $"c1/{effect.Request.Step?.ToString() ?? "case"}/{effect.Request.Attempt}/", effect.Request.EffectKey));
    }

    [Fact]
    public void RunAsync_PlayedTwice_GivesTheSameKeysAndTransitions()
    {
        var (one, other) = (Journeyed(), Journeyed());

        Assert.Equal(one.Effects, other.Effects);
        Assert.Equal(JsonDataConverter.Default.Serialize(one.Transitions), JsonDataConverter.Default.Serialize(other.Transitions));
    }

    [Fact]
    public void RunAsync_EveryDayAWeekLate_StaysUnder500Events()
    {
        var played = new PlayedOrchestration();
        foreach (var step in Enum.GetValues<StepKind>())
        {
            played.MoveTo($"2026-07-{14 + ((int)step * 2)} 16:00").Approve(step);
        }

        Assert.Equal("Completed", played.Result);
        Assert.InRange(played.Host.History.Count, 1, 499);
    }

    private static PlayedOrchestration Journeyed() => new PlayedOrchestration()
        .MoveTo("2026-07-06 11:00").Fire(Trigger.RequestSupplement)
        .MoveTo("2026-07-07 10:00").Fire(Trigger.Resubmit)
        .MoveTo("2026-07-07 15:00").Fire(Trigger.AcceptWithDeficiency)
        .MoveTo("2026-07-08 10:00").Fire(Trigger.RequestSupplement, Registration)
        .MoveTo("2026-07-09 10:00").Fire(Trigger.Supply, Registration)
        .MoveTo("2026-07-09 11:00").Fire(Trigger.Supply)
        .MoveTo("2026-07-09 12:00").Fire(Trigger.ConfirmSupply, with: order => order with { Deficiencies = ["d3"] })
        .MoveTo("2026-07-10 10:00").Approve(Registration)
        .Send(Orders.Choose("u", Workspace, "u7"), Orders.Choose("m", MentorPairing, "m3"))
        .MoveTo("2026-07-13 10:00").Approve(BankAccount, TaxSetup, Workspace)
        .MoveTo("2026-07-16 10:00").Approve(Vouchers, MentorPairing);
}

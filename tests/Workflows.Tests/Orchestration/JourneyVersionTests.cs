using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Workflows.Tests.Play;

namespace OpcOnboarding.Workflows.Tests.Orchestration;

/// <summary>A second table that differs in one row: here a special procedure may not be entered any more.</summary>
public sealed class JourneyVersionTests
{
    private static readonly JourneyDefinition Second = Journey.Current with
    {
        Version = "second",
        StepMoves = [.. Journey.Current.StepMoves.Where(move => move.Trigger != Trigger.SuspendStep)],
    };

    private static readonly JourneyCatalogue Both = new(Second, Journey.Current);

    [Fact]
    public void RunAsync_BegunOnTheFirst_EndsOnTheFirst()
    {
        var played = new PlayedOrchestration(opened: Orders.Opening(), journeys: Both).Fire(Trigger.Accept).Fire(Trigger.SuspendStep, StepKind.Registration);
        Assert.Equal(StepState.InSpecialProcedure, played.Case.Step(StepKind.Registration).State);

        played.Fire(Trigger.ResumeStep, StepKind.Registration).Approve(Enum.GetValues<StepKind>());

        Assert.Equal("Completed", played.Result);
        Assert.Equal(Journey.Current.Version, played.Case.JourneyVersion);
    }

    [Fact]
    public void RunAsync_BegunOnTheSecond_HasTheSecondsRows()
    {
        var played = new PlayedOrchestration(opened: Orders.Opening(journeyVersion: Both.Current.Version), journeys: Both)
            .Fire(Trigger.Accept).Fire(Trigger.SuspendStep, StepKind.Registration);

        Assert.Equal(StepState.InReview, played.Case.Step(StepKind.Registration).State);
        Assert.IsType<CommandRejected>(Assert.Single(played.Transitions[^1].Events));
    }

    [Fact]
    public void RunAsync_UnknownVersion_FailsWithItsName()
    {
        var played = new PlayedOrchestration(opened: Orders.Opening(journeyVersion: "lost"), journeys: Both);

        Assert.Equal(OrchestrationStatus.Failed, played.Host.Completion?.OrchestrationStatus);
        Assert.Contains("Journey version 'lost' is not part of this release", played.Host.Completion?.FailureDetails.ErrorMessage);
        Assert.Empty(played.Transitions);
    }

    [Fact]
    public void RunAsync_UnknownCalendar_FailsWithItsName()
    {
        var played = new PlayedOrchestration(opened: Orders.Opening() with { CalendarVersion = "1999-01-01" });

        Assert.Contains("Calendar version '1999-01-01' is not part of this release", played.Host.Completion?.FailureDetails.ErrorMessage);
    }
}

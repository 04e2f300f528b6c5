using OpcOnboarding.Workflows.Tests.Play;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Workflows.Tests.Timing;

/// <summary>Yellow at half of the promised time, red at its end, escalation a working day later; and clocks that stand still.</summary>
public sealed class LightTests
{
    [Fact]
    public void Lights_OfAThreeDayPromise_ComeAtTheirMoments()
    {
        var played = PlayedCase.InProgress().Approve(Registration).MoveTo("2026-07-13 10:00");

        Assert.Equal([Beijing.At("2026-07-08 13:15")], played.MomentsOf<WarnDue>(warned => warned.Step == Workspace));
        Assert.Equal([Beijing.At("2026-07-09 17:30")], played.MomentsOf<MarkOverdue>(overdue => overdue.Step == Workspace));
        Assert.Equal([Beijing.At("2026-07-10 17:30")], played.MomentsOf<Escalated>(escalated => escalated.Step == Workspace));
        Assert.Equal(Light.Red, played.Step(Workspace).Clock!.Light);
    }

    [Fact]
    public void Lights_ProcessDownOverAll_ComeOnceEachInOrder()
    {
        var played = PlayedCase.InProgress().WakeAt("2026-07-20 09:00");

        var lights = played.Transitions.SelectMany(transition => transition.Events)
            .Where(happened => happened is WarnDue { Step: Workspace } or MarkOverdue { Step: Workspace } or Escalated { Step: Workspace });
        Assert.Equal([typeof(WarnDue), typeof(MarkOverdue), typeof(Escalated)], lights.Select(happened => happened.GetType()));
    }

    [Fact]
    public void Lights_OfTheWindow_ComeBeforeTheLegalDay()
    {
        var played = PlayedCase.Submitted().MoveTo("2026-07-10 10:00");

        Assert.Equal([Beijing.At("2026-07-07 13:15")], played.MomentsOf<WarnDue>(warned => warned.Step is null));
        Assert.Equal([Beijing.At("2026-07-07 17:30")], played.MomentsOf<MarkOverdue>(overdue => overdue.Step is null));
        Assert.Equal([Beijing.At("2026-07-08 17:30")], played.MomentsOf<Escalated>(escalated => escalated.Step is null));
    }

    [Theory]
    [InlineData(Trigger.RequestSupplement, Trigger.Supply)]
    [InlineData(Trigger.SuspendStep, Trigger.ResumeStep)]
    public void Clock_StandsStill_MovesEveryDayByTheWorkingDaysBetween(Trigger stop, Trigger restart)
    {
        var played = PlayedCase.InProgress().Must(stop, Registration).MoveTo("2026-07-10 10:00");
        Assert.Equal(Light.Paused, played.Step(Registration).Clock!.Light);
        Assert.Empty(played.MomentsOf<MarkOverdue>(overdue => overdue.Step == Registration));

        played.Must(restart, Registration);

        var clock = played.Step(Registration).Clock!;
        Assert.Equal((Beijing.Day("2026-07-13"), Beijing.Day("2026-07-15"), Beijing.Day("2026-07-14")), (clock.DueOn, clock.LegalDueOn, clock.EscalateOn));
        Assert.Equal((Beijing.At("2026-07-13 13:15"), Light.Green), (clock.YellowAt, clock.Light));
    }

    [Fact]
    public void Clock_Suspension_StopsEveryRunningClock()
    {
        var played = PlayedCase.InProgress().Must(Trigger.Suspend).MoveTo("2026-07-10 10:00");
        Assert.All(played.Case.Steps.Where(step => step.Clock is not null), step => Assert.Equal(Light.Paused, step.Clock!.Light));

        played.Must(Trigger.Resume);

        Assert.Equal(Beijing.Day("2026-07-13"), played.Step(Registration).Clock!.DueOn);
        Assert.Equal(Beijing.Day("2026-07-15"), played.Step(Workspace).Clock!.DueOn);
    }

    [Fact]
    public void Clock_SuspendedWhileTheFounderHadTheStep_StaysStill()
    {
        var played = PlayedCase.InProgress().Must(Trigger.RequestSupplement, Registration).Must(Trigger.Suspend).MoveTo("2026-07-08 10:00");

        played.Must(Trigger.Resume);
        Assert.Equal(Light.Paused, played.Step(Registration).Clock!.Light);

        played.MoveTo("2026-07-10 10:00").Must(Trigger.Supply, Registration);
        Assert.Equal(Beijing.Day("2026-07-13"), played.Step(Registration).Clock!.DueOn);
    }

    [Fact]
    public void Clock_RestartedAfterCloseOfTheDueDay_RecordsEachLight()
    {
        var played = PlayedCase.InProgress().MoveTo("2026-07-07 10:00").Must(Trigger.SuspendStep, Registration);
        played.MoveTo("2026-07-07 18:00").Must(Trigger.ResumeStep, Registration);

        played.MoveTo("2026-07-07 18:00");

        Assert.Single(played.MomentsOf<WarnDue>(warned => warned.Step == Registration));
        Assert.Single(played.MomentsOf<MarkOverdue>(overdue => overdue.Step == Registration));
        Assert.Equal(Light.Red, played.Step(Registration).Clock!.Light);
    }

    [Fact]
    public void Extend_Overdue_PutsTheLightOutAndMovesTheDueDay()
    {
        var played = PlayedCase.InProgress().MoveTo("2026-07-07 18:00");
        Assert.Equal(Light.Red, played.Step(Registration).Clock!.Light);

        played.Must(Trigger.Extend, Registration, with: order => order with { WorkingDays = 2 });

        var clock = played.Step(Registration).Clock!;
        Assert.Equal((Beijing.Day("2026-07-09"), Beijing.Day("2026-07-09"), Light.Green), (clock.DueOn, clock.LegalDueOn, clock.Light));
    }

    [Theory]
    [InlineData(2, "2026-07-09")]
    [InlineData(3, "2026-07-10")]
    public void Extend_Registration_LegalDayMovesOnlyAsFarAsItMust(int days, string legal)
    {
        var played = PlayedCase.InProgress().Must(Trigger.Extend, Registration, with: order => order with { WorkingDays = days });

        Assert.Equal(Beijing.Day(legal), played.Step(Registration).Clock!.LegalDueOn);
    }

    [Fact]
    public void Extend_TaxSetupByItsWholeLimit_KeepsTheLegalDay()
    {
        var played = PlayedCase.InProgress().Approve(Registration).Must(Trigger.Extend, TaxSetup, with: order => order with { WorkingDays = 4 });

        var clock = played.Step(TaxSetup).Clock!;
        Assert.Equal((Beijing.Day("2026-07-13"), Beijing.Day("2026-07-13")), (clock.DueOn, clock.LegalDueOn));
    }

    [Fact]
    public void Lights_AfterTheDecision_ComeNoMore()
    {
        var played = PlayedCase.InProgress().Approve(Registration, MentorPairing).MoveTo("2026-07-20 10:00");

        Assert.Empty(played.MomentsOf<WarnDue>(warned => warned.Step is Registration or MentorPairing));
    }

    [Fact]
    public void Clock_OverTheUnpublishedYear_IsProvisional() =>
        Assert.True(PlayedCase.InProgress("2026-12-30 10:00").Step(Workspace).Clock!.Provisional);
}

using OpcOnboarding.Workflows.Tests.Play;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Workflows.Tests.Orchestration;

public sealed class EndingTests
{
    public static TheoryData<int, Trigger> Points =>
        [.. Enumerable.Range(0, 8).SelectMany(point => new[] { (point, Trigger.Withdraw), (point, Trigger.Terminate) })];

    [Theory, MemberData(nameof(Points))]
    public void End_AtEveryPoint_ReleasesEachHoldAndTheOfficerOnce(int point, Trigger ending)
    {
        var played = At(point);

        played.Send(Orders.Fire("end", ending), Orders.Fire("end", ending), Orders.Fire("again", ending));

        Assert.Equal(ending == Trigger.Withdraw ? "Withdrawn" : "Terminated", played.Result);
        Assert.Single(played.Effects, effect => effect.Activity == Activities.ReleaseCaseOfficer);
        Assert.DoesNotContain(played.Case.Steps, step => step is { Held: true, State: not StepState.Completed });
        var released = played.Effects.Where(effect => effect.Activity == Activities.ReleaseHold).Select(effect => effect.Request.Step).ToList();
        Assert.Equal(released.Distinct(), released);
        Assert.Equal(played.Transitions.SelectMany(one => one.Events).OfType<Released>().Select(one => (StepKind?)one.Step), released);
    }

    [Fact]
    public void End_CaseRefused_ReleasesEachHoldOnce()
    {
        var played = new PlayedOrchestration().Fire(Trigger.Accept).Fire(Trigger.Refuse, Registration).Fire(Trigger.WaiveRedo, Registration);

        Assert.Equal("Refused", played.Result);
        Assert.Equal(
            [Workspace, MentorPairing],
            played.Effects.Where(effect => effect.Activity == Activities.ReleaseHold).Select(effect => effect.Request.Step!.Value));
    }

    [Fact]
    public void Timer_SupplementOfTheWindow_LapsesTheCase()
    {
        var played = new PlayedOrchestration().Fire(Trigger.RequestSupplement).MoveTo("2026-07-28 10:00");

        Assert.Equal("Lapsed", played.Result);
        Assert.Equal(Beijing.At("2026-07-27 17:30"), played.Transitions[^1].At);
    }

    [Fact]
    public void Timer_ProcessDownOverTheDeadline_IsHandledBeforeTheLateCommand()
    {
        var played = new PlayedOrchestration().Fire(Trigger.RequestSupplement);
        played.Host.GoDown();
        played.MoveTo("2026-07-28 10:00").Send(Orders.Fire("late", Trigger.Resubmit));
        played.Host.ComeUp();

        Assert.Equal("Lapsed", played.Result);
        Assert.IsType<CommandRejected>(Assert.Single(Assert.Single(played.Transitions, one => one.CommandId == "late").Events));
    }

    [Fact]
    public void Timer_ProcessDownOverDeemedAcceptance_AcceptsFromTheDayOfReceipt()
    {
        var played = new PlayedOrchestration("2026-02-12 10:00");
        played.Host.GoDown();
        played.MoveTo("2026-03-02 10:00");
        played.Host.ComeUp();

        Assert.Equal((CaseState.InProgress, Beijing.Day("2026-02-12")), (played.Case.State, played.Case.AcceptedOn));
        Assert.Single(played.Transitions.SelectMany(one => one.Events).OfType<CaseMoved>(), moved => moved.Trigger == Trigger.DeemAccepted);
    }

    [Fact]
    public void Timer_DeadlineMovedLater_FiresAtTheNewMoment()
    {
        var played = new PlayedOrchestration().Fire(Trigger.Accept).Fire(Trigger.SuspendStep, Registration)
            .MoveTo("2026-07-10 10:00").Fire(Trigger.ResumeStep, Registration).MoveTo("2026-07-14 10:00");

        var overdue = played.Transitions.Single(one => one.Events.OfType<MarkOverdue>().Any(mark => mark.Step == Registration));
        Assert.Equal(Beijing.At("2026-07-13 17:30"), overdue.At);
    }

    private static PlayedOrchestration At(int point)
    {
        var played = new PlayedOrchestration(opened: Orders.Opening(seatIsDomicile: true));
        return point switch
        {
            0 => played,
            1 => played.Fire(Trigger.RequestSupplement),
            2 => played.Fire(Trigger.Suspend),
            3 => played.Fire(Trigger.Accept),
            4 => played.Fire(Trigger.Accept).Approve(Registration),
            5 => played.Fire(Trigger.Accept).Approve(Registration, Workspace, Vouchers),
            6 => played.Fire(Trigger.Accept).Fire(Trigger.Refuse, MentorPairing).MoveTo("2026-07-22 10:00"),
            _ => played.Fire(Trigger.Accept).Approve(Registration).Fire(Trigger.Refuse, Vouchers).Fire(Trigger.Redo, Vouchers),
        };
    }
}

using OpcOnboarding.Workflows.Tests.Play;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Workflows.Tests.Timing;

/// <summary>视为受理 over Spring Festival 2026: received Thursday 02-12, the fifth working day is Thursday 02-26.</summary>
public sealed class DeemedAcceptanceTests
{
    private const string Received = "2026-02-12 10:00";

    [Fact]
    public void DeemAccepted_OverSpringFestival_OnTheFifthWorkingDayAtCloseFromTheDayOfReceipt()
    {
        var played = PlayedCase.Submitted(Received).MoveTo("2026-02-26 17:29");
        Assert.Equal(CaseState.Submitted, played.Case.State);

        played.MoveTo("2026-02-26 17:30");

        Assert.Equal(CaseState.InProgress, played.Case.State);
        Assert.Equal([Beijing.At("2026-02-26 17:30")], played.MomentsOf<CaseMoved>(moved => moved.Trigger == Trigger.DeemAccepted));
        Assert.Equal(Beijing.Day("2026-02-12"), played.Case.AcceptedOn);
        Assert.Equal(Beijing.Day("2026-02-13"), played.Step(Registration).Clock!.DueOn);
    }

    [Fact]
    public void DeemAccepted_ProcessDownOverTheMoment_HappensOnceWhenItWakes()
    {
        var played = PlayedCase.Submitted(Received).WakeAt("2026-03-02 09:00");

        Assert.Equal([Beijing.At("2026-03-02 09:00")], played.MomentsOf<CaseMoved>(moved => moved.Trigger == Trigger.DeemAccepted));
        Assert.Equal(Beijing.Day("2026-02-12"), played.Case.AcceptedOn);
    }

    [Fact]
    public void DeemAccepted_ReceivedOnADayOff_CountsFromTheNextWorkingDay()
    {
        var played = PlayedCase.Submitted("2026-02-18 10:00");
        Assert.Equal(Beijing.Day("2026-02-24"), played.Case.ReceivedOn);

        played.MoveTo("2026-03-04 10:00");

        Assert.Equal([Beijing.At("2026-03-02 17:30")], played.MomentsOf<CaseMoved>(moved => moved.Trigger == Trigger.DeemAccepted));
        Assert.Equal(Beijing.Day("2026-02-24"), played.Case.AcceptedOn);
    }

    [Fact]
    public void DeemAccepted_ResubmittedOnADayOff_CountsFromTheNextWorkingDay()
    {
        var played = PlayedCase.Submitted(Received).Must(Trigger.RequestSupplement).MoveTo("2026-02-22 10:00").Must(Trigger.Resubmit);
        Assert.Equal(Beijing.Day("2026-02-24"), played.Case.ReceivedOn);

        played.MoveTo("2026-03-04 10:00");

        Assert.Equal([Beijing.At("2026-03-02 17:30")], played.MomentsOf<CaseMoved>(moved => moved.Trigger == Trigger.DeemAccepted));
    }

    [Fact]
    public void DeemAccepted_SupplementAsked_NeverHappensWhileTheFounderHasTheCase()
    {
        var played = PlayedCase.Submitted(Received).Must(Trigger.RequestSupplement).MoveTo("2026-03-06 10:00");

        Assert.Equal(CaseState.AwaitingSupplement, played.Case.State);
    }

    [Fact]
    public void DeemAccepted_Suspended_MovesByTheWorkingDaysOfTheSuspension()
    {
        var played = PlayedCase.Submitted(Received).Must(Trigger.Suspend).MoveTo("2026-02-24 10:00").Must(Trigger.Resume);

        played.MoveTo("2026-03-06 10:00");

        // Three working days (02-13, 02-14, 02-24) later than 02-26; Saturday 02-28 is worked.
        Assert.Equal([Beijing.At("2026-03-02 17:30")], played.MomentsOf<CaseMoved>(moved => moved.Trigger == Trigger.DeemAccepted));
    }
}

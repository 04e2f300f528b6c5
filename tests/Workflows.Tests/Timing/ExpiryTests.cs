using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Tests.Deciding;
using OpcOnboarding.Workflows.Tests.Play;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Workflows.Tests.Timing;

/// <summary>Dates of the founder that pass: once on time, once with the process down over the moment.</summary>
public sealed class ExpiryTests
{
    [Fact]
    public void SupplementExpired_OfTheWindow_LapsesTheCaseAtClose()
    {
        var played = PlayedCase.Submitted().Must(Trigger.RequestSupplement).MoveTo("2026-07-27 17:29");
        Assert.Equal(CaseState.AwaitingSupplement, played.Case.State);

        played.MoveTo("2026-07-27 17:30");

        Assert.Equal(CaseState.Lapsed, played.Case.State);
    }

    [Fact]
    public void SupplementExpired_OfTheWindowProcessDown_ComesBeforeALateResubmission()
    {
        var played = PlayedCase.Submitted().Must(Trigger.RequestSupplement).WakeAt("2026-08-03 09:00");

        Assert.Equal(CaseState.Lapsed, played.Case.State);
        Assert.Equal(RefusalCodes.TriggerNotPermitted, played.Try(Trigger.Resubmit).Refusal?.Code);
    }

    [Fact]
    public void SupplementExpired_OfADesk_LapsesTheStepAndOpensRedo()
    {
        var played = PlayedCase.InProgress().Must(Trigger.RequestSupplement, Registration).MoveTo("2026-07-27 17:29");
        Assert.Equal(StepState.AwaitingSupplement, played.Step(Registration).State);

        played.MoveTo("2026-07-27 17:30");

        Assert.Equal(StepState.Lapsed, played.Step(Registration).State);
        Assert.Equal(Beijing.Day("2026-08-10"), played.Step(Registration).RedoUntil);
    }

    [Fact]
    public void SupplementExpired_OfADeskProcessDown_OpensRedoFromTheDayItWakes()
    {
        var played = PlayedCase.InProgress().Must(Trigger.RequestSupplement, Registration).WakeAt("2026-08-03 09:00");

        Assert.Equal(StepState.Lapsed, played.Step(Registration).State);
        Assert.Equal(Beijing.Day("2026-08-17"), played.Step(Registration).RedoUntil);
    }

    [Fact]
    public void DeficiencyExpired_OnTime_FailsThePromiseAtClose()
    {
        var played = ReadyCommand.WithPromise().MoveTo("2026-07-13 17:29");
        Assert.Equal(DeficiencyState.Open, played.Case.Deficiencies[0].State);

        played.MoveTo("2026-07-13 17:30");

        Assert.Equal(DeficiencyState.Failed, played.Case.Deficiencies[0].State);
        Assert.Equal(Beijing.Day("2026-07-27"), played.Step(Registration).RedoUntil);
    }

    [Fact]
    public void DeficiencyExpired_ProcessDown_ComesBeforeALateSupply()
    {
        var played = ReadyCommand.WithPromise().WakeAt("2026-07-15 09:00");

        Assert.Equal(DeficiencyState.Failed, played.Case.Deficiencies[0].State);
        Assert.Equal(RefusalCodes.TriggerNotPermitted, played.Try(Trigger.Supply).Refusal?.Code);
    }

    [Fact]
    public void RedoExpired_OfRegistration_RefusesTheCaseAtClose()
    {
        var played = PlayedCase.InProgress().Must(Trigger.Refuse, Registration).MoveTo("2026-07-20 17:29");
        Assert.Equal(CaseState.InProgress, played.Case.State);

        played.MoveTo("2026-07-20 17:30");

        Assert.Equal(CaseState.Refused, played.Case.State);
        Assert.Contains(new StepMoved(Registration, 1, Trigger.RedoExpired, StepState.Refused, StepState.Refused), played.EventsOf<StepMoved>());
    }

    [Fact]
    public void RedoExpired_ProcessDown_ComesBeforeALateRedo()
    {
        var played = PlayedCase.InProgress().Must(Trigger.Refuse, MentorPairing).WakeAt("2026-07-21 09:00");

        Assert.Equal(RefusalCodes.TriggerNotPermitted, played.Try(Trigger.Redo, MentorPairing).Refusal?.Code);
    }

    [Fact]
    public void Resume_AfterASuspension_MovesEveryDateOfTheFounder()
    {
        var played = ReadyCommand.WithPromise()
            .Must(Trigger.RequestSupplement, Workspace)
            .Must(Trigger.Refuse, MentorPairing)
            .Must(Trigger.Suspend)
            .MoveTo("2026-07-31 10:00");
        Assert.Equal(DeficiencyState.Open, played.Case.Deficiencies[0].State);

        played.Must(Trigger.Resume);

        // 19 working days from 07-07 through 07-31.
        Assert.Equal(Beijing.Day("2026-08-07"), played.Case.Deficiencies[0].DueOn);
        Assert.Equal(Beijing.Day("2026-08-21"), played.Step(Workspace).SupplementDueOn);
        Assert.Equal(Beijing.Day("2026-08-14"), played.Step(MentorPairing).RedoUntil);
    }

    [Fact]
    public void Resume_OfAnAwaitedSupplement_MovesTheWindowsDate()
    {
        var played = PlayedCase.Submitted().Must(Trigger.RequestSupplement).Must(Trigger.Suspend).MoveTo("2026-07-08 10:00").Must(Trigger.Resume);

        Assert.Equal(Beijing.Day("2026-07-29"), played.Case.SupplementDueOn);
    }
}

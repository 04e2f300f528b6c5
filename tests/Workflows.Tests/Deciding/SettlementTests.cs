using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Tests.Play;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Workflows.Tests.Deciding;

/// <summary>What follows from a move by itself: steps start, the case completes or is refused, open steps are cancelled.</summary>
public sealed class SettlementTests
{
    [Fact]
    public void Accept_NewCase_StartsTheStepsThatNeedNothing()
    {
        var played = PlayedCase.InProgress();

        Assert.Equal([Registration, Workspace, MentorPairing], InState(played, StepState.InReview));
        Assert.Equal([BankAccount, TaxSetup, Vouchers], InState(played, StepState.NotStarted));
    }

    [Fact]
    public void Approve_Registration_StartsTheThreeThatWaitForIt()
    {
        var played = PlayedCase.InProgress().Approve(Registration);

        Assert.Equal([BankAccount, TaxSetup, Workspace, Vouchers, MentorPairing], InState(played, StepState.InReview));
    }

    [Fact]
    public void Approve_LastStep_CompletesTheCase()
    {
        var played = PlayedCase.InProgress().Approve(Registration, BankAccount, TaxSetup, Workspace, Vouchers);
        Assert.Equal(CaseState.InProgress, played.Case.State);

        played.Approve(MentorPairing);

        Assert.Equal(CaseState.Completed, played.Case.State);
    }

    [Fact]
    public void Skip_EveryStepThatMayBe_CompletesWithTheOthers()
    {
        var played = PlayedCase.InProgress(opened: Orders.Opening(EntityType.IndividualBusiness));
        foreach (var step in new[] { BankAccount, Workspace, Vouchers, MentorPairing })
        {
            played.Must(Trigger.Skip, step);
        }

        played.Approve(Registration, TaxSetup);

        Assert.Equal(CaseState.Completed, played.Case.State);
    }

    [Fact]
    public void Complete_PaperSuppliedAndNotConfirmed_Waits()
    {
        var played = PlayedCase.Submitted().Must(Trigger.AcceptWithDeficiency, with: order => order with { Items = [new("MentorRequest", null)] });
        played.Must(Trigger.Supply).Must(Trigger.Skip, MentorPairing).Approve(Registration, BankAccount, TaxSetup, Workspace, Vouchers);
        Assert.Equal(CaseState.InProgress, played.Case.State);

        played.Must(Trigger.ConfirmSupply);

        Assert.Equal(CaseState.Completed, played.Case.State);
    }

    [Fact]
    public void Complete_RefusedStepWithRedoTimeLeft_WaitsUntilItIsWaived()
    {
        var played = PlayedCase.InProgress().Must(Trigger.Refuse, MentorPairing).Approve(Registration, BankAccount, TaxSetup, Workspace, Vouchers);
        Assert.Equal(CaseState.InProgress, played.Case.State);

        played.Must(Trigger.WaiveRedo, MentorPairing);

        Assert.Equal(CaseState.Completed, played.Case.State);
        Assert.Equal(StepState.Refused, played.Step(MentorPairing).State);
    }

    [Fact]
    public void WaiveRedo_OfRegistration_RefusesTheCaseAndCancelsTheRest()
    {
        var played = PlayedCase.InProgress().Approve(MentorPairing).Must(Trigger.Refuse, Registration);
        Assert.Equal(CaseState.InProgress, played.Case.State);

        played.Must(Trigger.WaiveRedo, Registration);

        Assert.Equal(CaseState.Refused, played.Case.State);
        Assert.Equal([BankAccount, TaxSetup, Workspace, Vouchers], InState(played, StepState.Cancelled));
        Assert.Equal([MentorPairing], InState(played, StepState.Completed));
    }

    [Theory]
    [InlineData(Trigger.Redo)]
    [InlineData(Trigger.RequestReconsideration)]
    public void Redo_RefusedRegistration_BeginsTheNextAttemptAfresh(Trigger trigger)
    {
        var played = PlayedCase.InProgress().Must(Trigger.Extend, Registration).Must(Trigger.Refuse, Registration);
        played.MoveTo("2026-07-08 10:00").Must(trigger, Registration);

        var step = played.Step(Registration);
        Assert.Equal((StepState.InReview, 2, 0, null), (step.State, step.Attempt, step.ExtendedBy, step.RedoUntil));
        Assert.Equal(Beijing.Day("2026-07-09"), step.Clock!.DueOn);
    }

    [Fact]
    public void Revoke_RegistrationInProgress_FreezesCompletedStepsAndRefusesTheCase()
    {
        var played = PlayedCase.InProgress().Approve(Registration, Vouchers, MentorPairing);

        played.Must(Trigger.Revoke, Registration);

        Assert.Equal(CaseState.Refused, played.Case.State);
        Assert.Equal([Vouchers, MentorPairing], played.Case.Steps.Where(step => step.Frozen).Select(step => step.Kind));
        Assert.Equal([BankAccount, TaxSetup, Workspace], InState(played, StepState.Cancelled));
        Assert.False(played.Step(Vouchers).Held);
    }

    [Fact]
    public void Revoke_RegistrationAfterCompletion_FreezesTheOthersAndTheCaseStaysCompleted()
    {
        var played = PlayedCase.InProgress().Approve(Enum.GetValues<StepKind>());

        played.Must(Trigger.Revoke, Registration);

        Assert.Equal(CaseState.Completed, played.Case.State);
        Assert.Equal(StepState.Revoked, played.Step(Registration).State);
        Assert.All(played.Case.Steps.Where(step => step.Kind != Registration), step => Assert.True(step is { Frozen: true, State: StepState.Completed }));
        Assert.Equal(Vouchers, Assert.Single(played.Effects, effect => effect.Activity == Activities.ReleaseHold).Request.Step);
    }

    [Fact]
    public void Revoke_AnotherStep_FreezesNothing()
    {
        var played = PlayedCase.InProgress().Approve(Registration, BankAccount);

        played.Must(Trigger.Revoke, BankAccount);

        Assert.DoesNotContain(played.Case.Steps, step => step.Frozen);
        Assert.Equal(CaseState.InProgress, played.Case.State);
    }

    [Fact]
    public void RefuseAcceptance_NewCase_CancelsEveryStep()
    {
        var played = PlayedCase.Submitted().Must(Trigger.RefuseAcceptance);

        Assert.Equal(CaseState.NotAccepted, played.Case.State);
        Assert.All(played.Case.Steps, step => Assert.Equal(StepState.Cancelled, step.State));
    }

    [Theory]
    [InlineData(CaseState.Submitted)]
    [InlineData(CaseState.AwaitingSupplement)]
    [InlineData(CaseState.InProgress)]
    public void Resume_FromEachState_GoesBackToIt(CaseState state)
    {
        var played = PlayedCase.Submitted();
        _ = state switch
        {
            CaseState.AwaitingSupplement => played.Must(Trigger.RequestSupplement),
            CaseState.InProgress => played.Must(Trigger.Accept),
            _ => played,
        };

        played.Must(Trigger.Suspend);
        Assert.Equal(CaseState.Suspended, played.Case.State);
        played.Must(Trigger.Resume);

        Assert.Equal(state, played.Case.State);
        Assert.Null(played.Case.SuspendedFrom);
    }

    [Fact]
    public void RequestSupplement_ThenResubmit_NumbersItemsThroughAndClearsThem()
    {
        var played = PlayedCase.Submitted().Must(Trigger.RequestSupplement);
        Assert.Equal(["i1", "i2"], played.Case.Items.Select(item => item.Id));

        played.Must(Trigger.Resubmit);
        Assert.Empty(played.Case.Items);

        played.Must(Trigger.RequestSupplement);
        Assert.Equal(["i3", "i4"], played.Case.Items.Select(item => item.Id));
    }

    [Fact]
    public void DeficiencyExpired_PaperOfSeveralSteps_RefusesEachOpenOneThatNeedsIt()
    {
        var played = ReadyCommand.WithPromise().MoveTo("2026-07-13 17:30");

        Assert.Equal(DeficiencyState.Failed, Assert.Single(played.Case.Deficiencies).State);
        Assert.Equal([Registration, BankAccount], InState(played, StepState.Refused));
        Assert.Equal(CaseState.InProgress, played.Case.State);
    }

    [Fact]
    public void DeficiencyExpired_ThenRedoneAndSuppliedToTheDesk_MayBeApproved()
    {
        var played = ReadyCommand.WithPromise().MoveTo("2026-07-13 17:30").Must(Trigger.Redo, Registration);
        Assert.False(played.Try(Trigger.Approve, Registration).IsAccepted);

        played.Must(Trigger.RequestSupplement, Registration, with: order => order with { Items = [new("DomicileProof", null)] });
        played.Must(Trigger.Supply, Registration).Approve(Registration);

        Assert.Equal(StepState.Completed, played.Step(Registration).State);
    }

    [Fact]
    public void RejectSupply_BeforeTheDate_OpensThePromiseAgainWithTheSameDate()
    {
        var played = ReadyCommand.WithPromise().Must(Trigger.Supply).Must(Trigger.RejectSupply);

        Assert.Equal(new Deficiency("d1", "DomicileProof", DeficiencyState.Open, Beijing.Day("2026-07-13")), Assert.Single(played.Case.Deficiencies));
    }

    [Fact]
    public void RejectSupply_AfterTheDate_FailsThePromiseAtOnce()
    {
        var played = ReadyCommand.WithPromise().Must(Trigger.Supply).MoveTo("2026-07-15 10:00").Must(Trigger.RejectSupply);

        played.MoveTo("2026-07-15 10:00");

        Assert.Equal(DeficiencyState.Failed, Assert.Single(played.Case.Deficiencies).State);
    }

    private static IEnumerable<StepKind> InState(PlayedCase played, StepState state) =>
        played.Case.Steps.Where(step => step.State == state).Select(step => step.Kind);
}

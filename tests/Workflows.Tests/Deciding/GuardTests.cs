using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Tests.Play;
using OpcOnboarding.Workflows.Tests.Tables;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Workflows.Tests.Deciding;

/// <summary>Each guard where it says no; the refusal names it.</summary>
public sealed class GuardTests
{
    private static readonly CaseOpened Domicile = Orders.Opening(seatIsDomicile: true);

    [Fact]
    public void SupplementRoundLeft_ThirdRequestOfTheWindow_IsRefused()
    {
        var played = PlayedCase.Submitted();
        played.Must(Trigger.RequestSupplement).Must(Trigger.Resubmit).Must(Trigger.RequestSupplement).Must(Trigger.Resubmit);

        AssertUnmet(Guard.SupplementRoundLeft, played.Try(Trigger.RequestSupplement));
    }

    [Fact]
    public void SupplementRoundLeft_ThirdRequestOfADesk_IsRefusedUntilTheNextAttempt()
    {
        var played = PlayedCase.InProgress();
        played.Must(Trigger.RequestSupplement, Mentor).Must(Trigger.Supply, Mentor);
        played.Must(Trigger.RequestSupplement, Mentor).Must(Trigger.Supply, Mentor);
        AssertUnmet(Guard.SupplementRoundLeft, played.Try(Trigger.RequestSupplement, Mentor));

        played.Must(Trigger.Refuse, Mentor).Must(Trigger.Redo, Mentor).Must(Trigger.RequestSupplement, Mentor);

        Assert.Equal(1, played.Step(Mentor).SupplementRounds);
        Assert.Equal(2, played.Step(Mentor).Attempt);
    }

    [Fact]
    public void DeficiencyOpen_NothingPromised_SupplyIsRefused() =>
        AssertUnmet(Guard.DeficiencyOpen, PlayedCase.InProgress().Try(Trigger.Supply));

    [Theory]
    [InlineData(Trigger.ConfirmSupply)]
    [InlineData(Trigger.RejectSupply)]
    public void DeficiencySupplied_NothingSupplied_IsRefused(Trigger trigger) =>
        AssertUnmet(Guard.DeficiencySupplied, ReadyCommand.WithPromise().Try(trigger));

    [Fact]
    public void DeficiencySupplied_UnknownId_IsRefused()
    {
        var played = ReadyCommand.WithPromise().Must(Trigger.Supply);

        AssertUnmet(Guard.DeficiencySupplied, played.Try(Trigger.ConfirmSupply, with: order => order with { Deficiencies = ["d1", "d9"] }));
    }

    [Fact]
    public void ExtensionLeft_WholeLimitUsed_IsRefused()
    {
        var played = PlayedCase.InProgress().Must(Trigger.Extend, Registration, with: order => order with { WorkingDays = 3 });

        AssertUnmet(Guard.ExtensionLeft, played.Try(Trigger.Extend, Registration));
    }

    [Fact]
    public void SecondPersonAsked_OnePersonDecides_RecommendIsRefused() =>
        AssertUnmet(Guard.SecondPersonAsked, PlayedCase.InProgress().Try(Trigger.Recommend, Registration));

    [Fact]
    public void MayBeApproved_WorkspaceBeforeRegistration_IsRefused()
    {
        var played = PlayedCase.InProgress();
        AssertUnmet(Guard.MayBeApproved, played.Try(Trigger.Approve, Workspace));

        played.Approve(Registration, Workspace);

        Assert.Equal(StepState.Completed, played.Step(Workspace).State);
    }

    [Fact]
    public void MayBeApproved_PaperOwed_IsRefusedUntilTheWindowConfirms()
    {
        var played = ReadyCommand.WithPromise();
        AssertUnmet(Guard.MayBeApproved, played.Try(Trigger.Approve, Registration));
        played.Must(Trigger.Supply);
        AssertUnmet(Guard.MayBeApproved, played.Try(Trigger.Approve, Registration));

        played.Must(Trigger.ConfirmSupply).Approve(Registration);

        Assert.Equal(StepState.Completed, played.Step(Registration).State);
    }

    [Fact]
    public void MayBeApproved_PaperOfAnotherStepOwed_IsNotInTheWay() => ReadyCommand.WithPromise().Approve(MentorPairing);

    [Fact]
    public void MayBeApproved_StepRedoneBeforeItsPrerequisite_IsRefused()
    {
        var played = PlayedCase.Submitted().Must(Trigger.AcceptWithDeficiency, with: order => order with { Items = [new("TripartiteAgreement", null)] });
        played.MoveTo("2026-07-13 17:30").Must(Trigger.Redo, TaxSetup);
        Assert.Equal(StepState.InReview, played.Step(TaxSetup).State);
        played.Must(Trigger.RequestSupplement, TaxSetup, with: order => order with { Items = [new("TripartiteAgreement", null)] }).Must(Trigger.Supply, TaxSetup);

        AssertUnmet(Guard.MayBeApproved, played.Try(Trigger.Approve, TaxSetup));

        played.Approve(Registration, TaxSetup);
        Assert.Equal(StepState.Completed, played.Step(TaxSetup).State);
    }

    [Fact]
    public void MayBeApproved_NoSeatForTheDomicile_IsRefusedUntilOneIsHeld()
    {
        var played = PlayedCase.Submitted(opened: Domicile, unavailable: Activities.ProposeOutcome).Must(Trigger.Accept);
        AssertUnmet(Guard.MayBeApproved, played.Try(Trigger.Approve, Registration));
        Assert.False(played.Step(Workspace).Held);

        played.Unavailable.Clear();
        played.Approve(Registration);

        Assert.True(played.Step(Workspace).Held);
        Assert.Equal(StepState.Completed, played.Step(Registration).State);
    }

    [Fact]
    public void MayBeLeftOut_SeatIsTheDomicile_IsRefused() =>
        AssertUnmet(Guard.MayBeLeftOut, PlayedCase.InProgress(opened: Domicile).Try(Trigger.Skip, Workspace));

    [Theory]
    [InlineData(EntityType.OnePersonLimitedCompany, Registration, false)]
    [InlineData(EntityType.OnePersonLimitedCompany, BankAccount, false)]
    [InlineData(EntityType.SoleProprietorship, BankAccount, false)]
    [InlineData(EntityType.IndividualBusiness, BankAccount, true)]
    [InlineData(EntityType.IndividualBusiness, Registration, false)]
    [InlineData(EntityType.IndividualBusiness, TaxSetup, false)]
    [InlineData(EntityType.OnePersonLimitedCompany, Workspace, true)]
    [InlineData(EntityType.OnePersonLimitedCompany, Vouchers, true)]
    [InlineData(EntityType.OnePersonLimitedCompany, MentorPairing, true)]
    public void MayBeLeftOut_ByLegalForm_AsTheStepsSay(EntityType form, StepKind step, bool permitted)
    {
        var decision = PlayedCase.InProgress(opened: Orders.Opening(form)).Try(Trigger.Skip, step);

        Assert.Equal(permitted ? null : nameof(Guard.MayBeLeftOut), decision.Refusal?.Detail);
    }

    [Fact]
    public void MayBeApproved_SecondPersonAsked_NeedsARecommendationAndAnotherPerson()
    {
        var played = PlayedCase.InProgress(journey: Fixtures.WithSecondPerson(Registration));
        AssertUnmet(Guard.MayBeApproved, played.Try(Trigger.Approve, Registration));
        played.Must(Trigger.Recommend, Registration);
        AssertUnmet(Guard.MayBeApproved, played.Try(Trigger.Approve, Registration, People.Desk));

        played.Must(Trigger.Approve, Registration, People.SecondDesk);

        Assert.Equal(StepState.Completed, played.Step(Registration).State);
    }

    [Fact]
    public void MayBeApproved_ProposalOfTheService_CountsAsTheFirstPerson()
    {
        var played = PlayedCase.InProgress(journey: Fixtures.WithSecondPerson(MentorPairing));

        played.Must(Trigger.Approve, MentorPairing, People.Desk);

        Assert.Equal(StepState.Completed, played.Step(MentorPairing).State);
    }

    private const StepKind Mentor = MentorPairing;

    private static void AssertUnmet(Guard guard, Decision decision)
    {
        Assert.Equal(RefusalCodes.TriggerNotPermitted, decision.Refusal?.Code);
        Assert.Equal(guard.ToString(), decision.Refusal?.Detail);
    }
}

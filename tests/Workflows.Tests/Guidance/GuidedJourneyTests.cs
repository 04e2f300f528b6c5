using System.Text.Json;
using OpcOnboarding.Workflows.Guidance;

namespace OpcOnboarding.Workflows.Tests.Guidance;

/// <summary>A founder's way, foretold from what is known.</summary>
public sealed class GuidedJourneyTests
{
    private static readonly JsonElement s_nothing = JsonDocument.Parse("{}").RootElement;
    private static readonly JsonElement s_seatIsDomicile = JsonDocument.Parse("""{"workspace": {"isDomicile": true}}""").RootElement;

    [Fact]
    public void Company_GoesAllSteps_AndIsDoneWithTheLongestPath()
    {
        var way = Of(EntityType.OnePersonLimitedCompany);

        Assert.Equal(Enum.GetValues<StepKind>(), way.Steps.Select(step => step.Definition.Kind));
        // Registration takes 1 day, the vouchers after it 5, and the notice of acceptance 1 before.
        Assert.Equal(6, way.Steps.Single(step => step.Definition.Kind == StepKind.Vouchers).DoneAfterWorkingDays);
        Assert.Equal(7, way.PromisedWorkingDays);
        // Workspace is decided after registration, but begins at once.
        Assert.Equal(3, way.Steps.Single(step => step.Definition.Kind == StepKind.Workspace).DoneAfterWorkingDays);
    }

    [Fact]
    public void UnwantedSteps_AreLeftOut_WhereTheFormMay()
    {
        StepKind[] unwanted = [StepKind.Registration, StepKind.BankAccount, StepKind.Vouchers];

        Assert.Equal(
            [StepKind.Registration, StepKind.BankAccount, StepKind.TaxSetup, StepKind.Workspace, StepKind.MentorPairing],
            Kinds(Of(EntityType.OnePersonLimitedCompany, unwanted: unwanted)));
        Assert.Equal(
            [StepKind.Registration, StepKind.TaxSetup, StepKind.Workspace, StepKind.MentorPairing],
            Kinds(Of(EntityType.IndividualBusiness, unwanted: unwanted)));
        Assert.Equal(4, Of(EntityType.IndividualBusiness, unwanted: unwanted).PromisedWorkingDays);
    }

    [Fact]
    public void Workspace_ThatIsTheDomicile_IsNotLeftOut() =>
        Assert.Contains(StepKind.Workspace, Kinds(Of(EntityType.IndividualBusiness, s_seatIsDomicile, StepKind.Workspace)));

    [Theory]
    [InlineData("IdentityProof", MaterialNeed.Required, MaterialNeed.Required, MaterialNeed.Required)]
    [InlineData("DomicileProof", MaterialNeed.Required, MaterialNeed.Required, MaterialNeed.Required)]
    [InlineData("Articles", MaterialNeed.Required, MaterialNeed.NotNeeded, MaterialNeed.NotNeeded)]
    [InlineData("AppointmentDecision", MaterialNeed.MadeByService, MaterialNeed.NotNeeded, MaterialNeed.NotNeeded)]
    [InlineData("FamilyPropertyStatement", MaterialNeed.NotNeeded, MaterialNeed.MadeByService, MaterialNeed.NotNeeded)]
    [InlineData("RegistrationForm", MaterialNeed.MadeByService, MaterialNeed.MadeByService, MaterialNeed.MadeByService)]
    [InlineData("BusinessLicence", MaterialNeed.FromTheJourney, MaterialNeed.FromTheJourney, MaterialNeed.FromTheJourney)]
    [InlineData("Permit", MaterialNeed.IfItApplies, MaterialNeed.IfItApplies, MaterialNeed.IfItApplies)]
    public void Need_FollowsFromTheForm(string code, MaterialNeed company, MaterialNeed proprietorship, MaterialNeed individual)
    {
        var material = Materials.All.Single(material => material.Code == code);

        Assert.Equal(
            [company, proprietorship, individual],
            new[] { EntityType.OnePersonLimitedCompany, EntityType.SoleProprietorship, EntityType.IndividualBusiness }.Select(form => MaterialNeeds.Of(material, form)));
    }

    [Fact]
    public void Materials_AreOneList_WithAllWhoUseThem()
    {
        var way = Of(EntityType.OnePersonLimitedCompany);

        Assert.Equal(way.Materials.Count, way.Materials.Select(material => material.Material.Code).Distinct().Count());
        Assert.Equal(
            [StepKind.Registration, StepKind.BankAccount, StepKind.TaxSetup, StepKind.Workspace, StepKind.Vouchers],
            way.Materials.Single(material => material.Material.Code == "IdentityProof").Steps);
        Assert.DoesNotContain(way.Materials, material => material.Need == MaterialNeed.NotNeeded);
    }

    [Fact]
    public void DomicileProof_WhenTheSeatIsTheDomicile_IsNotOnTheList() =>
        Assert.DoesNotContain("DomicileProof", Of(EntityType.OnePersonLimitedCompany, s_seatIsDomicile).Materials.Select(material => material.Material.Code));

    [Fact]
    public void UnknownForm_LeavesNothingOut()
    {
        var way = Of(null);

        Assert.Equal(6, way.Steps.Count);
        Assert.Equal(MaterialNeed.IfItApplies, way.Materials.Single(material => material.Material.Code == "Articles").Need);
    }

    [Fact]
    public void Remedies_FollowFromWhatTheStepIs()
    {
        var journey = Journey.Current;

        Assert.Equal(
            [RemedyKind.Redo, RemedyKind.AdministrativeReview, RemedyKind.Lawsuit],
            Remedy.Of(journey.Step(StepKind.Registration), journey.Limits).Select(remedy => remedy.Kind));
        Assert.Equal(
            [RemedyKind.Redo, RemedyKind.Coordination],
            Remedy.Of(journey.Step(StepKind.BankAccount), journey.Limits).Select(remedy => remedy.Kind));
    }

    private static GuidedJourney Of(EntityType? form, JsonElement? application = null, params StepKind[] unwanted) =>
        GuidedJourney.Of(Journey.Current, application ?? s_nothing, form, unwanted);

    private static IEnumerable<StepKind> Kinds(GuidedJourney way) => way.Steps.Select(step => step.Definition.Kind);
}

using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Desks;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows;
using static OpcOnboarding.Workflows.Activities;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Functions.Tests.Outcomes;

public sealed class DeskOutcomeTests(AzuriteFixture azurite)
{
    private static readonly StepKind[] Desks = [Registration, BankAccount, TaxSetup];

    public static TheoryData<string> SampleIds => SampleCases.Ids;

    [Theory]
    [MemberData(nameof(SampleIds))]
    public async Task Confirm_WithoutTheDesksOutcomeInDevelopment_StoresAValidSample(string sampleId)
    {
        var sample = SampleCases.Get(sampleId);
        await using var world = await StartAsync(sample.GetProperty("city").GetString()!);
        var form = Enum.Parse<EntityType>(sample.GetProperty("entity").GetProperty("type").GetString()!);
        var caseId = await world.AddCaseAsync(sampleId);

        foreach (var step in Enum.GetValues<StepKind>())
        {
            await world.RunAsync(ProposeOutcome, caseId, step);
            Assert.True((await world.RunAsync(ConfirmOutcome, caseId, step)).Done);
            var outcome = world.OutcomeOf(caseId, step);

            Assert.Empty(OutcomeFaults.Of(step, outcome, world.Clock, form, new DateOnly(2026, 11, 20)));
            Assert.Equal(Desks.Contains(step), outcome!.ContainsKey("sample"));
        }
    }

    [Fact]
    public async Task Confirm_SampleRegistration_GivesEachCaseACodeOfItsOwnFromTheSelfDefinedRange()
    {
        await using var world = await StartAsync("盐城市");
        var cases = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => world.AddCaseAsync()));

        await Task.WhenAll(cases.Select(caseId => world.RunAsync(ConfirmOutcome, caseId, Registration)));

        var codes = cases.Select(caseId => (string)world.OutcomeOf(caseId, Registration)!["unifiedSocialCreditCode"]!).ToList();
        Assert.Equal(12, codes.Distinct().Count());
        Assert.All(codes, code => Assert.StartsWith("91320902PDY", code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reserve_SameCaseAgain_GivesTheSameCode()
    {
        await using var world = await StartAsync("盐城市");
        var codes = world.Get<SampleCreditCodes>();

        var first = await codes.ReserveAsync("case-1", EntityType.IndividualBusiness, "320904", CancellationToken.None);
        var second = await codes.ReserveAsync("case-1", EntityType.IndividualBusiness, "320904", CancellationToken.None);

        Assert.StartsWith("92320904PDY", first, StringComparison.Ordinal);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Confirm_BusinessThatMovesIn_KeepsItsCode()
    {
        await using var world = await StartAsync("盐城市");
        var caseId = await world.AddCaseAsync("P03");

        await world.RunAsync(ConfirmOutcome, caseId, Registration);

        Assert.Equal("91330106PDY000036F", (string?)world.OutcomeOf(caseId, Registration)!["unifiedSocialCreditCode"]);
    }

    [Fact]
    public async Task Confirm_SalesAboveTheLimit_MakesAGeneralTaxpayer()
    {
        await using var world = await StartAsync("盐城市");
        var caseId = await world.AddCaseAsync(change: form => form["tax"] = new JsonObject { ["expectedAnnualSalesFen"] = 500_000_001 });

        await world.RunAsync(ConfirmOutcome, caseId, TaxSetup);

        var outcome = world.OutcomeOf(caseId, TaxSetup);
        Assert.Equal("General", (string?)outcome!["taxpayerType"]);
        Assert.Equal("2026-12-15", (string?)outcome["firstFilingOn"]);
    }

    [Fact]
    public async Task Confirm_SmallScale_FilesAfterTheQuarter()
    {
        await using var world = await StartAsync("盐城市");
        var caseId = await world.AddCaseAsync();

        await world.RunAsync(ConfirmOutcome, caseId, TaxSetup);

        Assert.Equal("2027-01-15", (string?)world.OutcomeOf(caseId, TaxSetup)!["firstFilingOn"]);
    }

    [Fact]
    public async Task Confirm_WishedBank_OpensThere()
    {
        await using var world = await StartAsync("盐城市");
        var caseId = await world.AddCaseAsync(change: form => form["bank"] = new JsonObject { ["bankCode"] = "sample-heyan" });

        await world.RunAsync(ConfirmOutcome, caseId, BankAccount);

        Assert.Equal("禾堰银行（示例）", (string?)world.OutcomeOf(caseId, BankAccount)!["bankName"]);
    }

    [Fact]
    public async Task Confirm_InProduction_NeedsTheDesksOutcomeAndTakesItThen()
    {
        await using var world = await StartAsync("盐城市", "Production");
        var caseId = await world.AddCaseAsync();
        var given = new JsonObject { ["unifiedSocialCreditCode"] = " 91320902pdy00001x0 ", ["entityNameZh"] = "某公司" };
        var command = await world.AddCommandAsync(caseId, new JsonObject { ["outcome"] = given });

        Assert.False((await world.RunAsync(ConfirmOutcome, caseId, Registration)).Done);
        Assert.Null(world.OutcomeOf(caseId, Registration));
        Assert.True((await world.RunAsync(ConfirmOutcome, caseId, Registration, commandId: command)).Done);

        var outcome = world.OutcomeOf(caseId, Registration);
        Assert.Equal("91320902PDY00001X0", (string?)outcome!["unifiedSocialCreditCode"]);
        Assert.False(outcome.ContainsKey("sample"));
    }

    [Fact]
    public async Task Confirm_SeatIsTheDomicile_NamesTheHeldSeat()
    {
        await using var world = await StartAsync("盐城市");
        var caseId = await world.AddCaseAsync(seatIsDomicile: true);
        await world.RunAsync(ProposeOutcome, caseId, Workspace);

        await world.RunAsync(ConfirmOutcome, caseId, Registration);

        var domicile = (string)world.OutcomeOf(caseId, Registration)!["domicile"]!;
        Assert.StartsWith(world.City.Communities[0].AddressZh, domicile, StringComparison.Ordinal);
    }

    private Task<OutcomeWorld> StartAsync(string cityName, string environment = "Development") =>
        OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf(CityDirectory.Load().FindCity(cityName)!.Key), environment);
}

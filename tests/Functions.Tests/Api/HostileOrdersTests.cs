using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>Orders that are well-formed and permitted, and must still not hurt the case.</summary>
public sealed class HostileOrdersTests
{
    private static readonly string LongWord = new('审', 4_000);

    [Fact]
    public async Task Refuse_WithTheLongestWords_IsRecordedWhole()
    {
        await using var server = await OnboardingServer.StartAsync();
        var one = await Scenario.InProgressAsync(server);

        await one.MoveStepAsync("registration", "refuse", new { reason = LongWord, legalBasis = LongWord, remedy = LongWord });

        Assert.Equal("refused", await one.StepStateAsync("registration"));
        Assert.Contains(await one.HistoryAsync(), entry => entry.GetProperty("reason").GetString() == LongWord);
    }

    [Fact]
    public async Task Submit_WithTheSeatAsDomicileAndTheWorkspaceUnwanted_KeepsTheWorkspace()
    {
        await using var server = await OnboardingServer.StartAsync();
        var one = await Scenario.SubmittedAsync(server, change: form =>
        {
            form["workspace"] = new JsonObject { ["isDomicile"] = true };
            form["unwantedSteps"] = new JsonArray("workspace", "vouchers");
        });

        Assert.Equal("submitted", await one.StateAsync());
        Assert.Equal("notStarted", await one.StepStateAsync("workspace"));
        Assert.Equal("notApplicable", await one.StepStateAsync("vouchers"));
    }

    [Fact]
    public async Task Approve_WithAMemberThatIsNotTheOutcomes_IsShownAndListedAfterwards()
    {
        await using var server = await OnboardingServer.StartAsync();
        var one = await Scenario.RegisteredAsync(server);
        var outcome = new
        {
            competentTaxOffice = "示例税务所",
            taxpayerType = "SmallScale",
            filingPeriod = "Quarter",
            invoiceKinds = new[] { "DigitalOrdinary" },
            invoiceQuotaFen = 1_000_000,
            firstFilingOn = "2027-01-15",
            confirmedOn = "2026-11-16",
            accountNumber = 5,
        };

        var answer = await one.FireStepAsync(await one.DeskAsync("taxSetup"), "taxSetup", "approve", new { outcome });

        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, answer.Text);
        (await one.ViewAsync()).MustBeOk();
        (await (await one.FounderAsync()).GetAsync("/api/cases")).MustBeOk();
    }

    [Fact]
    public async Task Resubmit_WithAnotherLegalForm_IsRefusedByName()
    {
        await using var server = await OnboardingServer.StartAsync();
        var one = await Scenario.AwaitingSupplementAsync(server);
        var founder = await one.FounderAsync();
        var entity = JsonNode.Parse(one.Application.Form["entity"]!.ToJsonString())!;
        entity["type"] = "IndividualBusiness";
        (await founder.PutAsync($"{one.Path}/application", new JsonObject { ["entity"] = entity })).MustBeOk();

        var answer = (await one.FireAsync(founder, "resubmit")).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");

        Assert.Contains(answer["errors"].EnumerateArray(), error => error.GetProperty("field").GetString() == "entity.type");
        Assert.Equal("awaitingSupplement", await one.StateAsync());
    }

    [Fact]
    public async Task Accept_WithItemsNobodyAskedFor_LeavesThemOutOfTheHistory()
    {
        await using var server = await OnboardingServer.StartAsync();
        var one = await Scenario.SubmittedAsync(server);
        const string canary = "15400000001 住址";

        await one.MoveAsync(await one.WindowAsync(), "accept", new { items = new[] { new { material = canary, field = canary } } });

        Assert.DoesNotContain(await one.HistoryAsync(), entry => entry.GetRawText().Contains(JsonSerializer.Serialize(canary).Trim('"'), StringComparison.Ordinal));
    }
}

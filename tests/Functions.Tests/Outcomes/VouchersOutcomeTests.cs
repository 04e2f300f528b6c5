using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Validation;
using static OpcOnboarding.Workflows.Activities;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Functions.Tests.Outcomes;

public sealed class VouchersOutcomeTests(AzuriteFixture azurite)
{
    // P01: 180,000 yuan of compute vouchers (YC-1).
    private const long ComputeFen = 18_000_000;

    [Fact]
    public async Task Confirm_RunAgainAfterItsResultWasLost_IssuesOnce()
    {
        await using var world = await StartAsync(yearlyFen: 1_000_000_000);
        var caseId = await world.AddCaseAsync();

        var first = await world.RunAsync(ConfirmOutcome, caseId, Vouchers);
        var issued = world.OutcomeOf(caseId, Vouchers)!.ToJsonString();
        var second = await world.RunAsync(ConfirmOutcome, caseId, Vouchers);

        Assert.True(first.Done);
        Assert.Equal(first, second);
        Assert.Equal(issued, world.OutcomeOf(caseId, Vouchers)!.ToJsonString());
        Assert.Equal(1_000_000_000 - ComputeFen, await AvailableAsync(world, VoucherType.Compute));
        Assert.Single(await EntriesAsync(world, VoucherType.Compute));
    }

    [Fact]
    public async Task Confirm_SampleP01_IssuesTheExpectedAmountsUnderCheckedNumbers()
    {
        await using var world = await StartAsync(yearlyFen: 1_000_000_000);
        var caseId = await world.AddCaseAsync();

        await world.RunAsync(ConfirmOutcome, caseId, Vouchers);

        var outcome = world.OutcomeOf(caseId, Vouchers);
        var vouchers = outcome!["vouchers"]!.AsArray();
        Assert.Equal(
            ["Compute YC-1 entitled 18000000", "Data YC-2.1 ceiling 12000000", "AiTalent YC-9.1 entitled 7200000"],
            vouchers.Where(voucher => voucher!["amountFen"] is not null).Select(voucher => $"{voucher!["type"]} {voucher["clauseId"]} {voucher["verdict"]} {voucher["amountFen"]}"));
        Assert.All(vouchers, voucher => Assert.True(CheckCharacter.Verify((string?)voucher!["voucherId"])));
        Assert.All(vouchers, voucher => Assert.NotNull(voucher!["quoteZh"]));
        Assert.DoesNotContain(outcome["declined"]!.AsArray(), claim => (string?)claim!["clauseId"] == "YC-9.2");
        Assert.Empty(OutcomeFaults.Of(Vouchers, outcome, world.Clock));
    }

    [Fact]
    public async Task Confirm_FiftyCasesForTheLastFen_NeverOverdrawsAndBalances()
    {
        const long budget = 20 * ComputeFen + 1;
        await using var world = await StartAsync(budget);
        var cases = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => world.AddCaseAsync()));

        await Task.WhenAll(cases.Select(caseId => world.RunAsync(ConfirmOutcome, caseId, Vouchers)));

        var granted = cases.Select(caseId => AmountOf(world.OutcomeOf(caseId, Vouchers), "YC-1")).ToList();
        var entries = await EntriesAsync(world, VoucherType.Compute);
        Assert.Equal(0, await AvailableAsync(world, VoucherType.Compute));
        Assert.Equal(budget, granted.Sum(grant => grant.AmountFen));
        Assert.Equal(20, granted.Count(grant => grant.AmountFen == ComputeFen));
        Assert.Equal(29, granted.Count(grant => grant is { AmountFen: 0, Verdict: "budgetExhausted", VoucherId: null }));
        Assert.Equal(21, granted.Select(grant => grant.VoucherId).OfType<string>().Distinct().Count());
        Assert.All(entries, entry => Assert.Equal(0, entry.Lines.Sum(line => line.AmountFen)));
        Assert.Equal(-budget, entries.Sum(entry => entry.BudgetChangeFen));
    }

    [Fact]
    public async Task Release_Issued_GivesTheMoneyBackOnce()
    {
        await using var world = await StartAsync(yearlyFen: 1_000_000_000);
        var caseId = await world.AddCaseAsync();
        await world.RunAsync(ConfirmOutcome, caseId, Vouchers);

        await world.RunAsync(ReleaseHold, caseId, Vouchers);
        await world.RunAsync(ReleaseHold, caseId, Vouchers);

        foreach (var type in new[] { VoucherType.Compute, VoucherType.Data, VoucherType.AiTalent })
        {
            Assert.Equal(1_000_000_000, await AvailableAsync(world, type));
            Assert.Equal(0, (await EntriesAsync(world, type)).Sum(entry => entry.BudgetChangeFen));
            Assert.Equal(2, (await EntriesAsync(world, type)).Count);
        }
    }

    [Fact]
    public async Task Release_NothingIssued_IsDoneAndBooksNothing()
    {
        await using var world = await StartAsync(yearlyFen: 100);

        Assert.True((await world.RunAsync(ReleaseHold, await world.AddCaseAsync(), Vouchers)).Done);

        Assert.Empty(await EntriesAsync(world, VoucherType.Compute));
    }

    [Fact]
    public async Task Confirm_RunAgainAfterNewYear_StaysInItsYear()
    {
        await using var world = await StartAsync(yearlyFen: 1_000_000_000);
        var caseId = await world.AddCaseAsync();
        await world.RunAsync(ConfirmOutcome, caseId, Vouchers);

        world.Clock.SetUtcNow(new DateTimeOffset(2027, 1, 5, 2, 0, 0, TimeSpan.Zero));
        await world.RunAsync(ConfirmOutcome, caseId, Vouchers);

        Assert.Equal(1_000_000_000 - ComputeFen, await AvailableAsync(world, VoucherType.Compute));
        Assert.Empty(await EntriesAsync(world, VoucherType.Compute, year: 2027));
    }

    [Fact]
    public async Task Confirm_DeskGrantsLess_IssuesWhatItDecided()
    {
        await using var world = await StartAsync(yearlyFen: 1_000_000_000);
        var caseId = await world.AddCaseAsync();
        var decided = new JsonObject { ["packId"] = "yancheng-opc-2026", ["clauseId"] = "YC-2.1", ["amountFen"] = 5_000_000 };
        var command = await world.AddCommandAsync(caseId, new JsonObject { ["outcome"] = new JsonObject { ["vouchers"] = new JsonArray(decided) } });

        await world.RunAsync(ConfirmOutcome, caseId, Vouchers, commandId: command);

        var voucher = Assert.Single(world.OutcomeOf(caseId, Vouchers)!["vouchers"]!.AsArray());
        Assert.Equal("YC-2.1", (string?)voucher!["clauseId"]);
        Assert.Equal(5_000_000, (long)voucher["amountFen"]!);
        Assert.Equal(995_000_000, await AvailableAsync(world, VoucherType.Data));
    }

    [Fact]
    public async Task Confirm_ClausesWithoutFigures_AreIssuedWithoutAmount()
    {
        await using var world = await OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yangzhou").WithBudget(100));
        var caseId = await world.AddCaseAsync("P08");

        await world.RunAsync(ConfirmOutcome, caseId, Vouchers);

        var vouchers = world.OutcomeOf(caseId, Vouchers)!["vouchers"]!.AsArray();
        Assert.Equal(["YZ-V1", "YZ-V2", "YZ-V3", "YZ-V4"], vouchers.Select(voucher => (string?)voucher!["clauseId"]));
        Assert.All(vouchers, voucher => Assert.Null(voucher!["amountFen"]));
        Assert.All(vouchers, voucher => Assert.Equal("not-stated", (string?)voucher!["verdict"]));
        Assert.Equal(100, await AvailableAsync(world, VoucherType.Compute));
    }

    [Fact]
    public async Task Describe_BeforeAnyDecision_PreviewsEveryClaim()
    {
        await using var world = await StartAsync(yearlyFen: 0);
        var caseId = await world.AddCaseAsync();

        var preview = await world.ProposalOfAsync(caseId, Vouchers);

        Assert.True((bool)preview!["preview"]!);
        Assert.Contains(preview["proposals"]!.AsArray(), claim => (string?)claim!["clauseId"] == "YC-1" && (long)claim["amountFen"]! == ComputeFen);
        Assert.Empty(await EntriesAsync(world, VoucherType.Compute));
    }

    private Task<OutcomeWorld> StartAsync(long yearlyFen) => OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng").WithBudget(yearlyFen));

    private static (long AmountFen, string? Verdict, string? VoucherId) AmountOf(JsonObject? outcome, string clauseId)
    {
        var voucher = outcome!["vouchers"]!.AsArray().Single(voucher => (string?)voucher!["clauseId"] == clauseId)!;
        return ((long)voucher["amountFen"]!, (string?)voucher["verdict"], (string?)voucher["voucherId"]);
    }

    private static async Task<long?> AvailableAsync(OutcomeWorld world, VoucherType type)
    {
        var pot = await world.Tables.Ledger.Table.GetEntityAsync<TableEntity>(world.City.Budget(type, 2026).Partition, "budget");
        return pot.Value.GetInt64("AvailableFen");
    }

    private static async Task<List<LedgerEntry>> EntriesAsync(OutcomeWorld world, VoucherType type, int year = 2026)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {world.City.Budget(type, year).Partition} and RowKey ge {"entry:"} and RowKey lt {"entry;"}");
        var entries = new List<LedgerEntry>();
        await foreach (var row in world.Tables.Ledger.Table.QueryAsync<TableEntity>(filter))
        {
            entries.Add(CaseJson.Read<LedgerEntry>(LongText.Read(row, "Entry")));
        }

        return entries;
    }
}

using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;
using static OpcOnboarding.Workflows.Activities;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Functions.Tests.Outcomes;

/// <summary>The yearly pool of a clause (CD-V1: 10,000,000 yuan for all of Chengdu) holds in the service, whatever founders say of it and however large the city's budget is.</summary>
public sealed class VoucherPoolTests(AzuriteFixture azurite)
{
    private const long PoolFen = 1_000_000_000;
    private const long WantedFen = 150_000_000;

    [Fact]
    public async Task Confirm_TenCasesAtOnceForAPoolOfLess_StopAtItsEndAndSaySo()
    {
        await using var world = await StartAsync();
        var cases = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => AddAsync(world)));

        await Task.WhenAll(cases.Select(caseId => world.RunAsync(ConfirmOutcome, caseId, Vouchers)));

        var issued = cases.Select(caseId => VoucherOf(world, caseId)).ToList();
        Assert.Equal(PoolFen, issued.Sum(voucher => (long)voucher["amountFen"]!));
        Assert.Equal(6, issued.Count(voucher => (long)voucher["amountFen"]! == WantedFen && voucher["uncoveredFen"] is null));
        var part = Assert.Single(issued, voucher => (long)voucher["amountFen"]! == PoolFen - (6 * WantedFen));
        Assert.Equal(50_000_000, (long)part["uncoveredFen"]!);
        Assert.StartsWith("本条款全年资金池共 10000000 元，余额不足申请金额", (string?)part["reason"], StringComparison.Ordinal);
        var none = issued.Where(voucher => voucher["voucherId"] is null).ToList();
        Assert.Equal(3, none.Count);
        Assert.All(none, voucher => Assert.Equal("budgetExhausted", (string?)voucher["verdict"]));
        Assert.All(none, voucher => Assert.StartsWith("The clause gives the whole city 10000000 yuan a year, and all of it is granted", (string?)voucher["reasonEn"], StringComparison.Ordinal));
        Assert.Equal(99 * PoolFen, await world.Get<BudgetLedger>().AvailableFenAsync(Pot(world), CancellationToken.None));
    }

    [Fact]
    public async Task Confirm_AfterAVoucherWasTakenBack_FindsItsMoneyInThePool()
    {
        await using var world = await StartAsync();
        var (first, second) = (await AddAsync(world, PoolFen), await AddAsync(world));
        await world.RunAsync(ConfirmOutcome, first, Vouchers);
        await world.RunAsync(ReleaseHold, first, Vouchers);

        await world.RunAsync(ConfirmOutcome, second, Vouchers);

        Assert.Equal(WantedFen, (long)VoucherOf(world, second)["amountFen"]!);
    }

    [Fact]
    public async Task Confirm_BudgetOfAReleaseThatCountedNoPools_CountsWhatItsBookingsGave()
    {
        await using var world = await StartAsync();
        var (first, second) = (await AddAsync(world, PoolFen - 1), await AddAsync(world));
        await world.RunAsync(ConfirmOutcome, first, Vouchers);
        var pot = (await world.Tables.Ledger.Table.GetEntityAsync<TableEntity>(Pot(world).Partition, "budget")).Value;
        Assert.True(pot.Remove("Pools"));
        Assert.True(await world.Tables.Ledger.WriteAsync(pot, CancellationToken.None));

        await world.RunAsync(ConfirmOutcome, second, Vouchers);

        Assert.Equal(1, (long)VoucherOf(world, second)["amountFen"]!);
    }

    /// <summary>Its founder says that nothing of the pool is used.</summary>
    private static Task<string> AddAsync(OutcomeWorld world, long costFen = WantedFen) => world.AddCaseAsync("P09", form =>
    {
        var facts = form["facts"]!.AsObject();
        facts["pool"] = new JsonObject { ["packId"] = "chengdu-compute-2023", ["year"] = 2026, ["usedFen"] = 0 };
        facts["compute"] = new JsonArray(new JsonObject { ["request"] = "A", ["provider"] = "国家超算成都中心", ["actualCostFen"] = costFen });
    });

    private Task<OutcomeWorld> StartAsync() => OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("chengdu"));

    private static BudgetKey Pot(OutcomeWorld world) => world.City.Budget(VoucherType.Compute, 2026);

    private static JsonObject VoucherOf(OutcomeWorld world, string caseId) =>
        world.OutcomeOf(caseId, Vouchers)!["vouchers"]!.AsArray().Single(voucher => (string?)voucher!["clauseId"] == "CD-V1")!.AsObject();
}

using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.PersonalBenefits;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;
using static OpcOnboarding.Workflows.Activities;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Functions.Tests.Outcomes;

/// <summary>A voucher of the founder in person (YC-9.1, living allowance) is drawn through one case at a time; one of the company (YC-1) through each.</summary>
public sealed class PersonalDrawTests(AzuriteFixture azurite)
{
    private const string Lin = "99000120010516002X";
    private const string Personal = "YC-9.1";

    [Fact]
    public async Task Confirm_CasesOfOnePersonAtOnce_OneDrawsAndTheOthersAreToldWhy()
    {
        await using var world = await OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng"));
        var cases = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AddAsync(world)));
        var other = await world.AddCaseAsync();

        await Task.WhenAll(cases.Append(other).Select(caseId => world.RunAsync(ConfirmOutcome, caseId, Vouchers)));

        var drawn = cases.Select(caseId => VoucherOf(world, caseId, Personal)).ToList();
        var one = Assert.Single(drawn, voucher => voucher["voucherId"] is not null);
        Assert.Equal(("entitled", 7_200_000), ((string?)one["verdict"], (long)one["amountFen"]!));
        Assert.All(drawn.Where(voucher => voucher != one), voucher =>
        {
            Assert.Equal(("drawnElsewhere", 0, null), ((string?)voucher["verdict"], (long)voucher["amountFen"]!, voucher["uncoveredFen"]));
            Assert.StartsWith("这是给予本人的待遇，本人的另一件申请", (string?)voucher["reason"], StringComparison.Ordinal);
            Assert.StartsWith("This personal benefit is already drawn through another case", (string?)voucher["reasonEn"], StringComparison.Ordinal);
            Assert.DoesNotContain(cases, caseId => voucher.ToJsonString().Contains(caseId, StringComparison.Ordinal));
        });
        Assert.All(cases.Append(other), caseId => Assert.NotNull(VoucherOf(world, caseId, "YC-1")["voucherId"]));
        Assert.NotNull(VoucherOf(world, other, Personal)["voucherId"]);
    }

    /// <summary>The money of a case that took the benefit and was cut off is drawn by its next run; what was given is told again.</summary>
    [Fact]
    public async Task Confirm_RunAgainAfterItWasCutOff_DrawsItOnce()
    {
        await using var world = await OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng"));
        var (caseId, second) = (await AddAsync(world), await AddAsync(world));
        Assert.True(await TakeAsync(world, caseId));
        await world.RunAsync(ConfirmOutcome, second, Vouchers);

        await world.RunAsync(ConfirmOutcome, caseId, Vouchers);
        var first = VoucherOf(world, caseId, Personal).ToJsonString();
        await world.RunAsync(ConfirmOutcome, caseId, Vouchers);
        await world.RunAsync(ConfirmOutcome, second, Vouchers);

        Assert.NotNull(VoucherOf(world, caseId, Personal)["voucherId"]);
        Assert.Equal(first, VoucherOf(world, caseId, Personal).ToJsonString());
        Assert.Null(VoucherOf(world, second, Personal)["voucherId"]);
    }

    /// <summary>Taken back unused, another case can have it; not when money was paid that is owed now.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(100, false)]
    public async Task Confirm_AfterTheOtherCaseWasTakenBack_DrawsItUnlessMoneyWasPaid(long paidFen, bool isDrawn)
    {
        await using var world = await OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng"));
        var (first, second) = (await AddAsync(world), await AddAsync(world));
        await world.RunAsync(ConfirmOutcome, first, Vouchers);
        await PayAsync(world, (string)VoucherOf(world, first, Personal)["voucherId"]!, paidFen);
        await world.RunAsync(ConfirmOutcome, second, Vouchers);
        await world.RunAsync(ReleaseHold, first, Vouchers);

        await world.RunAsync(ConfirmOutcome, second, Vouchers, attempt: 2);
        await world.RunAsync(ConfirmOutcome, first, Vouchers, attempt: 2);

        Assert.Null(VoucherOf(world, second, Personal)["voucherId"]);
        Assert.Equal(isDrawn, VoucherOf(world, second, Personal, attempt: 2)["voucherId"] is not null);
        Assert.Equal(!isDrawn, VoucherOf(world, first, Personal, attempt: 2)["voucherId"] is not null);
    }

    [Fact]
    public async Task Confirm_NoClauseOfThePerson_WritesNoRow()
    {
        await using var world = await OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("chengdu"));
        var caseId = await AddAsync(world, "P09");

        await world.RunAsync(ConfirmOutcome, caseId, Vouchers);

        Assert.NotEmpty(world.OutcomeOf(caseId, Vouchers)!["vouchers"]!.AsArray());
        Assert.Empty(await RowsAsync(world, caseId));
    }

    [Fact]
    public async Task Take_RowThatNamesNothing_IsSetAsideAsUnreadable()
    {
        await using var world = await OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng"));
        var caseId = await AddAsync(world);
        Assert.True(await TakeAsync(world, caseId));
        var row = Assert.Single(await RowsAsync(world, caseId));
        foreach (var spoil in new object[] { 17L, "", "\u0000{]" })
        {
            row["Draws"] = spoil;
            await world.Tables.Directory.Table.UpsertEntityAsync(row, TableUpdateMode.Replace);

            await Assert.ThrowsAsync<UnreadableRowException>(() => TakeAsync(world, "another"));
        }
    }

    // Every world digests under a key of its own, so its people are its own.
    private static Task<string> AddAsync(OutcomeWorld world, string sampleId = "P01") => world.AddCaseAsync(sampleId, form => form["founder"]!["residentId"] = Lin);

    private static Task<bool> TakeAsync(OutcomeWorld world, string caseId) =>
        world.Get<PersonalDraws>().TakeAsync(Lin, Personal, caseId, Draw.OfVouchers(1), CancellationToken.None);

    private static async Task PayAsync(OutcomeWorld world, string number, long fen)
    {
        var partition = world.City.Budget(VoucherType.AiTalent, 2026).Partition;
        var row = await world.Tables.Ledger.ReadOrNewAsync(partition, VoucherRow.Key(number), CancellationToken.None);
        var account = VoucherRow.Read(row);
        VoucherRow.Write(row, account with { BalanceFen = account.BalanceFen - fen, PaidFen = fen });
        Assert.True(await world.Tables.Ledger.WriteAsync(row, CancellationToken.None));
    }

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(OutcomeWorld world, string caseId)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in world.Tables.Directory.Table.QueryAsync<TableEntity>("PartitionKey ge 'drawn:' and PartitionKey lt 'drawn;'", cancellationToken: CancellationToken.None))
        {
            rows.AddRange(row.GetString("CaseId") == caseId ? [row] : []);
        }

        return rows;
    }

    private static JsonObject VoucherOf(OutcomeWorld world, string caseId, string clauseId, int attempt = 1) =>
        world.OutcomeOf(caseId, Vouchers, attempt)!["vouchers"]!.AsArray().Single(voucher => (string?)voucher!["clauseId"] == clauseId)!.AsObject();
}

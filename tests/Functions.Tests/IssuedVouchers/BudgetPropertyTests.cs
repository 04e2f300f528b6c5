using FsCheck;
using FsCheck.Fluent;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.Tests.Outcomes;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows.Policies;
using VoucherType = OpcOnboarding.Functions.Catalogue.VoucherType;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>Random cases draw on a budget and give back, several at once: it is never below zero, and what it lacks is what vouchers hold.</summary>
public sealed class BudgetPropertyTests(AzuriteFixture azurite)
{
    private const long BudgetFen = 1_000_000;
    private const int Sequences = 12;

    private static readonly Gen<(int CaseNumber, int WantedFen, bool IsTakenBack)[]> Draws =
        (from number in Gen.Choose(0, 9)
         from wanted in Gen.Choose(0, 600_000)
         from isTakenBack in Gen.Elements(true, false)
         select (number, wanted, isTakenBack)).ArrayOf(10);

    [Fact]
    public async Task Budget_AnyDrawsAtOnce_IsNeverBelowZeroAndLosesWhatVouchersHold()
    {
        await using var world = await OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng").WithBudget(BudgetFen));
        foreach (var (draws, sequence) in Draws.Sample(Sequences).Select((draws, sequence) => (draws, sequence)))
        {
            var budget = new BudgetKey(world.City, VoucherType.Compute, 2000 + sequence);
            var ledger = world.Get<BudgetLedger>();

            var held = await Task.WhenAll(draws.Select((draw, attempt) => DrawAsync(ledger, budget, draw.CaseNumber, attempt + 1, draw.WantedFen, draw.IsTakenBack)));

            var left = await ledger.AvailableFenAsync(budget, CancellationToken.None);
            Assert.InRange(left, 0, BudgetFen);
            Assert.Equal(BudgetFen, left + held.Sum());
            Assert.All(await EntriesAsync(world, budget), entry => Assert.Equal(0, entry.Lines.Sum(line => line.AmountFen)));
        }
    }

    /// <summary>Those of a release before vouchers had accounts.</summary>
    [Fact]
    public async Task Void_OfAVoucherWithoutAnAccount_GivesTheBudgetAllOfIt()
    {
        await using var world = await OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng").WithBudget(BudgetFen));
        var budget = new BudgetKey(world.City, VoucherType.Compute, 2026);
        var claim = new VoucherClaim("YC-1#1", VoucherType.Compute, VoucherClaim.NameOf(Verdict.Entitled), 400_000, []);
        var issued = await world.Get<BudgetLedger>().IssueAsync(budget, "earlier", 1, [claim], CancellationToken.None);
        await world.Tables.Ledger.Table.DeleteEntityAsync(budget.Partition, VoucherRow.Key(issued.Single().VoucherId!), cancellationToken: CancellationToken.None);

        await world.Get<BudgetLedger>().VoidAsync(budget, "earlier", 1, CancellationToken.None);

        Assert.Equal(BudgetFen, await world.Get<BudgetLedger>().AvailableFenAsync(budget, CancellationToken.None));
        Assert.All(await EntriesAsync(world, budget), entry => Assert.Equal(0, entry.Lines.Sum(line => line.AmountFen)));
    }

    /// <summary>What the case holds afterwards.</summary>
    private static async Task<long> DrawAsync(BudgetLedger ledger, BudgetKey budget, int caseNumber, int attempt, long wantedFen, bool isTakenBack)
    {
        var caseId = $"draw{caseNumber}";
        var claim = new VoucherClaim("YC-1#1", VoucherType.Compute, VoucherClaim.NameOf(Verdict.Entitled), wantedFen, []);
        var issued = await ledger.IssueAsync(budget, caseId, attempt, [claim], CancellationToken.None);
        if (!isTakenBack)
        {
            return issued[0].AmountFen!.Value;
        }

        await ledger.VoidAsync(budget, caseId, attempt, CancellationToken.None);
        return 0;
    }

    private static async Task<IReadOnlyList<LedgerEntry>> EntriesAsync(OutcomeWorld world, BudgetKey budget)
    {
        var entries = new List<LedgerEntry>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {budget.Partition} and RowKey ge {"entry:"} and RowKey lt {"entry;"}");
        await foreach (var row in world.Tables.Ledger.Table.QueryAsync<TableEntity>(filter, cancellationToken: TestContext.Current.CancellationToken))
        {
            entries.Add(CaseJson.Read<LedgerEntry>(LongText.Read(row, "Entry")));
        }

        return entries;
    }
}

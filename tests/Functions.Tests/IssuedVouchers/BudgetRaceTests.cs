using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.Tests.Outcomes;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows.Policies;
using VoucherType = OpcOnboarding.Functions.Catalogue.VoucherType;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>Two hundred cases want the last 100,000 fen, and whoever serves them is cut off in the middle: what was booked stays, the rest is done by the next one.</summary>
public sealed class BudgetRaceTests(AzuriteFixture azurite)
{
    private const int Cases = 200;
    private const long BudgetFen = 100_000;
    private const long WantedFen = 3_000;

    private static readonly string[] CaseIds = [.. Enumerable.Range(0, Cases).Select(number => $"race{number:D4}")];

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    public async Task Issue_CutOffInTheMiddle_HasTheRightWinnersAndBalances(int servedBeforeTheEnd)
    {
        await using var world = await OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng").WithBudget(BudgetFen));
        var budget = new BudgetKey(world.City, VoucherType.Compute, 2026);
        await CutOffAsync(world, budget, servedBeforeTheEnd);

        var next = new BudgetLedger(new CaseTables(new TableServiceClient(azurite.ConnectionString)), world.Clock);
        var issued = await Task.WhenAll(CaseIds.Select(caseId => IssueAsync(next, budget, caseId, CancellationToken.None)));

        // 33 get all they want, one the last 1,000, the others nothing and no number.
        Assert.Equal(33, issued.Count(voucher => voucher.AmountFen == WantedFen));
        Assert.Equal(1, issued.Count(voucher => voucher.AmountFen == BudgetFen - (33 * WantedFen)));
        Assert.Equal(166, issued.Count(voucher => voucher is { AmountFen: 0, VoucherId: null }));
        Assert.Equal(34, issued.Select(voucher => voucher.VoucherId).OfType<string>().Distinct().Count());
        Assert.Equal(0, await next.AvailableFenAsync(budget, CancellationToken.None));
        await MustBalanceAsync(world, budget);
    }

    /// <summary>Serves until so many are served; then every request under way is cut off, stored or not.</summary>
    private static async Task CutOffAsync(OutcomeWorld world, BudgetKey budget, int served)
    {
        using var death = new CancellationTokenSource();
        var done = 0;
        var serving = CaseIds.Select(async caseId =>
        {
            await IssueAsync(world.Get<BudgetLedger>(), budget, caseId, death.Token);
            if (Interlocked.Increment(ref done) == served)
            {
                await death.CancelAsync();
            }
        });
        // A request that is cut off may end in any way: cancelled, or with the refusal that it had just heard.
        Assert.NotNull(await Record.ExceptionAsync(() => Task.WhenAll(serving)));
        Assert.InRange(done, served, Cases - 1);
    }

    private static async Task<IssuedVoucher> IssueAsync(BudgetLedger ledger, BudgetKey budget, string caseId, CancellationToken cancellationToken) =>
        (await ledger.IssueAsync(
            budget, caseId, 1, [new VoucherClaim("YC-1#1", VoucherType.Compute, VoucherClaim.NameOf(Verdict.Entitled), WantedFen, [])], cancellationToken)).Single();

    private static async Task MustBalanceAsync(OutcomeWorld world, BudgetKey budget)
    {
        var (entries, accounts) = (new List<LedgerEntry>(), new List<VoucherAccount>());
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {budget.Partition}");
        await foreach (var row in world.Tables.Ledger.Table.QueryAsync<TableEntity>(filter, cancellationToken: TestContext.Current.CancellationToken))
        {
            if (row.RowKey.StartsWith("entry:", StringComparison.Ordinal))
            {
                entries.Add(CaseJson.Read<LedgerEntry>(LongText.Read(row, "Entry")));
            }
            else if (row.RowKey.StartsWith(VoucherRow.Prefix, StringComparison.Ordinal))
            {
                accounts.Add(VoucherRow.Read(row));
            }
        }

        Assert.Equal(Cases, entries.Count);
        Assert.All(entries, entry => Assert.Equal(0, entry.Lines.Sum(line => line.AmountFen)));
        Assert.Equal(-BudgetFen, entries.Sum(entry => entry.BudgetChangeFen));
        Assert.Equal(BudgetFen, accounts.Sum(account => account.BalanceFen));
        Assert.Equal(34, accounts.Count);
    }
}

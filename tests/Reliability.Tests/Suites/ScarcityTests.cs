using Microsoft.Extensions.Logging.Abstractions;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>R10 at the effects: two hundred want what there is less of, at once, on a real store of its own. Nothing is sold twice, nothing sinks below zero.</summary>
public sealed class ScarcityTests
{
    private const int Cases = 200;

    private static readonly CityDirectory s_cities = CityDirectory.Load();
    private static readonly string[] s_cases = [.. Enumerable.Range(0, Cases).Select(number => $"case{number:D4}")];

    [Fact]
    public Task Seats_TenForTwoHundred_AreSoldOnce() => OnOwnStoreAsync(async (tables, together) =>
    {
        var units = s_cities.All.SelectMany(city => city.Communities).First(community => community.AllUnits.Skip(9).Any()).AllUnits.Take(10).ToList();
        var inventory = new UnitInventory(tables, new RowsSetAside(NullLogger<RowsSetAside>.Instance));

        var sold = await together.AllAsync(s_cases, async caseId => (caseId, Units: await TryAllAsync(units, unit => inventory.HoldAsync(unit, caseId, until: null, CancellationToken.None))));

        Assert.Equal(10, sold.Sum(buyer => buyer.Units));
        var rows = await RowsAsync(tables.Workspaces);
        Assert.Equal(10, rows.Count(row => row.GetString("CaseId") is not null));
        Assert.Equal(sold.Where(buyer => buyer.Units > 0).Select(buyer => buyer.caseId).Order(), rows.Select(row => row.GetString("CaseId")).Distinct().Order());
    });

    [Fact]
    public Task MentorPlaces_FewForTwoHundred_AreGivenOnce() => OnOwnStoreAsync(async (tables, together) =>
    {
        const int places = 7;
        var book = new PlaceBook(tables.Mentors, "pair:");

        var given = await together.AllAsync(s_cases, caseId => book.PlaceAsync("city", caseId, "mentor-1", places, attempt: 1, CancellationToken.None));

        Assert.Equal(places, given.Count(placed => placed));
        Assert.Equal(places, (await book.CountAsync("city", CancellationToken.None))["mentor-1"]);
        Assert.Equal(places, (await RowsAsync(tables.Mentors)).Count(row => row.GetString("With") == "mentor-1"));
    });

    [Fact]
    public Task Budget_LastFenWantedByTwoHundred_IsSpentOnceAndNeverBelowZero() => OnOwnStoreAsync(async (tables, together) =>
    {
        var city = s_cities.All.First(known => known.VoucherBudgets.Any(budget => budget.YearlyFen > 0));
        var type = city.VoucherBudgets.First(budget => budget.YearlyFen > 0).Type;
        var budget = new BudgetKey(city, type, 2026);
        var ledger = new BudgetLedger(tables, TimeProvider.System);
        // Three quarters of the claims are covered, the next one gets what is left, one fen short of nothing or more, the others nothing.
        var wanted = (budget.YearlyFen / (Cases * 3 / 4)) + 1;

        var issued = await together.AllAsync(s_cases, async caseId =>
            (await ledger.IssueAsync(budget, caseId, 1, [new VoucherClaim("claim", type, VoucherClaim.NameOf(Verdict.Entitled), wanted, [])], CancellationToken.None)).Single());
        await Task.WhenAll(s_cases.Take(20).Select(caseId => ledger.VoidAsync(budget, caseId, 1, CancellationToken.None)));

        Assert.Equal(budget.YearlyFen, issued.Sum(voucher => voucher.AmountFen!.Value));
        Assert.Equal(issued.Count(voucher => voucher.AmountFen > 0), issued.Select(voucher => voucher.VoucherId).OfType<string>().Distinct().Count());
        var pot = (await RowsAsync(tables.Ledger)).Single(row => row.RowKey == "budget");
        Assert.Equal(issued.Take(20).Sum(voucher => voucher.AmountFen!.Value), pot.GetInt64("AvailableFen"));
    });

    private static async Task OnOwnStoreAsync(Func<CaseTables, AtOnce, Task> test)
    {
        await using var store = await LocalStore.StartAsync();
        var tables = new CaseTables(new TableServiceClient(store.ConnectionString));
        await tables.CreateAsync(CancellationToken.None);
        var together = new AtOnce();
        await test(tables, together);
        var report = Seed.Report(nameof(ScarcityTests));
        report.AtLeast("cases at once", Cases, together.Most);
        report.Write();
    }

    private static async Task<int> TryAllAsync(IEnumerable<WorkspaceUnit> units, Func<WorkspaceUnit, Task<bool>> hold)
    {
        foreach (var unit in units)
        {
            if (await hold(unit))
            {
                return 1;
            }
        }

        return 0;
    }

    private static async Task<List<TableEntity>> RowsAsync(GuardedTable table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.Table.QueryAsync<TableEntity>((string?)null))
        {
            rows.Add(row);
        }

        return rows;
    }
}

using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Reliability.Tests.Checking;
using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Reliability.Tests.Journeys;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>
/// R10 at the service: two hundred cases at once want the last ten desks, the last three places with mentors and the last 100,000 fen of a
/// budget; the process is killed in the middle of each race. As many win as there is to win; who comes later gets nothing before who came first.
/// </summary>
public sealed class ServiceScarcityTests
{
    private const int Cases = 200;
    private const int Desks = 10;
    private const int Places = 3;
    private const int Vouchers = 10;
    private const long LeftFen = 100_000;
    private const int AtATime = 50;

    // A price of which the clause pays 30 %: a tenth of what is left, after rounding.
    private const long CostFen = 33_333;

    private static readonly City s_city = CityDirectory.Load().FindCity("wuxi")!;
    private static readonly BudgetKey s_budget = new(s_city, VoucherType.Compute, BusinessHours.BeijingDate(DateTimeOffset.UtcNow).Year);

    [Fact]
    public async Task LastOnes_WantedByTwoHundredAndKilledInTheMiddle_HaveExactlySoManyWinners()
    {
        var report = new SuiteReport(nameof(ServiceScarcityTests));
        await using var arena = await Arena.OpenAsync();
        await LeaveLastOnesAsync(arena.Store);
        var played = Enumerable.Range(0, Cases).Select(number => arena.Players.Begin("P10", number, Simplify)).ToList();
        await AllAsync(played, Scripts.SubmitAsync);

        using (var killer = new KillerOfNth(arena, ("Workspaces", Desks / 2), ("Mentors", 2), ("Ledger", Vouchers / 2)))
        {
            await AllAsync(played, Scripts.AcceptSubmittedAsync);
            await AllAsync(played, one => one.ApproveAsync("registration", "vouchers"));
            report.AtLeast("kills in the middle of a race", 3, killer.Kills);
        }

        played.ForEach(one => (one.EndState, one.IsFinished) = ("inProgress", true));
        await arena.HoldsAsync(nameof(ServiceScarcityTests));
        var store = await StoreImage.ReadAsync(arena.Store.ConnectionString, arena.Store.DataFolder);
        Assert.Equal(Desks, Holders(store.Tables["Workspaces"].Select(row => row.GetString("CaseId"))));
        Assert.Equal(Places, Holders(store.Tables["Mentors"].Where(row => row.GetString("With") is not null).Select(row => row.RowKey["pair:".Length..])));
        FirstComeFirstServed(store.Tables["Ledger"]);
        report.AtLeast("cases at once", Cases, played.Count);
        report.Write();
    }

    private static async Task LeaveLastOnesAsync(LocalStore store)
    {
        var tables = new CaseTables(new TableServiceClient(store.ConnectionString));
        await tables.CreateAsync(CancellationToken.None);
        var last = new LastOnes(tables, s_city);
        await Task.WhenAll(last.LeaveDesksAsync(Desks), last.LeavePlacesAsync(Places), last.LeaveFenAsync(s_budget, LeftFen));
    }

    private static void Simplify(JsonObject form) => form["facts"] = new JsonObject { ["compute"] = new JsonArray(new JsonObject { ["actualCostFen"] = CostFen }) };

    private static Task AllAsync(IEnumerable<PlayedCase> played, Func<PlayedCase, Task> play) => Parallel.ForEachAsync(
        played, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (one, _) => await play(one));

    private static int Holders(IEnumerable<string?> holders) => holders.OfType<string>().Where(holder => !LastOnes.IsOutsider(holder)).Distinct().Count();

    /// <summary>Ten vouchers for the first ten that were booked, to the fen; none, and no number, for all that were booked after them.</summary>
    private static void FirstComeFirstServed(IReadOnlyList<TableEntity> ledger)
    {
        var issues = ledger.Where(row => row.PartitionKey == s_budget.Partition && row.RowKey.EndsWith(":issue", StringComparison.Ordinal))
            .Select(row => CaseJson.Read<LedgerEntry>(LongText.Read(row, "Entry"))).Where(entry => !LastOnes.IsOutsider(entry.CaseId)).OrderBy(entry => entry.At).ToList();

        Assert.Equal(Cases, issues.Count);
        Assert.All(issues.Take(Vouchers), entry => Assert.Equal(LeftFen / Vouchers, Assert.Single(entry.Vouchers).AmountFen));
        Assert.All(issues.Skip(Vouchers), entry => Assert.Equal((null, 0L), (Assert.Single(entry.Vouchers).VoucherId, entry.Vouchers[0].AmountFen)));
        Assert.Equal(Vouchers, ledger.Count(row => row.RowKey.StartsWith(VoucherRow.Prefix, StringComparison.Ordinal)));
    }

    /// <summary>Kills the process when the store has done the n-th write to a table; once for each.</summary>
    private sealed class KillerOfNth : IDisposable
    {
        private readonly Lock _lock = new();
        private readonly Arena _arena;
        private readonly Dictionary<string, int> _left;

        public KillerOfNth(Arena arena, params IEnumerable<(string Table, int Write)> writes)
        {
            (_arena, _left) = (arena, writes.ToDictionary(write => write.Table, write => write.Write));
            arena.Proxy.Choose = Choose;
        }

        public int Kills { get; private set; }

        public void Dispose() => _arena.Proxy.Choose = null;

        private Fault? Choose(ProxiedRequest request)
        {
            lock (_lock)
            {
                return request.IsWrite && _left.TryGetValue(request.Resource, out var left) && (_left[request.Resource] = left - 1) == 0
                    ? Fault.CrashAfter(() => Kill(request.Resource))
                    : null;
            }
        }

        /// <summary>While the process is dead already, the next write is meant instead.</summary>
        private void Kill(string table)
        {
            var isKilled = _arena.Keeper.Kill();
            lock (_lock)
            {
                Kills += isKilled ? 1 : 0;
                _left[table] = isKilled ? 0 : 1;
            }
        }
    }
}

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
    private const int Leaving = 3;
    private const int Late = 5;
    private const long LeftFen = 100_000;
    private const int AtATime = 50;

    // A price of which the clause pays 30 %: a tenth of what is left, after rounding.
    private const long CostFen = 33_333;

    private static readonly City s_city = CityDirectory.Load().FindCity("wuxi")!;
    private static readonly BudgetKey s_budget = new(s_city, VoucherType.Compute, BusinessHours.BeijingDate(DateTimeOffset.UtcNow).Year);

    [Fact]
    public async Task LastOnes_WantedByTwoHundredAndKilledInTheMiddle_HaveExactlySoManyWinnersAndTheOthersWaitInFairOrder()
    {
        var report = Seed.Report(nameof(ServiceScarcityTests));
        await using var arena = await Arena.OpenAsync();
        await LeaveLastOnesAsync(arena.Store);
        var played = Enumerable.Range(0, Cases + Late).Select(number => arena.Players.Begin("P10", number, Simplify)).ToList();
        await SomeAtATimeAsync(played, Scripts.SubmitAsync);

        await RaceAsync(arena, played[..Cases], played[Cases..], report);
        played.ForEach(one => (one.EndState, one.IsFinished) = ("inProgress", true));
        await LeaveAndPassOnAsync(arena, played, report);
        await arena.HoldsAsync(nameof(ServiceScarcityTests));
        var store = await StoreImage.ReadAsync(arena.Store.ConnectionString, arena.Store.DataFolder);
        FirstComeFirstServed(store.Tables["Ledger"]);
        report.Write();
    }

    /// <summary>Everybody wants one of the last ones at once; then who has no desk asks to wait for one, all at once again. A few come when all others have been answered.</summary>
    private static async Task RaceAsync(Arena arena, IReadOnlyList<PlayedCase> played, IReadOnlyList<PlayedCase> late, SuiteReport report)
    {
        var (accepting, approving, joining) = (new AtOnce(), new AtOnce(), new AtOnce());
        var (mentors, desks) = (new AskingOrder(), new AskingOrder());
        using var killer = new KillerOfNth(arena);
        killer.Expect(("Workspaces", Desks / 2), ("Mentors", 2));
        await accepting.AllAsync(played, one => mentors.NoteAsync(one.CaseId, () => Scripts.AcceptSubmittedAsync(one)));
        killer.Expect(("Ledger", Vouchers / 2));
        await approving.AllAsync(played, one => one.ApproveAsync("registration", "vouchers"));
        var without = await WithoutDeskAsync(arena, played);
        killer.Expect(("Workspaces", without.Count / 2));
        await joining.AllAsync(without, one => desks.NoteAsync(one.CaseId, () => JoinAsync(one)));
        foreach (var one in late)
        {
            await mentors.NoteAsync(one.CaseId, () => Scripts.AcceptSubmittedAsync(one));
            await desks.NoteAsync(one.CaseId, () => JoinAsync(one));
        }

        var store = await StoreImage.ReadAsync(arena.Store.ConnectionString, arena.Store.DataFolder);
        Assert.Equal(Desks, Holders(store.Tables["Workspaces"].Select(row => row.GetString("CaseId"))));
        Assert.Equal(Places, Holders(store.Tables["Mentors"].Where(row => row.GetString("With") is not null).Select(row => row.RowKey["pair:".Length..])));
        WaitInOrder(WaitingLines.ForMentors(store), Cases + Late - Places, mentors);
        WaitInOrder(WaitingLines.ForDesks(store), Cases + Late - Desks, desks);
        report.AtLeast("kills in the middle of a race", 4, killer.Kills);
        report.AtLeast("cases at once", Cases, Math.Min(accepting.Most, approving.Most));
        report.AtLeast("cases that join a line at once", Cases - Desks, joining.Most);
        report.AtLeast("pairs of which one came first", 2 * Late * (Cases - Desks), mentors.Ordered + desks.Ordered);
    }

    private static void WaitInOrder(IReadOnlyDictionary<string, int> line, int cases, AskingOrder order)
    {
        Assert.Equal(Enumerable.Range(1, cases), line.Values.Order());
        Assert.Empty(order.Overtaken(line));
    }

    /// <summary>Three with a desk withdraw while the process is killed: the three who waited longest are offered one, and take it.</summary>
    private static async Task LeaveAndPassOnAsync(Arena arena, IReadOnlyList<PlayedCase> played, SuiteReport report)
    {
        var before = await StoreImage.ReadAsync(arena.Store.ConnectionString, arena.Store.DataFolder);
        var line = WaitingLines.ForDesks(before);
        var leaving = played.Where(one => before.Tables["Workspaces"].Any(row => row.GetString("CaseId") == one.CaseId)).Take(Leaving).ToList();
        leaving.ForEach(one => one.EndState = "withdrawn");
        using var killer = new KillerOfNth(arena);
        killer.Expect(("Workspaces", 2));
        await Task.WhenAll(leaving.Select(one => one.FireAsync(one.Founder, "withdraw", "withdrawn")));

        var first = played.Where(one => line.GetValueOrDefault(one.CaseId) is > 0 and <= Leaving).ToList();
        await Task.WhenAll(first.Select(TakeOfferAsync));
        var after = await StoreImage.ReadAsync(arena.Store.ConnectionString, arena.Store.DataFolder);
        Assert.Equal(Leaving, first.Count(one => after.Tables["Workspaces"].Count(row => row.GetString("CaseId") == one.CaseId) == 1));
        Assert.Equal(line.Keys.Except(first.Select(one => one.CaseId)).Order(), WaitingLines.ForDesks(after).Keys.Order());
        report.AtLeast("kills while desks are passed on", 1, killer.Kills);
    }

    private static async Task TakeOfferAsync(PlayedCase one)
    {
        var standing = (await one.Founder.GetAsync($"/api/cases/{one.CaseId}/workspace")).MustBeOk();
        var unitId = Assert.Single(standing["waiting"].EnumerateArray()).Text("offeredUnitId");
        Assert.NotNull(unitId);
        await one.MoveAsync(one.Founder, "steps/workspace/choice", () => new { unitId }, async () => (await StandingAsync(one)) == unitId);
    }

    private static async Task<string?> StandingAsync(PlayedCase one) =>
        (await one.Founder.GetAsync($"/api/cases/{one.CaseId}/workspace")).MustBeOk()["unitId"].GetString();

    private static async Task<IReadOnlyList<PlayedCase>> WithoutDeskAsync(Arena arena, IReadOnlyList<PlayedCase> played)
    {
        var store = await StoreImage.ReadAsync(arena.Store.ConnectionString, arena.Store.DataFolder);
        var held = store.Tables["Workspaces"].Select(row => row.GetString("CaseId")).ToHashSet();
        return [.. played.Where(one => !held.Contains(one.CaseId))];
    }

    private static async Task JoinAsync(PlayedCase one)
    {
        var place = (await one.Founder.PostAsync($"/api/cases/{one.CaseId}/workspace/waiting", new { communityId = s_city.Communities[0].Id, tier = "Desk" })).MustBeOk();
        Assert.True(place["number"].GetInt32() > 0);
    }

    private static async Task LeaveLastOnesAsync(LocalStore store)
    {
        var tables = new CaseTables(new TableServiceClient(store.ConnectionString));
        await tables.CreateAsync(CancellationToken.None);
        var last = new LastOnes(tables, s_city);
        await Task.WhenAll(last.LeaveDesksAsync(Desks), last.LeavePlacesAsync(Places), last.LeaveFenAsync(s_budget, LeftFen));
    }

    private static void Simplify(JsonObject form) => form["facts"] = new JsonObject { ["compute"] = new JsonArray(new JsonObject { ["actualCostFen"] = CostFen }) };

    private static Task SomeAtATimeAsync(IEnumerable<PlayedCase> played, Func<PlayedCase, Task> play) => Parallel.ForEachAsync(
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
}

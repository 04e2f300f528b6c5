using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Reliability.Tests.Harness;

/// <summary>Leaves only so much of what a city has to give: the rest has gone to others, who are no cases of this service.</summary>
internal sealed class LastOnes(CaseTables tables, City city)
{
    private const string Outsider = "outsider-";
    private const int Batch = 100;

    /// <summary>Whether a holder stands for somebody who is no case.</summary>
    public static bool IsOutsider(string holder) => holder.StartsWith(Outsider, StringComparison.Ordinal);

    /// <summary>All desks but these are taken.</summary>
    public Task LeaveDesksAsync(int desks) => LeaveAsync(WorkspaceTier.Desk, desks);

    /// <summary>All units of a kind but these are taken.</summary>
    public Task LeaveAsync(WorkspaceTier tier, int units)
    {
        var taken = city.Communities.SelectMany(community => community.AllUnits).Where(unit => unit.Tier == tier).Skip(units);
        return AddAsync(tables.Workspaces, taken.Select((unit, number) =>
            new TableEntity(unit.CommunityId, $"unit:{unit.Id}") { ["State"] = "Assigned", ["CaseId"] = $"{Outsider}{number}" }));
    }

    /// <summary>All places of all mentors but these, of one mentor, are taken.</summary>
    public async Task LeavePlacesAsync(int places)
    {
        var loads = city.Mentors.ToDictionary(mentor => mentor.Id, mentor => mentor.Capacity - (mentor == city.Mentors[0] ? places : 0));
        var pairs = loads.SelectMany(load => Enumerable.Range(0, load.Value).Select(number =>
            new TableEntity(city.Key, $"pair:{Outsider}{load.Key}-{number}") { ["With"] = load.Key, ["Attempt"] = 1 }));
        await AddAsync(tables.Mentors, pairs.Append(new TableEntity(city.Key, "loads") { ["Loads"] = CaseJson.Write(new SortedDictionary<string, int>(loads, StringComparer.Ordinal)) }));
    }

    /// <summary>So much is left of a budget; the rest is booked to somebody.</summary>
    public Task LeaveFenAsync(BudgetKey budget, long fen)
    {
        var spent = budget.YearlyFen - fen;
        var entry = new LedgerEntry(Outsider, DateTimeOffset.UtcNow, [new(LedgerLine.Budget, -spent), new(Outsider, spent)], []);
        var row = new TableEntity(budget.Partition, $"entry:{Outsider}:1:issue");
        LongText.Write(row, "Entry", CaseJson.Write(entry));
        return AddAsync(tables.Ledger, [row, new TableEntity(budget.Partition, "budget") { ["AvailableFen"] = fen, ["Serial"] = 0 }]);
    }

    private static async Task AddAsync(GuardedTable table, IEnumerable<TableEntity> rows)
    {
        foreach (var batch in rows.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(Batch)))
        {
            var written = await table.CommitAsync([.. batch.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row))], batch[0]);
            Assert.True(written.IsCommitted);
        }
    }
}

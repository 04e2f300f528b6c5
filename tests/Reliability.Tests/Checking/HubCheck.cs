using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.IssuedVouchers;
using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>The hub has an open run for each open case, and beside them only timers of vouchers, places and questions to mentors; nothing is under way, and no row belongs to nothing.</summary>
internal sealed class HubCheck : IStoreCheck
{
    public IEnumerable<string> Violations(Evidence evidence)
    {
        var rows = evidence.Store.Tables["Hub"].ToList();
        var open = Instances(rows, RowKeys.OpenPrefix).Where(id => !IsBesideTheJourney(id)).ToHashSet();
        var ended = Instances(rows, RowKeys.FinalPrefix).ToHashSet();
        var cases = evidence.Store.Cases.Where(stored => stored.Record is not null).ToList();
        return
        [
            .. open.Where(id => !id.StartsWith(VoucherExpiryRound.IdPrefix, StringComparison.Ordinal))
                .Except(cases.Where(stored => stored.WasSubmitted && stored.Case.IsOpen).Select(stored => stored.CaseId)).Select(id => $"hub: {id} is open, its case is not"),
            .. cases.Where(stored => stored.WasSubmitted && stored.Case.IsOpen && !open.Contains(stored.CaseId)).Select(stored => $"hub: the open case {stored.CaseId} has no run"),
            .. cases.Where(stored => stored.WasSubmitted && !stored.Case.IsOpen && !ended.Contains(stored.CaseId)).Select(stored => $"hub: the ended case {stored.CaseId} has no ended run"),
            .. rows.Where(row => row.RowKey.StartsWith(RowKeys.OpenPrefix, StringComparison.Ordinal) && row["Work"] is not false).Select(row => $"hub: {row.RowKey} still has work"),
            .. Unreferenced(rows),
            .. rows.Where(row => row.PartitionKey == "owner" && row.GetString("OwnerId") is { Length: > 0 }).Select(_ => "hub: ownership was not given up"),
        ];
    }

    private static IEnumerable<string> Instances(IEnumerable<TableEntity> rows, string prefix) =>
        rows.Where(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal)).Select(row => RowKeys.InstanceId(row.RowKey));

    private static bool IsBesideTheJourney(string id) =>
        id.StartsWith(SeatOfferOrchestrator.IdPrefix, StringComparison.Ordinal) || id.StartsWith(SeatWatch.IdPrefix, StringComparison.Ordinal)
        || id.Contains("-mentor-", StringComparison.Ordinal);

    /// <summary>History and spilled rows that no instance row leads to.</summary>
    private static IEnumerable<string> Unreferenced(List<TableEntity> rows)
    {
        var reached = rows.Where(row => row.RowKey.StartsWith(RowKeys.OpenPrefix, StringComparison.Ordinal) || row.RowKey.StartsWith(RowKeys.FinalPrefix, StringComparison.Ordinal))
            .SelectMany(row => Reached(row, rows)).ToHashSet();
        return rows.Select(row => row.RowKey)
            .Where(key => (key.StartsWith("h;", StringComparison.Ordinal) || key.StartsWith("p;", StringComparison.Ordinal)) && !reached.Contains(key))
            .Select(key => $"hub: {key} belongs to nothing");
    }

    private static IEnumerable<string> Reached(TableEntity row, List<TableEntity> rows)
    {
        var id = RowKeys.InstanceId(row.RowKey);
        var spilled = row.GetString(InstanceRow.SpillName) is { } name
            ? Enumerable.Range(0, row.GetInt32(InstanceRow.SpillRows)!.Value).Select(part => RowKeys.Spill(id, name, part)).ToList()
            : [];
        var bytes = spilled.Count == 0
            ? BinaryColumns.Read(row)
            : [.. spilled.SelectMany(key => BinaryColumns.Read(rows.Single(part => part.PartitionKey == row.PartitionKey && part.RowKey == key)))];
        var record = InstanceRow.Parse(bytes);
        return spilled.Concat(Enumerable.Range(0, record.HistoryRows).Select(number => RowKeys.History(id, record.ExecutionId, number)));
    }
}

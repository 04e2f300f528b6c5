using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Simulation.Tests.Store;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Simulation.Tests.Hubs;

/// <summary>Reads the hub's rows behind its back.</summary>
internal static class HubRows
{
    /// <summary>The record in an instance's row, or in the rows that it was spilled to.</summary>
    public static InstanceRecord Record(StoredTable rows, TableEntity row) => InstanceRow.Parse(
        row[InstanceRow.SpillName] is null
            ? BinaryColumns.Read(row)
            : [.. SpillKeys(row).SelectMany(key => BinaryColumns.Read(rows.Find(row.PartitionKey, key)!))]);

    /// <summary>How often the first shard's fence was raised.</summary>
    public static long Epoch(StoredTable rows) => (long)rows.Find("shard-00", RowKeys.Fence)!["Epoch"]!;

    /// <summary>Every instance has ended and owes nothing; every row belongs to one.</summary>
    public static void CheckAllEnded(StoredTable rows)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows.Rows.Where(row => row.RowKey.StartsWith(RowKeys.FinalPrefix, StringComparison.Ordinal)))
        {
            var record = Record(rows, row);
            Assert.True(IsEmpty(record), $"{row.RowKey} has ended and still has something under way.");
            known.UnionWith([row.RowKey, .. SpillKeys(row), .. HistoryKeys(row, record)]);
        }

        Assert.All(rows.Rows, row => Assert.True(row.RowKey is RowKeys.Fence or "owner" || known.Contains(row.RowKey), $"The row {row.RowKey} belongs to nothing."));
    }

    /// <summary>The bytes of the history rows before the record's tail.</summary>
    public static IEnumerable<byte> HistoryOf(StoredTable rows, TableEntity row, InstanceRecord record) =>
        HistoryKeys(row, record).SelectMany(key => BinaryColumns.Read(rows.Find(row.PartitionKey, key)!));

    /// <summary>Nothing is under way: every open instance waits for somebody outside.</summary>
    public static bool IsIdle(StoredTable rows) =>
        rows.Rows.Where(row => row.RowKey.StartsWith(RowKeys.OpenPrefix, StringComparison.Ordinal)).All(row => OwesNothing(Record(rows, row)));

    private static bool IsEmpty(InstanceRecord record) => record.IsSettled && OwesNothing(record);

    private static bool OwesNothing(InstanceRecord record) =>
        record is { Outbox.Count: 0, Inbox.Count: 0, OpenActivities.Count: 0, OpenTimers.Count: 0, OpenChildren.Count: 0 };

    private static IEnumerable<string> SpillKeys(TableEntity row) => row[InstanceRow.SpillName] is string name
        ? Enumerable.Range(0, (int)row[InstanceRow.SpillRows]!).Select(part => RowKeys.Spill(RowKeys.InstanceId(row.RowKey), name, part))
        : [];

    private static IEnumerable<string> HistoryKeys(TableEntity row, InstanceRecord record) =>
        Enumerable.Range(0, record.HistoryRows).Select(number => RowKeys.History(RowKeys.InstanceId(row.RowKey), record.ExecutionId, number));
}

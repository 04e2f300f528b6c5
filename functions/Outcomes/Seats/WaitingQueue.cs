using System.Globalization;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>The own row of a waiting list. It says nothing that the rows of those who wait don't: one that can't be read is counted anew.</summary>
internal static class WaitingQueue
{
    /// <summary>The row as stored, or counted anew in place of one that can't be read: the next write mends it, unless somebody changed the list meanwhile.</summary>
    public static async Task<TableEntity> ReadAsync(GuardedTable table, string communityId, WorkspaceTier tier, CancellationToken cancellationToken)
    {
        var row = await table.ReadOrNewAsync(communityId, WaitingRows.QueueKey(tier), cancellationToken);
        return IsReadable(row) ? row : await CountAsync(table, row, tier, cancellationToken);
    }

    /// <summary>Whether the row is what was written. A list that nobody has joined yet has no last number; that one was taken away shows by the seal.</summary>
    public static bool IsReadable(TableEntity row) =>
        !row.IsStored() || (row.IsSound() && row[WaitingRows.Waiting] is int && row[WaitingRows.LastNumber] is null or int);

    private static async Task<TableEntity> CountAsync(GuardedTable table, TableEntity spoiled, WorkspaceTier tier, CancellationToken cancellationToken)
    {
        var prefix = WaitingRows.WaitPrefix(tier);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {spoiled.PartitionKey} and RowKey ge {prefix} and RowKey lt {prefix + "~"}");
        var (waiting, last) = (0, 0);
        await foreach (var row in table.Table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken))
        {
            // In the order of their keys, which end with their numbers.
            (waiting, last) = (waiting + 1, int.Parse(row.RowKey.AsSpan(prefix.Length), CultureInfo.InvariantCulture));
        }

        return new TableEntity(spoiled.PartitionKey, spoiled.RowKey) { ETag = spoiled.ETag, [WaitingRows.Waiting] = waiting, [WaitingRows.LastNumber] = last };
    }
}

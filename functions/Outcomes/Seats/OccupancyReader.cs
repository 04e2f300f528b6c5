using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>Reads a community's units and lists in one query.</summary>
internal sealed class OccupancyReader(CaseTables tables, RowsSetAside rows)
{
    // Lists ("queue:") and units ("unit:") come before those who wait ("wait:", "waiter:"), who are not read.
    private const string End = "v";

    private static readonly string[] Columns = ["RowKey", UnitRow.State, WaitingRows.Waiting];

    /// <summary>The community as it is now. A unit whose state can't be read is nobody's to have: it counts as held.</summary>
    public async Task<CommunityOccupancy> ReadAsync(string communityId, CancellationToken cancellationToken)
    {
        var units = new Dictionary<string, UnitState>(StringComparer.Ordinal);
        var waiting = new Dictionary<WorkspaceTier, int>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {communityId} and RowKey lt {End}");
        await foreach (var row in tables.Workspaces.Table.QueryAsync<TableEntity>(filter, select: Columns, cancellationToken: cancellationToken))
        {
            if (row.RowKey.StartsWith(UnitRow.Prefix, StringComparison.Ordinal))
            {
                units.Add(row.RowKey[UnitRow.Prefix.Length..], rows.TryRead(row, UnitRow.StateOf, out var state) ? state : UnitState.Held);
            }
            else if (row.RowKey.StartsWith(WaitingRows.QueuePrefix, StringComparison.Ordinal))
            {
                var tier = Enum.Parse<WorkspaceTier>(row.RowKey.AsSpan(WaitingRows.QueuePrefix.Length));
                waiting.Add(tier, WaitingRows.WaitingOf(row[WaitingRows.Waiting] is int ? row : await WaitingQueue.ReadAsync(tables.Workspaces, communityId, tier, cancellationToken)));
            }
        }

        return new CommunityOccupancy(units, waiting);
    }
}

using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>Reads a community's units and lists in one query.</summary>
internal sealed class OccupancyReader(CaseTables tables)
{
    // Lists ("queue:") and units ("unit:") come before those who wait ("wait:", "waiter:"), who are not read.
    private const string End = "v";

    private static readonly string[] Columns = ["RowKey", UnitRow.State, WaitingRows.Waiting];

    /// <summary>The community as it is now.</summary>
    public async Task<CommunityOccupancy> ReadAsync(string communityId, CancellationToken cancellationToken)
    {
        var units = new Dictionary<string, UnitState>(StringComparer.Ordinal);
        var waiting = new Dictionary<WorkspaceTier, int>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {communityId} and RowKey lt {End}");
        await foreach (var row in tables.Workspaces.Table.QueryAsync<TableEntity>(filter, select: Columns, cancellationToken: cancellationToken))
        {
            if (row.RowKey.StartsWith(UnitRow.Prefix, StringComparison.Ordinal))
            {
                units.Add(row.RowKey[UnitRow.Prefix.Length..], UnitRow.StateOf(row));
            }
            else if (row.RowKey.StartsWith(WaitingRows.QueuePrefix, StringComparison.Ordinal))
            {
                waiting.Add(Enum.Parse<WorkspaceTier>(row.RowKey.AsSpan(WaitingRows.QueuePrefix.Length)), WaitingRows.WaitingOf(row));
            }
        }

        return new CommunityOccupancy(units, waiting);
    }
}

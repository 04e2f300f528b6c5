using OpcOnboarding.Durable.Embedded.Ownership;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Embedded.Operations;

/// <summary>How the rows of a hub's table are put back from a copy that was taken at one instant.</summary>
public static class RestoredHub
{
    /// <summary>The row as it is to be stored: nobody owns the hub, and every fence stands at an epoch that no owner from before the loss has, so that it is refused.</summary>
    /// <param name="row">A row of the copy.</param>
    public static TableEntity Row(TableEntity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row switch
        {
            { PartitionKey: OwnerRow.Partition } => Free(row),
            { RowKey: RowKeys.Fence } => Fence.Raised(row),
            _ => row,
        };
    }

    private static TableEntity Free(TableEntity row)
    {
        row[OwnerRow.OwnerId] = "";
        row[OwnerRow.SessionId] = "";
        return row;
    }
}

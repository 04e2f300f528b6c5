using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Simulation.Tests.Store;

/// <summary>Copies rows as a way over the wire would: nothing is shared, and moments come back as <see cref="DateTimeOffset"/>.</summary>
internal static class RowCopy
{
    public static TableEntity Of(TableEntity row, TableEntity? under = null) => Of<TableEntity>(row, under);

    public static T Of<T>(TableEntity row, TableEntity? under = null)
        where T : TableEntity, new()
    {
        var copy = new T { PartitionKey = row.PartitionKey, RowKey = row.RowKey, ETag = row.ETag };
        foreach (var (name, value) in (under ?? []).Concat(row).Where(property => property.Value is not null))
        {
            copy[name] = value is DateTime moment ? new DateTimeOffset(moment) : value;
        }

        return copy;
    }
}

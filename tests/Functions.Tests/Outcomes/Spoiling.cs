using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Outcomes;

/// <summary>Spoils columns of stored rows, as a damaged store or a foreign writer would.</summary>
internal static class Spoiling
{
    /// <summary>What stands in a column instead of its value: nothing, other types, an empty text, rubbish.</summary>
    public static readonly object?[] All = [null, 17L, true, "", "\u0000{]"];

    /// <summary>Spoils a column of a stored row; what is answered puts the row back.</summary>
    public static async Task<Func<Task>> SpoilAsync(this GuardedTable table, string partition, string rowKey, string column, object? value)
    {
        var row = (await table.Table.GetEntityAsync<TableEntity>(partition, rowKey)).Value;
        Assert.True(row.ContainsKey(column), $"{rowKey} has no column {column}.");
        Assert.NotEqual(row[column], value);
        var spoiled = new TableEntity(partition, rowKey);
        foreach (var (name, kept) in row.Where(cell => cell.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag") && cell.Key != column))
        {
            spoiled[name] = kept;
        }

        spoiled[column] = value;
        await table.Table.UpsertEntityAsync(spoiled, TableUpdateMode.Replace);
        return () => table.Table.UpsertEntityAsync(row, TableUpdateMode.Replace);
    }
}

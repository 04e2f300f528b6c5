using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>Rows that come into being with their first change: what no row says is still as the catalogue has it.</summary>
internal static class StoredRows
{
    /// <summary>The row as stored, or an empty one that is not stored yet (its version is the default).</summary>
    public static async Task<TableEntity> ReadOrNewAsync(
        this GuardedTable table, string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        var found = await table.Table.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value! : new TableEntity(partitionKey, rowKey);
    }

    /// <summary>Whether the row came from the table.</summary>
    public static bool IsStored(this TableEntity row) => row.ETag != default;

    /// <summary>Whether nobody changed the row behind the service's back. One without a seal, of an early release or mended by hand, is taken as it is.</summary>
    public static bool IsSound(this TableEntity row) => row[RowSeal.Property] is null || RowSeal.Holds(row);

    /// <summary>The row as it was read.</summary>
    /// <exception cref="UnreadableRowException">Its seal is not that of its content.</exception>
    public static TableEntity NeedSound(this TableEntity row) => row.IsSound() ? row : throw new UnreadableRowException("A row is not as the service wrote it.");

    /// <summary>Adds the row, or replaces the version that was read. False when someone was faster: read again.</summary>
    public static async Task<bool> WriteAsync(this GuardedTable table, TableEntity row, CancellationToken cancellationToken) =>
        (row.IsStored()
            ? await table.ReplaceAsync(row, row.ETag, cancellationToken)
            : await table.AddAsync(row, cancellationToken)).IsCommitted;

    /// <summary>The same as a part of a transaction.</summary>
    public static TableTransactionAction ToWrite(this TableEntity row) => row.IsStored()
        ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, row.ETag)
        : new TableTransactionAction(TableTransactionActionType.Add, row);
}

using Azure;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Embedded.Rows;

/// <summary>One row to write in a hub transaction, with what it weighs there.</summary>
/// <param name="Action">The write.</param>
/// <param name="Weight">Upper estimate of its bytes on the wire.</param>
internal readonly record struct HubRow(TableTransactionAction Action, int Weight)
{
    // Method line, headers, keys and plain columns of one action.
    private const int Envelope = 1_000;

    /// <summary>Creates or replaces a row with <paramref name="bytes"/> of data.</summary>
    public static HubRow Put(TableEntity row, int bytes)
        => new(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row), Envelope + (12 * row.RowKey.Length) + (bytes / 3 * 4));

    /// <summary>Deletes a row that exists. The fence, not the row's version, keeps others from writing it.</summary>
    public static HubRow Delete(string partition, string rowKey)
        => new(new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(partition, rowKey), ETag.All), Envelope + (12 * rowKey.Length));
}

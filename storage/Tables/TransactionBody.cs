using System.Buffers;
using System.Text;
using Azure;

namespace OpcOnboarding.Storage.Tables;

/// <summary>Writes an entity-group transaction: one <c>multipart/mixed</c> body with one change set.</summary>
/// <remarks>
/// The boundaries are fixed. That is safe because bodies are JSON: a line break inside a value is escaped,
/// so no value can begin a line and thereby act as a boundary.
/// </remarks>
internal static class TransactionBody
{
    public const string ContentType = "multipart/mixed; boundary=batch_opc";

    public static PooledContent Write(string address, string table, IReadOnlyList<TableTransactionAction> actions)
    {
        var body = new PooledContent();
        body.Write("--batch_opc\r\nContent-Type: multipart/mixed; boundary=changeset_opc\r\n\r\n"u8);
        foreach (var action in actions)
            WriteAction(body, address, table, action);
        body.Write("--changeset_opc--\r\n--batch_opc--\r\n"u8);
        TransactionLimits.CheckSize(body.Length);
        return body;
    }

    private static void WriteAction(PooledContent body, string address, string table, TableTransactionAction action)
    {
        body.Write("--changeset_opc\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"u8);
        body.Write(Method(action.ActionType));
        WriteText(body, address);
        WriteText(body, Path(table, action));
        body.Write(" HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n"u8);
        WriteVersion(body, action);
        if (action.ActionType != TableTransactionActionType.Delete)
        {
            body.Write("Content-Type: application/json\r\nPrefer: return-no-content\r\n\r\n"u8);
            EntityJsonWriter.Write(body, action.Entity);
        }

        body.Write("\r\n"u8);
    }

    private static ReadOnlySpan<byte> Method(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => "POST "u8,
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => "PATCH "u8,
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT "u8,
        TableTransactionActionType.Delete => "DELETE "u8,
    };

    private static string Path(string table, TableTransactionAction action) => action.ActionType == TableTransactionActionType.Add
        ? $"/{table}"
        : TablePath.Entity(table, action.Entity.PartitionKey, action.Entity.RowKey);

    private static void WriteVersion(PooledContent body, TableTransactionAction action)
    {
        if (action.ActionType is TableTransactionActionType.Add or TableTransactionActionType.UpsertMerge or TableTransactionActionType.UpsertReplace)
            return;
        body.Write("If-Match: "u8);
        WriteText(body, action.ETag.ToString());
        body.Write("\r\n"u8);
    }

    private static void WriteText(PooledContent body, string text) => Encoding.ASCII.GetBytes(text, body);
}

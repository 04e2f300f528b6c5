using Azure;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Simulation.Tests.Store;

/// <summary>One table: rows in the order of their keys, each with a version that every write changes; all of a transaction or nothing of it.</summary>
internal sealed class StoredTable
{
    private readonly SortedDictionary<(string Partition, string Row), TableEntity> _rows = new(KeyOrder.Instance);
    private long _versions;

    /// <summary>All rows, to be looked at and not changed.</summary>
    public IEnumerable<TableEntity> Rows => _rows.Values;

    /// <summary>Transactions and single writes that were done.</summary>
    public long Writes { get; private set; }

    public TableEntity? Find(string partition, string row) => _rows.GetValueOrDefault((partition, row));

    /// <summary>Rows of a range, at most so many.</summary>
    public IReadOnlyList<TableEntity> Find(RowRange range, string? after, int most) =>
        [.. _rows.Values.Where(row => range.Holds(row) && (after is null || string.CompareOrdinal(row.RowKey, after) > 0)).Take(most)];

    /// <summary>Does one write.</summary>
    /// <exception cref="RequestFailedException">Refused; nothing has changed.</exception>
    public Response Write(TableTransactionAction action)
    {
        if (Refusal(action) is { } refusal)
        {
            throw refusal.ToException();
        }

        Writes++;
        return Do(action);
    }

    /// <summary>Does all actions or none.</summary>
    /// <exception cref="TableTransactionFailedException">One was refused; nothing has changed.</exception>
    public IReadOnlyList<Response> Submit(IReadOnlyList<TableTransactionAction> actions)
    {
        for (var index = 0; index < actions.Count; index++)
        {
            if (Refusal(actions[index]) is { } refusal)
            {
                throw refusal.ToException(index);
            }
        }

        Writes++;
        return [.. actions.Select(Do)];
    }

    private StoreRefusal? Refusal(TableTransactionAction action)
    {
        var stored = Find(action.Entity.PartitionKey, action.Entity.RowKey);
        return action.ActionType switch
        {
            TableTransactionActionType.UpsertMerge or TableTransactionActionType.UpsertReplace => null,
            TableTransactionActionType.Add => stored is null ? null : StoreRefusal.Exists,
            _ when stored is null => StoreRefusal.Missing,
            _ => action.ETag == ETag.All || action.ETag == stored.ETag ? null : StoreRefusal.Changed,
        };
    }

    private Response Do(TableTransactionAction action)
    {
        var key = (action.Entity.PartitionKey, action.Entity.RowKey);
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            _rows.Remove(key);
            return StoreAnswer.Done(204);
        }

        var merges = action.ActionType is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge;
        var row = RowCopy.Of(action.Entity, merges ? _rows.GetValueOrDefault(key) : null);
        row.ETag = new ETag($"W/\"{++_versions}\"");
        _rows[key] = row;
        return StoreAnswer.Done(204, row.ETag);
    }

    private sealed class KeyOrder : IComparer<(string Partition, string Row)>
    {
        public static readonly KeyOrder Instance = new();

        public int Compare((string Partition, string Row) x, (string Partition, string Row) y)
        {
            var order = string.CompareOrdinal(x.Partition, y.Partition);
            return order != 0 ? order : string.CompareOrdinal(x.Row, y.Row);
        }
    }
}

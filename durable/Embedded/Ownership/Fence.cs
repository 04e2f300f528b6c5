using Azure;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Embedded.Ownership;

/// <summary>
/// The row that decides who may write to a shard. Every hub transaction updates it with If-Match, and a new owner
/// raises its epoch before reading anything, so a former owner's writes are refused however late they come.
/// </summary>
/// <remarks>It also carries the id of the last commit: after a lost reply this one row tells whether the commit happened.</remarks>
internal sealed class Fence(TableClient table, string partition)
{
    private const string EpochColumn = "Epoch";
    private const string NumberColumn = "CommitNumber";
    private const string CommitColumn = "CommitId";

    private long _epoch;
    private long _number;
    private ETag _etag;

    /// <summary>Takes the shard over: raises the epoch, whatever the former owner does meanwhile.</summary>
    /// <exception cref="TaskHubRefusedException">The row can't be read; it is left as it is.</exception>
    public async Task RaiseAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = await table.GetEntityIfExistsAsync<TableEntity>(partition, RowKeys.Fence, cancellationToken: cancellationToken);
            var (epoch, number) = stored.HasValue ? Read(stored.Value!) : (0, 0);
            var commitId = NewCommitId();
            if (await TryRaiseAsync(Row(epoch + 1, number, commitId), stored.HasValue ? stored.Value!.ETag : default, cancellationToken))
            {
                (_epoch, _number) = (epoch + 1, number);
                return;
            }
        }
    }

    /// <summary>How often a shard has been taken over; 0 for one that never was.</summary>
    /// <exception cref="TaskHubRefusedException">The row can't be read.</exception>
    public static async Task<long> ReadEpochAsync(TableClient table, string partition, CancellationToken cancellationToken)
    {
        var stored = await table.GetEntityIfExistsAsync<TableEntity>(partition, RowKeys.Fence, cancellationToken: cancellationToken);
        return stored.HasValue ? Read(stored.Value!).Epoch : 0;
    }

    /// <summary>
    /// The fence of a copy at an epoch that no owner has had, with a commit id that nobody waits for. Since the copy the epoch has risen with each
    /// takeover, and other copies may have been restored: chance alone, far above, is none of theirs.
    /// </summary>
    public static TableEntity Raised(TableEntity row)
    {
        row[EpochColumn] = Number(row, EpochColumn) + Random.Shared.NextInt64(1L << 20, 1L << 50);
        row[CommitColumn] = NewCommitId();
        return row;
    }

    /// <summary>A new id for a commit, the same over all its retries.</summary>
    public static string NewCommitId() => Guid.NewGuid().ToString("N");

    /// <summary>The fence's part in the next transaction.</summary>
    public TableTransactionAction Next(string commitId)
        => new(TableTransactionActionType.UpdateReplace, Row(_epoch, _number + 1, commitId), _etag);

    /// <summary>Notes that the transaction made with <see cref="Next"/> was committed.</summary>
    public void Committed(ETag etag) => (_number, _etag) = (_number + 1, etag);

    /// <summary>After a failed or lost reply: whether the commit is stored all the same.</summary>
    /// <exception cref="FenceLostException">Another owner has raised the fence.</exception>
    /// <exception cref="TaskHubRefusedException">The row was spoiled: nobody knows who may write, or what was written.</exception>
    public async Task<bool> IsCommittedAsync(string commitId, CancellationToken cancellationToken)
    {
        var stored = (await table.GetEntityAsync<TableEntity>(partition, RowKeys.Fence, cancellationToken: cancellationToken)).Value;
        if (Number(stored, EpochColumn) != _epoch)
        {
            throw new FenceLostException(partition);
        }

        if (CommitOf(stored) == commitId)
        {
            Committed(stored.ETag);
            return true;
        }

        _etag = stored.ETag;
        return false;
    }

    private async Task<bool> TryRaiseAsync(TableEntity row, ETag etag, CancellationToken cancellationToken)
    {
        try
        {
            var response = etag == default
                ? await table.AddEntityAsync(row, cancellationToken)
                : await table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace, cancellationToken);
            _etag = response.Headers.ETag ?? throw new FormatException("The table service answered a write without an ETag.");
            return true;
        }
        catch (RequestFailedException failed) when (failed.Status is 409 or 412)
        {
            return await IsOwnRaiseAsync(row, cancellationToken);
        }
    }

    /// <summary>A refusal may speak of our own first try, whose reply was lost.</summary>
    private async Task<bool> IsOwnRaiseAsync(TableEntity row, CancellationToken cancellationToken)
    {
        var stored = await table.GetEntityAsync<TableEntity>(partition, RowKeys.Fence, cancellationToken: cancellationToken);
        _etag = stored.Value.ETag;
        return CommitOf(stored.Value) == CommitOf(row);
    }

    private TableEntity Row(long epoch, long number, string commitId) => new(partition, RowKeys.Fence)
    {
        [EpochColumn] = epoch,
        [NumberColumn] = number,
        [CommitColumn] = commitId,
    };

    private static (long Epoch, long Number) Read(TableEntity row)
    {
        _ = CommitOf(row);
        return (Number(row, EpochColumn), Number(row, NumberColumn));
    }

    private static long Number(TableEntity row, string column) => row[column] is long and >= 0 and var number ? number : throw Odd(row, column);

    // Any other id would say of a commit that it did not happen, and it would be done twice.
    private static string CommitOf(TableEntity row)
        => row[CommitColumn] is string id && Guid.TryParseExact(id, "N", out _) ? id : throw Odd(row, CommitColumn);

    private static TaskHubRefusedException Odd(TableEntity row, string column) => new(
        $"The row '{row.RowKey}' of partition '{row.PartitionKey}' in the task hub's table can't be read (column {column}), so nothing is written to the hub. "
        + "Stop every service on this store and put the three columns right: Epoch, an Int64 higher than in any backup; "
        + "CommitNumber, an Int64, 0 will do; CommitId, 32 hexadecimal digits. Then start one again.");
}

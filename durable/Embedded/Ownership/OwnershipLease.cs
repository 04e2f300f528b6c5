using Azure;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Embedded.Ownership;

/// <summary>Takes, renews and gives up the ownership of a hub. One object per run of a hub.</summary>
/// <remarks>
/// Nobody compares clocks: a standby watches whether the row changes, and takes over when it has stood still for the
/// expiry by the standby's own stopwatch. Used by one caller at a time.
/// </remarks>
internal sealed class OwnershipLease(TableClient table, TaskHubOptions options, TimeProvider clock)
{
    private readonly string _sessionId = Guid.NewGuid().ToString("N");
    private ETag _etag;
    private ETag _watched;
    private long _watchedSince;
    private long _renewals;
    private DateTimeOffset _since;
    private bool _hasOwned;

    /// <summary>Whether the row names this run, as far as it knows.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>Takes ownership if it is free, expired, or that of a former run of this owner.</summary>
    /// <exception cref="TaskHubRefusedException">The row can't be read, or the hub was made with another number of shards.</exception>
    public async Task<bool> TryTakeAsync(CancellationToken cancellationToken)
    {
        var stored = await table.GetEntityIfExistsAsync<TableEntity>(OwnerRow.Partition, OwnerRow.Key, cancellationToken: cancellationToken);
        _since = clock.GetUtcNow();
        if (!stored.HasValue)
        {
            return await WriteAsync(default, options.OwnerId, cancellationToken);
        }

        var row = stored.Value!;
        OwnerRow.Check(row);
        CheckShards(row);
        return MayTake(row) && await WriteAsync(row.ETag, options.OwnerId, cancellationToken);
    }

    /// <summary>Says that this owner lives.</summary>
    /// <returns>False when another one has taken over.</returns>
    /// <exception cref="TaskHubRefusedException">The row was spoiled; it is left as it is.</exception>
    public Task<bool> RenewAsync(CancellationToken cancellationToken) => WriteAsync(_etag, options.OwnerId, cancellationToken);

    /// <summary>Gives ownership up, so that a standby need not wait for the expiry.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(_etag, "", cancellationToken);
        IsHeld = false;
    }

    private bool MayTake(TableEntity row)
    {
        var owner = row.GetString(OwnerRow.OwnerId);
        var isFormerRun = owner == options.OwnerId && !_hasOwned;
        return owner is "" || isFormerRun || row.GetString(OwnerRow.SessionId) == _sessionId || HasStoodStill(row.ETag);
    }

    private bool HasStoodStill(ETag etag)
    {
        if (etag != _watched)
        {
            (_watched, _watchedSince) = (etag, clock.GetTimestamp());
        }

        return clock.GetElapsedTime(_watchedSince) >= options.OwnershipExpiry;
    }

    private void CheckShards(TableEntity row)
    {
        if (row.GetInt32(OwnerRow.Shards) is var shards && shards != options.Shards)
        {
            throw new TaskHubRefusedException(
                $"The task hub in table {table.Name} has {shards} shards; the setting says {options.Shards}. The number is fixed when a hub is made.");
        }
    }

    private async Task<bool> WriteAsync(ETag etag, string ownerId, CancellationToken cancellationToken)
    {
        var row = OwnerRow.Create(ownerId, _sessionId, options.Shards, ++_renewals, _since);
        // A sign of life: a store that is held for a copy keeps its owner.
        using var pass = WriteBarrier.Pass();
        while (true)
        {
            try
            {
                var response = etag == default
                    ? await table.AddEntityAsync(row, cancellationToken)
                    : await table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace, cancellationToken);
                _etag = response.Headers.ETag ?? default;
                return IsHeld = _hasOwned = true;
            }
            catch (RequestFailedException refused) when (refused.Status is 409 or 412)
            {
                var stored = (await table.GetEntityAsync<TableEntity>(OwnerRow.Partition, OwnerRow.Key, cancellationToken: cancellationToken)).Value;
                OwnerRow.Check(stored);
                if (stored.GetString(OwnerRow.SessionId) != _sessionId)
                {
                    return IsHeld = false;
                }

                // Written by this run: just now, or by an earlier write of which it never heard; then the row is written once more.
                (_etag, etag, _hasOwned, IsHeld) = (stored.ETag, stored.ETag, true, true);
                if (stored.GetInt64(OwnerRow.Renewals) == row.GetInt64(OwnerRow.Renewals))
                {
                    return true;
                }
            }
        }
    }
}

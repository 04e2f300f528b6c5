using System.Collections.Concurrent;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>The waiting list of each kind of unit of each community: strictly first come, first served.</summary>
internal sealed class WaitingList(CaseTables tables, UnitInventory inventory, SeatTurnover turnover, HoldExpiry expiry, CityDirectory cities, TimeProvider clock)
{
    // The rows decide; taking turns in this process only spares many at a time from failing each other again and again.
    private readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new(StringComparer.Ordinal);
    private readonly GuardedTable table = tables.Workspaces;

    /// <summary>Puts the case at the end of the list; it keeps its place when it stands there already. Null when a unit is free: nobody waits for that.</summary>
    public async Task<WaitingPlace?> JoinAsync(Community community, WorkspaceTier tier, string caseId, CancellationToken cancellationToken)
    {
        var turn = turns.GetOrAdd($"{community.Id}/{tier}", _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            var place = await FindAsync(community.Id, tier, caseId, cancellationToken) ?? await AppendAsync(community, tier, caseId, cancellationToken);
            if (place is { OfferedUnitId: null })
            {
                await expiry.WatchAsync(community, tier, cancellationToken);
            }

            return place;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The case's place; null when it does not wait there.</summary>
    public async Task<WaitingPlace?> FindAsync(string communityId, WorkspaceTier tier, string caseId, CancellationToken cancellationToken)
    {
        var row = await table.ReadOrNewAsync(communityId, WaitingRows.WaiterKey(tier, caseId), cancellationToken);
        return row.IsStored() ? WaitingPlace.Of(communityId, tier, row) : null;
    }

    /// <summary>How many came before and still wait.</summary>
    public async Task<int> CountBeforeAsync(WaitingPlace place, CancellationToken cancellationToken)
    {
        var (first, own) = (WaitingRows.WaitKey(place.Tier, 0), WaitingRows.WaitKey(place.Tier, place.Number));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {place.CommunityId} and RowKey ge {first} and RowKey lt {own}");
        return await table.Table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken).CountAsync(cancellationToken);
    }

    /// <summary>Takes the case off the list; an offer that it has goes to the next at once. Not there is success.</summary>
    public async Task LeaveAsync(string communityId, WorkspaceTier tier, string caseId, CancellationToken cancellationToken)
    {
        while (await FindAsync(communityId, tier, caseId, cancellationToken) is { } place)
        {
            if (place.OfferedUnitId is { } unitId ? await DeclineAsync(unitId, caseId, cancellationToken) : await RemoveAsync(place, caseId, cancellationToken))
            {
                return;
            }
        }
    }

    private async Task<WaitingPlace?> AppendAsync(Community community, WorkspaceTier tier, string caseId, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Read before looking for a free unit: one that comes free meanwhile changes the row's version.
            var queue = await WaitingQueue.ReadAsync(table, community.Id, tier, cancellationToken);
            var taken = await inventory.TakenAsync(community.Id, cancellationToken);
            if (community.AllUnits.FirstOrDefault(unit => unit.Tier == tier && !taken.Contains(unit.Id)) is { } free)
            {
                if (WaitingRows.WaitingOf(queue) == 0)
                {
                    return null;
                }

                // A release brought new units while somebody waited: they come first, unless nobody of them can be read.
                if (await turnover.ServeAsync(free, cancellationToken) == UnitState.Free)
                {
                    return null;
                }

                continue;
            }

            if (await TryAppendAsync(queue, tier, caseId, cancellationToken) is { } place)
            {
                return place;
            }
        }
    }

    private async Task<WaitingPlace?> TryAppendAsync(TableEntity queue, WorkspaceTier tier, string caseId, CancellationToken cancellationToken)
    {
        var number = (queue.ReadInt32(WaitingRows.LastNumber) ?? 0) + 1;
        (queue[WaitingRows.LastNumber], queue[WaitingRows.Waiting]) = (number, WaitingRows.WaitingOf(queue) + 1);
        var now = clock.GetUtcNow();
        var waiter = new TableEntity(queue.PartitionKey, WaitingRows.WaiterKey(tier, caseId)) { [WaitingRows.Number] = number, [WaitingRows.JoinedAt] = now };
        var wait = new TableEntity(queue.PartitionKey, WaitingRows.WaitKey(tier, number))
        {
            [WaitingRows.Waiter] = caseId,
            [WaitingRows.Number] = number,
            [WaitingRows.JoinedAt] = now,
        };
        return (await table.CommitAsync([queue.ToWrite(), wait.ToWrite(), waiter.ToWrite()], waiter, cancellationToken)).IsCommitted
            ? WaitingPlace.Of(queue.PartitionKey, tier, waiter)
            : await FindAsync(queue.PartitionKey, tier, caseId, cancellationToken);
    }

    private async Task<bool> DeclineAsync(string unitId, string caseId, CancellationToken cancellationToken)
    {
        if (CommunityUnits.Find(cities, unitId) is not var (_, unit))
        {
            throw new UnreadableRowException("A unit is offered that the catalogue does not have.");
        }

        var row = await UnitRow.ReadAsync(table, unit, cancellationToken);
        return UnitRow.OfferedToOf(row) == caseId && await turnover.PassOnAsync(unit, UnitRow.OfferOf(row, unit), cancellationToken);
    }

    private async Task<bool> RemoveAsync(WaitingPlace place, string caseId, CancellationToken cancellationToken)
    {
        var queue = await WaitingQueue.ReadAsync(table, place.CommunityId, place.Tier, cancellationToken);
        queue[WaitingRows.Waiting] = WaitingRows.WaitingOf(queue) - 1;
        return (await table.CommitAsync(
            [
                queue.ToWrite(),
                WaitingRows.Delete(place.CommunityId, WaitingRows.WaitKey(place.Tier, place.Number)),
                WaitingRows.DeleteWaiter(place.CommunityId, place.Tier, caseId),
            ],
            queue,
            cancellationToken)).IsCommitted;
    }
}

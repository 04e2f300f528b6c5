using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>Ends holds that are over while somebody waits, the oldest first; a hold that nobody waits for is left to its case.</summary>
internal sealed class HoldExpiry(
    CaseTables tables, SeatHolds holds, SeatTurnover turnover, IOrchestrationStart orchestrations, RowsSetAside rows, TimeProvider clock)
{
    private readonly GuardedTable table = tables.Workspaces;

    /// <summary>Ends what is over and sees to it that the next one is ended in time. How many were.</summary>
    public async Task<int> RunAsync(Community community, WorkspaceTier tier, CancellationToken cancellationToken)
    {
        var ended = 0;
        foreach (var (unit, until) in await HeldAsync(community, tier, cancellationToken))
        {
            if (await CountWaitingAsync(community, tier, cancellationToken) == 0)
            {
                break;
            }

            if (until > clock.GetUtcNow())
            {
                await WatchAsync(community, tier, until, cancellationToken);
                break;
            }

            ended += await TryEndAsync(unit, cancellationToken) ? 1 : 0;
        }

        return ended;
    }

    /// <summary>Has somebody look when the first hold of the kind is over; for who has begun to wait.</summary>
    public async Task WatchAsync(Community community, WorkspaceTier tier, CancellationToken cancellationToken)
    {
        if (await HeldAsync(community, tier, cancellationToken) is [var (_, first), ..])
        {
            await WatchAsync(community, tier, first, cancellationToken);
        }
    }

    private Task WatchAsync(Community community, WorkspaceTier tier, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var watch = new SeatWatch(community.Id, tier.ToString(), at);
        return orchestrations.StartOnceAsync(SeatWatchOrchestrator.Name, watch.InstanceId, watch, cancellationToken);
    }

    /// <summary>False when the hold can't be read: the others end all the same.</summary>
    private async Task<bool> TryEndAsync(WorkspaceUnit unit, CancellationToken cancellationToken)
    {
        try
        {
            await EndAsync(unit, cancellationToken);
            return true;
        }
        catch (Exception failure) when (RowsSetAside.IsUnreadable(failure))
        {
            rows.Tell(unit.CommunityId, UnitRow.Prefix + unit.Id, failure);
            return false;
        }
    }

    /// <summary>The case forgets the unit first: cut off between the two, the next run finds the unit still held and goes on.</summary>
    private async Task EndAsync(WorkspaceUnit unit, CancellationToken cancellationToken)
    {
        var row = await UnitRow.ReadAsync(table, unit, cancellationToken);
        if (UnitRow.StateOf(row) != UnitState.Held || UnitRow.HeldUntilOf(row) > clock.GetUtcNow() || UnitRow.OwnerOf(row) is not { } caseId)
        {
            return;
        }

        StoredSeatHold read;
        do
        {
            read = await holds.FindAsync(caseId, cancellationToken);
        }
        while (read.Hold.UnitId == unit.Id && await holds.WriteAsync(read, read.Hold with { UnitId = null, Proposed = [] }, cancellationToken) is null);
        await turnover.ReturnHeldAsync(unit, caseId, cancellationToken);
    }

    private async Task<int> CountWaitingAsync(Community community, WorkspaceTier tier, CancellationToken cancellationToken) =>
        WaitingRows.WaitingOf(await WaitingQueue.ReadAsync(table, community.Id, tier, cancellationToken));

    private async Task<List<(WorkspaceUnit Unit, DateTimeOffset Until)>> HeldAsync(Community community, WorkspaceTier tier, CancellationToken cancellationToken)
    {
        var units = community.AllUnits.Where(unit => unit.Tier == tier).ToDictionary(unit => UnitRow.Prefix + unit.Id);
        var held = new List<(WorkspaceUnit Unit, DateTimeOffset Until)>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {community.Id} and State eq {nameof(UnitState.Held)}");
        await foreach (var row in table.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (units.TryGetValue(row.RowKey, out var unit) && rows.TryRead(row, UnitRow.ReadState, out _) && UnitRow.HeldUntilOf(row) is { } until)
            {
                held.Add((unit, until));
            }
        }

        return [.. held.OrderBy(entry => entry.Until).ThenBy(entry => entry.Unit.Id, StringComparer.Ordinal)];
    }
}

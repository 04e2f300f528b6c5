using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>
/// Which case has which unit: a row for every unit that was ever taken, in its community's partition. Every change is guarded by the
/// row's version: no double booking. How a unit comes free again is <see cref="SeatTurnover"/>'s.
/// </summary>
internal sealed class UnitInventory(CaseTables tables, RowsSetAside rows)
{
    private readonly GuardedTable units = tables.Workspaces;

    /// <summary>Whether nobody has the unit. One whose row can't be read is not free.</summary>
    public async Task<bool> IsFreeAsync(WorkspaceUnit unit, CancellationToken cancellationToken) =>
        StateOf(await units.ReadOrNewAsync(unit.CommunityId, UnitRow.Prefix + unit.Id, cancellationToken)) == UnitState.Free;

    /// <summary>Ids of the community's units that someone has, that are offered to someone, or whose rows can't be read.</summary>
    public async Task<IReadOnlySet<string>> TakenAsync(string communityId, CancellationToken cancellationToken)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in AllAsync(communityId, cancellationToken))
        {
            if (StateOf(row) != UnitState.Free)
            {
                taken.Add(row.RowKey[UnitRow.Prefix.Length..]);
            }
        }

        return taken;
    }

    /// <summary>Holds a unit that was seen free a moment ago: most units have no row yet. Otherwise as <see cref="HoldAsync"/>.</summary>
    public async Task<bool> HoldFreeAsync(WorkspaceUnit unit, string caseId, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        var row = UnitRow.New(unit);
        UnitRow.Set(row, UnitState.Held, caseId, until);
        return await units.WriteAsync(row, cancellationToken) || await HoldAsync(unit, caseId, until, cancellationToken);
    }

    /// <summary>How many of the community's units are held, offered or set aside, and how many are assigned.</summary>
    public async Task<(int Held, int Assigned)> CountAsync(string communityId, CancellationToken cancellationToken)
    {
        var (held, assigned) = (0, 0);
        await foreach (var row in AllAsync(communityId, cancellationToken))
        {
            var state = StateOf(row);
            held += state is UnitState.Free or UnitState.Assigned ? 0 : 1;
            assigned += state == UnitState.Assigned ? 1 : 0;
        }

        return (held, assigned);
    }

    /// <summary>The state; null when the row can't be read.</summary>
    private UnitState? StateOf(TableEntity row) => rows.TryRead(row, UnitRow.ReadState, out var state) ? state : null;

    // By key: a row whose state is spoiled is none that a filter on the state finds.
    private Azure.AsyncPageable<TableEntity> AllAsync(string communityId, CancellationToken cancellationToken) => units.Table.QueryAsync<TableEntity>(
        TableClient.CreateQueryFilter($"PartitionKey eq {communityId} and RowKey ge {UnitRow.Prefix} and RowKey lt {UnitRow.AfterLast}"), cancellationToken: cancellationToken);

    /// <summary>Holds the unit for the case. False when another case has it or it is offered to another; true also when this one had it already.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="until">When somebody who waits may have it instead; null: never.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<bool> HoldAsync(WorkspaceUnit unit, string caseId, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await UnitRow.ReadAsync(units, unit, cancellationToken);
            var state = UnitRow.StateOf(row);
            if (state is UnitState.Held or UnitState.Assigned)
            {
                return UnitRow.OwnerOf(row) == caseId;
            }

            if (state == UnitState.Offered && UnitRow.OfferedToOf(row) != caseId)
            {
                return false;
            }

            UnitRow.Set(row, UnitState.Held, caseId, until);
            if (state == UnitState.Offered ? await AcceptAsync(row, unit, caseId, cancellationToken) : await units.WriteAsync(row, cancellationToken))
            {
                return true;
            }
        }
    }

    /// <summary>When the case's hold is over; null where it has no end, or the case does not hold the unit.</summary>
    public async Task<DateTimeOffset?> FindEndAsync(WorkspaceUnit unit, string caseId, CancellationToken cancellationToken)
    {
        var row = await UnitRow.ReadAsync(units, unit, cancellationToken);
        return UnitRow.OwnerOf(row) == caseId ? UnitRow.HeldUntilOf(row) : null;
    }

    /// <summary>Moves the end of the case's own hold; nothing when it has none.</summary>
    public async Task RenewAsync(WorkspaceUnit unit, string caseId, DateTimeOffset until, CancellationToken cancellationToken)
    {
        TableEntity row;
        do
        {
            row = await UnitRow.ReadAsync(units, unit, cancellationToken);
            if (UnitRow.StateOf(row) != UnitState.Held || UnitRow.OwnerOf(row) != caseId)
            {
                return;
            }

            UnitRow.Set(row, UnitState.Held, caseId, until);
        }
        while (!await units.WriteAsync(row, cancellationToken));
    }

    /// <summary>Makes the held unit the case's own. False when the case does not have it.</summary>
    public async Task<bool> AssignAsync(WorkspaceUnit unit, string caseId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await UnitRow.ReadAsync(units, unit, cancellationToken);
            if (UnitRow.OwnerOf(row) != caseId)
            {
                return false;
            }

            if (UnitRow.StateOf(row) == UnitState.Assigned)
            {
                return true;
            }

            UnitRow.Set(row, UnitState.Assigned, caseId);
            if (await units.WriteAsync(row, cancellationToken))
            {
                return true;
            }
        }
    }

    /// <summary>Who takes an offer has waited long enough: unit and place in the list change in one transaction.</summary>
    private async Task<bool> AcceptAsync(TableEntity row, WorkspaceUnit unit, string caseId, CancellationToken cancellationToken) =>
        (await units.CommitAsync([row.ToWrite(), WaitingRows.DeleteWaiter(unit.CommunityId, unit.Tier, caseId)], row, cancellationToken)).IsCommitted;
}

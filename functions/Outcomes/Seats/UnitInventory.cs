using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>
/// Which case has which unit: a row for every unit that was ever taken, in its community's partition. The catalogue says
/// which units there are, so a unit without a row is free. Every change is guarded by the row's version: no double booking.
/// </summary>
internal sealed class UnitInventory(CaseTables tables)
{
    private const string State = "State";
    private const string Owner = "CaseId";
    private const string Prefix = "unit:";

    private readonly GuardedTable units = tables.Workspaces;

    /// <summary>Whether nobody has the unit.</summary>
    public async Task<bool> IsFreeAsync(WorkspaceUnit unit, CancellationToken cancellationToken) =>
        StateOf(await ReadAsync(unit, cancellationToken)) == UnitState.Free;

    /// <summary>Ids of the community's units that someone has.</summary>
    public async Task<IReadOnlySet<string>> TakenAsync(string communityId, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {communityId} and State ne {nameof(UnitState.Free)}");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in units.Table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken))
        {
            taken.Add(row.RowKey[Prefix.Length..]);
        }

        return taken;
    }

    /// <summary>Holds a unit that was seen free a moment ago: most units have no row yet. Otherwise as <see cref="HoldAsync"/>.</summary>
    public async Task<bool> HoldFreeAsync(WorkspaceUnit unit, string caseId, CancellationToken cancellationToken) =>
        await WriteAsync(new TableEntity(unit.CommunityId, Prefix + unit.Id), UnitState.Held, caseId, cancellationToken)
        || await HoldAsync(unit, caseId, cancellationToken);

    /// <summary>How many of the community's units are held, and how many are assigned.</summary>
    public async Task<(int Held, int Assigned)> CountAsync(string communityId, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {communityId} and State ne {nameof(UnitState.Free)}");
        var (held, assigned) = (0, 0);
        await foreach (var row in units.Table.QueryAsync<TableEntity>(filter, select: [State], cancellationToken: cancellationToken))
        {
            _ = row.ReadText(State) == nameof(UnitState.Held) ? held++ : assigned++;
        }

        return (held, assigned);
    }

    /// <summary>Holds the unit for the case. False when another case has it; true also when this one had it already.</summary>
    public async Task<bool> HoldAsync(WorkspaceUnit unit, string caseId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await ReadAsync(unit, cancellationToken);
            if (StateOf(row) != UnitState.Free)
            {
                return row.ReadText(Owner) == caseId;
            }

            if (await WriteAsync(row, UnitState.Held, caseId, cancellationToken))
            {
                return true;
            }
        }
    }

    /// <summary>Makes the held unit the case's own. False when the case does not have it.</summary>
    public async Task<bool> AssignAsync(WorkspaceUnit unit, string caseId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await ReadAsync(unit, cancellationToken);
            if (row.ReadText(Owner) != caseId)
            {
                return false;
            }

            if (StateOf(row) == UnitState.Assigned || await WriteAsync(row, UnitState.Assigned, caseId, cancellationToken))
            {
                return true;
            }
        }
    }

    /// <summary>Frees the unit if the case has it, held or assigned.</summary>
    public async Task FreeAsync(WorkspaceUnit unit, string caseId, CancellationToken cancellationToken)
    {
        TableEntity row;
        do
        {
            row = await ReadAsync(unit, cancellationToken);
        }
        while (row.ReadText(Owner) == caseId && !await WriteAsync(row, UnitState.Free, owner: null, cancellationToken));
    }

    private Task<TableEntity> ReadAsync(WorkspaceUnit unit, CancellationToken cancellationToken) =>
        units.ReadOrNewAsync(unit.CommunityId, Prefix + unit.Id, cancellationToken);

    private Task<bool> WriteAsync(TableEntity row, UnitState state, string? owner, CancellationToken cancellationToken)
    {
        row[State] = state.ToString();
        row[Owner] = owner;
        return units.WriteAsync(row, cancellationToken);
    }

    private static UnitState StateOf(TableEntity row) =>
        !row.IsStored() ? UnitState.Free
        : Enum.TryParse<UnitState>(row.ReadText(State), out var state) ? state
        : throw new UnreadableRowException("The state of a unit can't be read.");

    private enum UnitState
    {
        Free,
        Held,
        Assigned,
    }
}

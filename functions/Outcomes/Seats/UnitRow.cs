using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>The row of a unit in its community's partition. The catalogue says which units there are, so a unit without a row is free.</summary>
internal static class UnitRow
{
    /// <summary>Begins the row key.</summary>
    public const string Prefix = "unit:";

    /// <summary>Comes after every row key of a unit.</summary>
    public const string AfterLast = "unit;";

    /// <summary>Column of the <see cref="UnitState"/>.</summary>
    public const string State = "State";

    private const string Owner = "CaseId";
    private const string HeldUntil = "HeldUntil";
    private const string OfferedTo = "OfferedTo";
    private const string OfferedUntil = "OfferedUntil";
    private const string Offers = "Offers";

    /// <summary>A row that is not stored yet.</summary>
    public static TableEntity New(WorkspaceUnit unit) => new(unit.CommunityId, Prefix + unit.Id);

    /// <summary>The row as stored, or a new one.</summary>
    /// <exception cref="UnreadableRowException">The row is not what was written: nobody can have the unit until it is mended.</exception>
    public static async Task<TableEntity> ReadAsync(GuardedTable units, WorkspaceUnit unit, CancellationToken cancellationToken)
    {
        var row = await units.ReadOrNewAsync(unit.CommunityId, Prefix + unit.Id, cancellationToken);
        _ = ReadState(row);
        return row;
    }

    /// <summary>The state, with everything that it needs.</summary>
    /// <exception cref="UnreadableRowException">The row is not what was written.</exception>
    public static UnitState ReadState(TableEntity row)
    {
        var state = StateOf(row.NeedSound());
        _ = state switch
        {
            UnitState.Held or UnitState.Assigned => row.NeedText(Owner),
            UnitState.Offered => row.NeedText(OfferedTo),
            UnitState.Free => null,
        };
        _ = HeldUntilOf(row);
        return state == UnitState.Offered && (row.ReadInt32(Offers) is null || row.ReadDateTimeOffset(OfferedUntil) is null)
            ? throw new UnreadableRowException("An offered unit has no number or no day.")
            : state;
    }

    /// <summary>The state.</summary>
    /// <exception cref="UnreadableRowException">The row says none of the states.</exception>
    public static UnitState StateOf(TableEntity row) =>
        !row.IsStored() ? UnitState.Free
        : Enum.TryParse<UnitState>(row.ReadText(State), out var state) && Enum.IsDefined(state) ? state
        : throw new UnreadableRowException("The state of a unit can't be read.");

    /// <summary>The case that holds the unit or was assigned it; null for none.</summary>
    public static string? OwnerOf(TableEntity row) => row.ReadText(Owner);

    /// <summary>When a hold is over; null where it has no end or the unit is not held.</summary>
    public static DateTimeOffset? HeldUntilOf(TableEntity row) => row.ReadDateTimeOffset(HeldUntil);

    /// <summary>The case that the unit is offered to; null for none.</summary>
    public static string? OfferedToOf(TableEntity row) => row.ReadText(OfferedTo);

    /// <summary>The offer of an offered unit.</summary>
    public static SeatOffer OfferOf(TableEntity row, WorkspaceUnit unit) => new(
        unit.CommunityId,
        unit.Id,
        row.ReadInt32(Offers) ?? 0,
        row.ReadDateTimeOffset(OfferedUntil) ?? throw new UnreadableRowException("An offered unit has no day."));

    /// <summary>Sets who has the unit, of a held one until when; an offer that stood is over.</summary>
    public static void Set(TableEntity row, UnitState state, string? owner, DateTimeOffset? heldUntil = null) =>
        (row[State], row[Owner], row[HeldUntil], row[OfferedTo], row[OfferedUntil]) = (state.ToString(), owner, heldUntil, null, null);

    /// <summary>Offers the unit to a case.</summary>
    public static void Offer(TableEntity row, string caseId, DateTimeOffset until)
    {
        Set(row, UnitState.Offered, owner: null);
        (row[OfferedTo], row[OfferedUntil], row[Offers]) = (caseId, until, (row.ReadInt32(Offers) ?? 0) + 1);
    }
}

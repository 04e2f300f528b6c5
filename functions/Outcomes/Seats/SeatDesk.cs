using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>
/// Holds, swaps, assigns and frees the seats of one case. The case's hold names a unit before the unit is taken; whoever
/// runs next, after a crash or at the same time, goes by the hold and ends with the same unit.
/// </summary>
internal sealed class SeatDesk(SeatHolds holds, UnitInventory inventory, SeatExchange exchange, SeatTurnover turnover, SeatFinder finder, CityDirectory cities, TimeProvider clock)
{
    private const int Proposals = 3;

    /// <summary>The unit the case holds already, else the best free one; null when none is free.</summary>
    public async Task<WorkspaceUnit?> HoldBestAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        var read = await holds.FindAsync(context.Record.CaseId, cancellationToken);
        if (UnitOf(read.Hold.UnitId) is { } held && await inventory.HoldAsync(held, context.Record.CaseId, UntilOf(context), cancellationToken))
        {
            return held;
        }

        var wish = SeatWish.Of(context.Record, context.Application, CityOf(context));
        await foreach (var unit in finder.FreeAsync(wish.Communities, wish.Tier, context.Record.CaseId, cancellationToken))
        {
            var hold = read.Hold.Touching(unit.Id) with
            {
                UnitId = unit.Id,
                Renewals = 0,
                Proposed = await ProposeAsync(context, wish, unit, cancellationToken),
                Attempt = context.Request.Attempt,
            };
            if (await holds.WriteAsync(read, hold, cancellationToken) is not { } written)
            {
                return await HoldBestAsync(context, cancellationToken);
            }

            read = written;
            if (await inventory.HoldFreeAsync(unit, context.Record.CaseId, UntilOf(context), cancellationToken))
            {
                return unit;
            }
        }

        return await NothingFreeAsync(context, read, cancellationToken);
    }

    /// <summary>Holds the unit in place of what is held; null when it is unknown, of another city, or taken, and then nothing changes.</summary>
    public async Task<WorkspaceUnit?> SwapAsync(OutcomeContext context, string unitId, CancellationToken cancellationToken)
    {
        var caseId = context.Record.CaseId;
        if (UnitOf(unitId) is not { } unit || CityOf(context).Communities.All(community => community.Id != unit.CommunityId))
        {
            return null;
        }

        var read = await holds.FindAsync(caseId, cancellationToken);
        if (read.Hold.UnitId == unitId && read.Hold.Renewals < SeatHoldTerm.Renewals && UntilOf(context) is { } until)
        {
            await inventory.RenewAsync(unit, caseId, until, cancellationToken);
        }

        var touching = read.Hold.UnitId is null ? read.Hold.Touching(unitId) with { Attempt = context.Request.Attempt } : read.Hold.Touching(unitId);
        var written = touching == read.Hold ? read : await holds.WriteAsync(read, touching, cancellationToken);
        if (written is not null)
        {
            if (!await TakeAsync(UnitOf(written.Hold.UnitId), unit, caseId, UntilOf(context), cancellationToken))
            {
                return null;
            }

            written = await holds.WriteAsync(written, Chosen(written.Hold, unit), cancellationToken);
        }

        if (written is null)
        {
            return await SwapAsync(context, unitId, cancellationToken);
        }

        await FreeAllAsync(written.Hold.Touched.Where(touched => touched != unitId), caseId, cancellationToken);
        return unit;
    }

    /// <summary>Makes the unit that the case holds its own; null when it holds none.</summary>
    public async Task<WorkspaceUnit?> AssignHeldAsync(OutcomeContext context, CancellationToken cancellationToken) =>
        UnitOf((await holds.FindAsync(context.Record.CaseId, cancellationToken)).Hold.UnitId) is { } held && await AssignAsync(context, held, cancellationToken)
            ? held
            : null;

    /// <summary>Makes the held unit the case's own. False when the case does not hold it.</summary>
    public Task<bool> AssignAsync(OutcomeContext context, WorkspaceUnit unit, CancellationToken cancellationToken) =>
        inventory.AssignAsync(unit, context.Record.CaseId, cancellationToken);

    /// <summary>Frees whatever the case has, held or assigned; what a later attempt holds stays.</summary>
    public async Task FreeAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        StoredSeatHold read;
        do
        {
            read = await holds.FindAsync(context.Record.CaseId, cancellationToken);
            if (read.Hold.Touched.Count == 0 || context.Request.Attempt < read.Hold.Attempt)
            {
                return;
            }

            await FreeAllAsync(read.Hold.Touched, context.Record.CaseId, cancellationToken);
        }
        while (await holds.WriteAsync(read, new SeatHold { Attempt = read.Hold.Attempt, Waits = read.Hold.Waits }, cancellationToken) is null);
    }

    /// <summary>In place of a unit of the same community: in one transaction. Units of two communities lie in two partitions; there the new one comes first.</summary>
    private Task<bool> TakeAsync(WorkspaceUnit? former, WorkspaceUnit wanted, string caseId, DateTimeOffset? until, CancellationToken cancellationToken) =>
        former is not null && former.Id != wanted.Id && former.CommunityId == wanted.CommunityId
            ? exchange.ExchangeAsync(former, wanted, caseId, until, cancellationToken)
            : inventory.HoldAsync(wanted, caseId, until, cancellationToken);

    private async Task<WorkspaceUnit?> NothingFreeAsync(OutcomeContext context, StoredSeatHold read, CancellationToken cancellationToken)
    {
        if (read.Hold.UnitId is null || await holds.WriteAsync(read, read.Hold with { UnitId = null, Proposed = [] }, cancellationToken) is not null)
        {
            return null;
        }

        return await HoldBestAsync(context, cancellationToken);
    }

    // One of each other community first, so that the founder has something to choose between; then the best one's own.
    private async Task<List<string>> ProposeAsync(OutcomeContext context, SeatWish wish, WorkspaceUnit best, CancellationToken cancellationToken)
    {
        var proposed = new List<string> { best.Id };
        foreach (var community in wish.Communities.OrderBy(community => community.Id == best.CommunityId))
        {
            var wanted = Math.Min(Proposals - proposed.Count, community.Id == best.CommunityId ? Proposals : 1);
            proposed.AddRange(await finder.FreeAsync([community], wish.Tier, context.Record.CaseId, cancellationToken)
                .Where(unit => unit.Id != best.Id)
                .Take(wanted)
                .Select(unit => unit.Id)
                .ToListAsync(cancellationToken));
        }

        return proposed;
    }

    private static SeatHold Chosen(SeatHold hold, WorkspaceUnit unit) => hold with
    {
        UnitId = unit.Id,
        Renewals = hold.UnitId == unit.Id ? SeatHoldTerm.Renewals : 0,
        Proposed = hold.Proposed.Contains(unit.Id) ? hold.Proposed : [unit.Id, .. hold.Proposed],
    };

    private async Task FreeAllAsync(IEnumerable<string> unitIds, string caseId, CancellationToken cancellationToken)
    {
        Exception? unreadable = null;
        foreach (var unit in unitIds.Select(UnitOf).OfType<WorkspaceUnit>())
        {
            try
            {
                await turnover.ReturnAsync(unit, caseId, cancellationToken);
            }
            catch (Cases.UnreadableRowException failure)
            {
                unreadable = failure;
            }
        }

        if (unreadable is not null)
        {
            throw new Cases.UnreadableRowException("A unit of the case can't be read; the others are given back.", unreadable);
        }
    }

    // A seat that is to be the domicile is kept as long as the case is open: its letter says so, and registration rests on it.
    private DateTimeOffset? UntilOf(OutcomeContext context) =>
        context.Record.Case.SeatIsDomicile ? null : SeatHoldTerm.EndOf(clock.GetUtcNow(), Calendars.Current);

    private WorkspaceUnit? UnitOf(string? unitId) => unitId is null ? null : CommunityUnits.Find(cities, unitId)?.Unit;

    private City CityOf(OutcomeContext context) =>
        cities.FindCity(context.Record.File.CityKey) ?? throw new Cases.UnreadableRowException("The case belongs to a city that the catalogue does not have.");
}

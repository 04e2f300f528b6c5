using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>
/// What becomes of a unit that somebody gives back: it is offered to the case that waited longest, and is free only when nobody waits. Unit
/// and list change in one transaction. So while somebody waits no unit of that kind is free, and nobody can come before who waited.
/// </summary>
internal sealed class SeatTurnover(CaseTables tables, WaitingHead heads, IOrchestrationStart orchestrations, TimeProvider clock)
{
    private readonly GuardedTable table = tables.Workspaces;

    /// <summary>Gives the unit back if the case has it, held or assigned.</summary>
    public async Task ReturnAsync(WorkspaceUnit unit, string caseId, CancellationToken cancellationToken)
    {
        TableEntity row;
        do
        {
            row = await UnitRow.ReadAsync(table, unit, cancellationToken);
        }
        while (UnitRow.OwnerOf(row) == caseId && !await TryHandOnAsync(unit, row, [], cancellationToken));
        await WatchAsync(unit, row, cancellationToken);
    }

    /// <summary>Gives the unit back if the case still only holds it.</summary>
    public async Task ReturnHeldAsync(WorkspaceUnit unit, string caseId, CancellationToken cancellationToken)
    {
        TableEntity row;
        do
        {
            row = await UnitRow.ReadAsync(table, unit, cancellationToken);
        }
        while (UnitRow.OwnerOf(row) == caseId && UnitRow.StateOf(row) == UnitState.Held && !await TryHandOnAsync(unit, row, [], cancellationToken));
        await WatchAsync(unit, row, cancellationToken);
    }

    /// <summary>Passes the unit on when it is still under this offer. False when the offer was accepted or passed on before.</summary>
    public async Task<bool> PassOnAsync(WorkspaceUnit unit, SeatOffer offer, CancellationToken cancellationToken)
    {
        var passed = false;
        TableEntity row;
        do
        {
            row = await UnitRow.ReadAsync(table, unit, cancellationToken);
            if (UnitRow.StateOf(row) != UnitState.Offered || UnitRow.OfferOf(row, unit).Number != offer.Number)
            {
                break;
            }

            var former = WaitingRows.DeleteWaiter(unit.CommunityId, unit.Tier, UnitRow.OfferedToOf(row)!);
            passed = await TryHandOnAsync(unit, row, [former], cancellationToken);
        }
        while (!passed);
        await WatchAsync(unit, row, cancellationToken);
        return passed;
    }

    /// <summary>Offers a free unit to the case that waited longest, or to nobody when nobody waits who can be read.</summary>
    /// <returns>Offered, or still free; null when somebody was faster.</returns>
    public async Task<UnitState?> ServeAsync(WorkspaceUnit unit, CancellationToken cancellationToken)
    {
        var row = await UnitRow.ReadAsync(table, unit, cancellationToken);
        if (UnitRow.StateOf(row) != UnitState.Free || !await TryHandOnAsync(unit, row, [], cancellationToken))
        {
            return null;
        }

        await WatchAsync(unit, row, cancellationToken);
        return Enum.Parse<UnitState>(row.NeedText(UnitRow.State));
    }

    /// <summary>
    /// What gives the unit to who waited longest, or to nobody: changes of the row that was read, of the list, and of those who leave it. Null when
    /// the list had to be tidied first; then read again.
    /// </summary>
    public async Task<IReadOnlyList<TableTransactionAction>?> HandOnAsync(WorkspaceUnit unit, TableEntity row, CancellationToken cancellationToken)
    {
        var queue = await WaitingQueue.ReadAsync(table, unit.CommunityId, unit.Tier, cancellationToken);
        var next = await heads.FindAsync(unit.CommunityId, unit.Tier, queue, cancellationToken);

        // Written even when it does not change: who is about to join has read it, and must look again whether a unit is free.
        queue[WaitingRows.Waiting] = WaitingRows.WaitingOf(queue) - next.Left;
        if (next.IsCutShort)
        {
            await table.CommitAsync([queue.ToWrite(), .. next.Leaving(unit.Tier)], queue, cancellationToken);
            return null;
        }

        if (next.Head is { } waiter)
        {
            UnitRow.Offer(row, waiter.NeedText(WaitingRows.Waiter), SeatOffer.EndOf(clock.GetUtcNow(), Calendars.Current));
        }
        else
        {
            UnitRow.Set(row, UnitState.Free, owner: null);
        }

        return [row.ToWrite(), queue.ToWrite(), .. next.Leaving(unit.Tier), .. next.Served(row, unit)];
    }

    private async Task<bool> TryHandOnAsync(WorkspaceUnit unit, TableEntity row, IEnumerable<TableTransactionAction> more, CancellationToken cancellationToken) =>
        await HandOnAsync(unit, row, cancellationToken) is { } changes && (await table.CommitAsync([.. changes, .. more], row, cancellationToken)).IsCommitted;

    /// <summary>Sees to it that an offered unit is passed on in time; whoever comes by does, so an offer is never forgotten.</summary>
    public Task WatchAsync(WorkspaceUnit unit, TableEntity row, CancellationToken cancellationToken)
    {
        // As it was written, which a new row does not know of itself.
        if (row.ReadText(UnitRow.State) != nameof(UnitState.Offered))
        {
            return Task.CompletedTask;
        }

        var offer = UnitRow.OfferOf(row, unit);
        return orchestrations.StartOnceAsync(SeatOfferOrchestrator.Name, SeatOfferOrchestrator.IdOf(offer), offer, cancellationToken);
    }
}

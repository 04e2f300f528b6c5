using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>A case's change from one unit of a community to another: both units in one transaction, or neither.</summary>
internal sealed class SeatExchange(CaseTables tables, UnitInventory inventory, SeatTurnover turnover)
{
    private readonly GuardedTable table = tables.Workspaces;

    /// <summary>Holds the one unit and gives the other back. False when the wanted one is not to be had; then nothing changes.</summary>
    public async Task<bool> ExchangeAsync(WorkspaceUnit former, WorkspaceUnit wanted, string caseId, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        while (true)
        {
            var own = await UnitRow.ReadAsync(table, former, cancellationToken);
            var row = await UnitRow.ReadAsync(table, wanted, cancellationToken);
            if (UnitRow.OwnerOf(own) != caseId || UnitRow.OwnerOf(row) == caseId)
            {
                return await inventory.HoldAsync(wanted, caseId, until, cancellationToken);
            }

            var state = UnitRow.StateOf(row);
            if (state != UnitState.Free && UnitRow.OfferedToOf(row) != caseId)
            {
                return false;
            }

            UnitRow.Set(row, UnitState.Held, caseId, until);
            if (await TryAsync(former, own, row, state == UnitState.Offered ? [WaitingRows.DeleteWaiter(wanted.CommunityId, wanted.Tier, caseId)] : [], cancellationToken))
            {
                await turnover.WatchAsync(former, own, cancellationToken);
                return true;
            }
        }
    }

    private async Task<bool> TryAsync(
        WorkspaceUnit former, TableEntity own, TableEntity row, IEnumerable<TableTransactionAction> accepted, CancellationToken cancellationToken) =>
        await turnover.HandOnAsync(former, own, cancellationToken) is { } changes
            && (await table.CommitAsync([row.ToWrite(), .. changes, .. accepted], row, cancellationToken)).IsCommitted;
}

using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>
/// Finds who waited longest and still wants a seat; who has one by now, or whose case has ended, leaves the list. Who can't be read is passed over
/// and keeps its number: mended, it comes next.
/// </summary>
internal sealed class WaitingHead(CaseTables tables, CaseStore cases, SeatHolds holds, CityDirectory cities, RowsSetAside rows)
{
    // Two rows each, beside the unit, the list and the head: a transaction takes 100.
    private const int MostLeaving = 40;

    /// <summary>The head of the list, and those before it who want nothing any more.</summary>
    public async Task<NextInLine> FindAsync(string communityId, WorkspaceTier tier, TableEntity queue, CancellationToken cancellationToken)
    {
        var gone = new List<TableEntity>();
        if (WaitingRows.WaitingOf(queue) > 0)
        {
            await foreach (var row in InOrderAsync(communityId, tier, cancellationToken))
            {
                if (!rows.TryRead(row, WaitingRows.WaiterOf, out var caseId) || await TryAskAsync(row, caseId, tier, cancellationToken) is not { } wants)
                {
                    continue;
                }

                if (wants)
                {
                    return new NextInLine(row, gone, IsCutShort: false);
                }

                gone.Add(row);
                if (gone.Count == MostLeaving)
                {
                    return new NextInLine(null, gone, IsCutShort: true);
                }
            }
        }

        return new NextInLine(null, gone, IsCutShort: false);
    }

    /// <summary>Everybody who waits, in the order in which they came.</summary>
    public IAsyncEnumerable<TableEntity> InOrderAsync(string communityId, WorkspaceTier tier, CancellationToken cancellationToken)
    {
        var prefix = WaitingRows.WaitPrefix(tier);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {communityId} and RowKey ge {prefix} and RowKey lt {prefix + "~"}");
        return tables.Workspaces.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken);
    }

    /// <summary>Whether the case wants a seat of the kind; null when it can't be read.</summary>
    private async Task<bool?> TryAskAsync(TableEntity row, string caseId, WorkspaceTier tier, CancellationToken cancellationToken)
    {
        try
        {
            return await WantsAsync(caseId, row.PartitionKey, tier, cancellationToken);
        }
        catch (Exception failure) when (RowsSetAside.IsUnreadable(failure))
        {
            rows.Tell(row.PartitionKey, row.RowKey, failure);
            return null;
        }
    }

    private async Task<bool> WantsAsync(string caseId, string communityId, WorkspaceTier tier, CancellationToken cancellationToken) =>
        await cases.FindAsync(caseId, cancellationToken) is { Case.IsOpen: true } record
            && record.Case.FindStep(StepKind.Workspace) is { IsOpen: true }
            && !(await holds.FindAsync(caseId, cancellationToken)).Hold.IsOf(communityId, tier, cities);
}

/// <summary>Who comes next.</summary>
/// <param name="Head">Row of the one who waited longest; null when nobody waits.</param>
/// <param name="Gone">Rows before it, of cases that want nothing any more.</param>
/// <param name="IsCutShort">Whether more may wait than were looked at.</param>
internal sealed record NextInLine(TableEntity? Head, IReadOnlyList<TableEntity> Gone, bool IsCutShort)
{
    /// <summary>How many leave the list.</summary>
    public int Left => Gone.Count + (Head is null ? 0 : 1);

    /// <summary>Rows of those who leave the list without a unit.</summary>
    public IEnumerable<TableTransactionAction> Leaving(WorkspaceTier tier) => Gone.SelectMany(row => new[]
    {
        WaitingRows.Delete(row.PartitionKey, row.RowKey),
        WaitingRows.DeleteWaiter(row.PartitionKey, tier, row.NeedText(WaitingRows.Waiter)),
    });

    /// <summary>Rows of the one who is offered the unit; none when nobody is.</summary>
    public IEnumerable<TableTransactionAction> Served(TableEntity offered, WorkspaceUnit unit) => Head is null
        ? []
        : [WaitingRows.Delete(Head.PartitionKey, Head.RowKey), Offered(Head, UnitRow.OfferOf(offered, unit).Until, unit)];

    private static TableTransactionAction Offered(TableEntity head, DateTimeOffset until, WorkspaceUnit unit) => new(
        TableTransactionActionType.UpdateReplace,
        new TableEntity(head.PartitionKey, WaitingRows.WaiterKey(unit.Tier, head.NeedText(WaitingRows.Waiter)))
        {
            [WaitingRows.Number] = head[WaitingRows.Number],
            [WaitingRows.JoinedAt] = head[WaitingRows.JoinedAt],
            [WaitingRows.OfferedUnit] = unit.Id,
            [WaitingRows.OfferedUntil] = until,
        },
        Azure.ETag.All);
}

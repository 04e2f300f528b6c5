using Azure;
using OpcOnboarding.Simulation.Tests.Wires;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Simulation.Tests.Store;

/// <summary>The pages of a query. Their size is drawn, and a page may be empty although more follow, as the service does.</summary>
internal sealed class SimulatedPages<T>(StoredTable table, Wire wire, RowRange range, CancellationToken cancellationToken)
    : Azure.AsyncPageable<T>(cancellationToken)
    where T : TableEntity, new()
{
    private const int MostRows = 1000;

    public override async IAsyncEnumerable<Azure.Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var after = continuationToken;
        do
        {
            var (place, most) = (after, wire.DrawPageSize(MostRows));
            var rows = await wire.SendAsync("query", () => table.Find(range, place, most), CancellationToken);
            var isLast = rows.Count < most;
            after = isLast ? null : rows.Count > 0 ? rows[^1].RowKey : place ?? "";
            yield return Azure.Page<T>.FromValues([.. rows.Select(row => RowCopy.Of<T>(row))], after, StoreAnswer.Done(200));
        }
        while (after is not null);
    }
}

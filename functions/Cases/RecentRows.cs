using System.Collections.Concurrent;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Cases;

/// <summary>
/// Rows of cases as this process last read or wrote them, for the parts of one command that look at the same rows within moments.
/// </summary>
/// <remarks>
/// Kept for less time than the hub's ownership lasts without renewal (5 s), so that a process that slept through a takeover
/// finds nothing here. A row may still be outdated: whoever uses one writes with its version, and reads storage after a lost race.
/// </remarks>
/// <param name="clock">Ages the rows.</param>
/// <param name="othersWrite">Whether other processes write the same cases all the time, as behind the Functions host: then nothing is kept.</param>
internal sealed class RecentRows(TimeProvider clock, bool othersWrite = false)
{
    /// <summary>How long a row is kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(2);

    private const int Most = 2_048;

    private readonly ConcurrentDictionary<(string CaseId, string RowKey), Kept> rows = new();
    private readonly ConcurrentQueue<Kept> order = new();

    /// <summary>The row, not to be changed; null when it was not seen lately.</summary>
    public TableEntity? Find(string caseId, string rowKey) =>
        rows.TryGetValue((caseId, rowKey), out var kept) && !IsOver(kept) ? kept.Row : null;

    /// <summary>Keeps a row with its version. Nobody may change it any more.</summary>
    public void Keep(TableEntity row)
    {
        if (othersWrite)
        {
            return;
        }

        var kept = new Kept(row, clock.GetTimestamp());
        rows[KeyOf(row)] = kept;
        order.Enqueue(kept);
        while (order.TryPeek(out var oldest) && (order.Count > Most || IsOver(oldest)) && order.TryDequeue(out oldest))
        {
            rows.TryRemove(new(KeyOf(oldest.Row), oldest));
        }
    }

    /// <summary>Forgets a row that is gone or was not what it seemed.</summary>
    public void Forget(string caseId, string rowKey) => rows.TryRemove((caseId, rowKey), out _);

    /// <summary>Forgets all rows of a case, which somebody else may have mended.</summary>
    public void Forget(string caseId)
    {
        foreach (var key in rows.Keys.Where(key => key.CaseId == caseId))
        {
            rows.TryRemove(key, out _);
        }
    }

    private bool IsOver(Kept kept) => clock.GetElapsedTime(kept.At) >= Lifetime;

    private static (string, string) KeyOf(TableEntity row) => (row.PartitionKey, row.RowKey);

    private sealed record Kept(TableEntity Row, long At);
}

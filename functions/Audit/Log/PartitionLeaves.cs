using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>Makes the leaves of tables whose partitions are covered as they are: days of the access log, budgets.</summary>
internal sealed class PartitionLeaves(LeafKind kind, GuardedTable table)
{
    private readonly ChangedRows changed = new(table);

    /// <summary>The leaves to add to what the log covers.</summary>
    public async Task<IReadOnlyList<LogLeaf>> ChooseAsync(
        IReadOnlyDictionary<(LeafKind, string), CoveredSubject> covered, CancellationToken cancellationToken)
    {
        var leaves = new List<LogLeaf>();
        foreach (var (partition, rows) in (await changed.ReadAsync(cancellationToken)).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var known = covered.GetValueOrDefault((kind, partition))?.Rows;
            var fresh = rows.Where(row => known?.GetValueOrDefault(row.Key) != row.Value).ToDictionary();
            if (fresh.Count > 0)
            {
                leaves.Add(new LogLeaf(kind, partition) { Rows = new SortedDictionary<string, string>(fresh, StringComparer.Ordinal) });
            }
        }

        return leaves;
    }

    /// <summary>What was chosen is in the log.</summary>
    public void Settle() => changed.Settle();
}

using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>Holds the partitions of a table whose rows are only added to, but for one that counts them, against what the log covers of them.</summary>
/// <param name="kind">Leaves of the table.</param>
/// <param name="table">The table.</param>
/// <param name="counter">Key of the one row of a partition that changes with every row added.</param>
/// <param name="isAdded">Whether a row is one of those that are only added; others of the partition are not looked at.</param>
internal sealed class CoveredPartitions(LeafKind kind, GuardedTable table, string counter, Func<string, bool> isAdded)
{
    private const string PutBack = "An older state of the row was put back.";

    /// <summary>All rows, by partition.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<TableEntity>>> ReadAsync(CancellationToken cancellationToken)
    {
        var partitions = new SortedDictionary<string, List<TableEntity>>(StringComparer.Ordinal);
        await foreach (var row in table.Table.QueryAsync<TableEntity>((string?)null, cancellationToken: cancellationToken))
        {
            if (!partitions.TryGetValue(row.PartitionKey, out var rows))
            {
                partitions.Add(row.PartitionKey, rows = []);
            }

            rows.Add(row);
        }

        return partitions.ToDictionary(partition => partition.Key, partition => (IReadOnlyList<TableEntity>)partition.Value);
    }

    /// <summary>Rows that are not as they were written, and covered rows that are gone, altered or put back.</summary>
    /// <param name="partitions">What <see cref="ReadAsync"/> gave.</param>
    /// <param name="covered">What the log says; taken before the rows were read.</param>
    public IEnumerable<Inconsistency> Faults(
        IReadOnlyDictionary<string, IReadOnlyList<TableEntity>> partitions, IReadOnlyDictionary<(LeafKind Kind, string Subject), CoveredSubject> covered) =>
    [
        .. partitions.Values.SelectMany(rows => rows).Where(row => !RowSeal.Holds(row)).Select(row => Of(row.PartitionKey, row, row.RowKey, "The row is not as the service wrote it.")),
        .. covered.Where(subject => subject.Key.Kind == kind).SelectMany(subject => Covered(subject.Key.Subject, partitions.GetValueOrDefault(subject.Key.Subject) ?? [], subject.Value)),
    ];

    private IEnumerable<Inconsistency> Covered(string partition, IReadOnlyList<TableEntity> rows, CoveredSubject subject)
    {
        var stored = rows.ToDictionary(row => row.RowKey);
        var hasGrown = stored.Keys.Any(key => isAdded(key) && !subject.Rows.ContainsKey(key));
        foreach (var (key, seal) in subject.Rows.Where(row => row.Key == counter || isAdded(row.Key)))
        {
            var row = stored.GetValueOrDefault(key);
            var found = row?[RowSeal.Property] as string;
            // As for cases: a later checkpoint over an altered row does not make it right.
            var expected = key == counter ? seal : subject.FirstRows[key];
            var what = found == expected ? subject.HasReturned(key) ? PutBack : null
                : row is null ? "The row that a checkpoint covers is gone."
                : found is not null && subject.IsSuperseded(found) ? PutBack
                : key == counter && hasGrown ? null
                : "The row that a checkpoint covers was altered.";
            if (what is not null)
            {
                yield return Of(partition, row, key, what) with { Expected = expected, Found = found };
            }
        }
    }

    private Inconsistency Of(string partition, TableEntity? row, string key, string what) => new(row?["CaseId"] as string, $"{table.Table.Name}/{partition}/{key}", null, what);
}

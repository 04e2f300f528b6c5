using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Embedded.Commits;

/// <summary>Rows of one or more instances that are stored together.</summary>
internal sealed class HubTransaction
{
    // The service's limits are 100 actions, one of which is the fence, and 4 MiB.
    private const int MostRows = 99;
    private const int MostBytes = 3_900_000;

    private readonly List<HubRow> _rows = [];
    private int _weight;

    /// <summary>Instances whose new state becomes visible with this transaction.</summary>
    public List<InstanceCommit> Commits { get; } = [];

    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>The writes.</summary>
    public IEnumerable<TableTransactionAction> Actions => _rows.Select(row => row.Action);

    /// <summary>Whether there is room for these rows.</summary>
    public bool Fits(IReadOnlyCollection<HubRow> rows)
        => _rows.Count + rows.Count <= MostRows && _weight + rows.Sum(row => row.Weight) <= MostBytes;

    /// <summary>Adds rows.</summary>
    public void Add(IReadOnlyCollection<HubRow> rows)
    {
        _rows.AddRange(rows);
        _weight += rows.Sum(row => row.Weight);
    }
}

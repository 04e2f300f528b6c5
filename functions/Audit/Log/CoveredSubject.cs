using System.Collections.ObjectModel;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>All that the log says about one subject.</summary>
internal sealed class CoveredSubject
{
    private readonly List<CoveredLeaf> leaves = [];
    private readonly Dictionary<string, string> rows = [];
    private readonly Dictionary<string, string> firstRows = [];
    private readonly Dictionary<string, string> documents = [];
    private readonly Dictionary<string, string> settled = [];
    private readonly HashSet<string> superseded = [];
    private readonly HashSet<string> returned = [];

    /// <summary>Its leaves, oldest first.</summary>
    public IReadOnlyList<CoveredLeaf> Leaves => leaves;

    /// <summary>Its latest leaf; null when the log has none.</summary>
    public LogLeaf? Latest => leaves.Count == 0 ? null : leaves[^1].Leaf;

    /// <summary>The latest seal of each row.</summary>
    public IReadOnlyDictionary<string, string> Rows => rows;

    /// <summary>The first seal of each row: the only one that a row may have which is never changed.</summary>
    public IReadOnlyDictionary<string, string> FirstRows => firstRows;

    /// <summary>The first digest of each document; documents are never changed.</summary>
    public IReadOnlyDictionary<string, string> Documents => documents;

    /// <summary>The first digest of each part that never changes once it is there; empty where no leaf names any.</summary>
    public IReadOnlyDictionary<string, string> Settled => settled;

    /// <summary>Whether a seal is one that a later leaf replaced: a row that carries it was put back.</summary>
    public bool IsSuperseded(string seal) => superseded.Contains(seal);

    /// <summary>Whether the row was found with a seal that it had before: the log itself tells that it was put back.</summary>
    public bool HasReturned(string rowKey) => returned.Contains(rowKey);

    /// <summary>The same, for readers: leaves that are added later do not change it.</summary>
    public CoveredSubject Copy()
    {
        var copy = new CoveredSubject();
        leaves.ForEach(copy.Add);
        return copy;
    }

    /// <summary>Adds the subject's next leaf.</summary>
    public void Add(CoveredLeaf covered)
    {
        leaves.Add(covered);
        foreach (var (key, seal) in covered.Leaf.Rows)
        {
            if (superseded.Contains(seal))
            {
                returned.Add(key);
            }

            if (rows.TryGetValue(key, out var earlier))
            {
                superseded.Add(earlier);
            }

            rows[key] = seal;
            firstRows.TryAdd(key, seal);
        }

        foreach (var (name, digest) in covered.Leaf.Documents)
        {
            documents.TryAdd(name, digest);
        }

        foreach (var (name, digest) in covered.Leaf.Settled ?? ReadOnlyDictionary<string, string>.Empty)
        {
            settled.TryAdd(name, digest);
        }
    }
}

/// <summary>A leaf in its place.</summary>
/// <param name="Index">Place in the log, from 0.</param>
/// <param name="Text">The text that is hashed.</param>
/// <param name="Leaf">What it says.</param>
/// <param name="At">When its checkpoint was made.</param>
internal sealed record CoveredLeaf(long Index, string Text, LogLeaf Leaf, DateTimeOffset At);

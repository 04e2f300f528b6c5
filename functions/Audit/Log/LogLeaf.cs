using System.Text;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Proofs;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>One statement in the log: what the service found at a checkpoint. Says digests and ids only, nothing personal.</summary>
/// <param name="Kind">What it speaks of.</param>
/// <param name="Subject">Which one: case id, day, budget, version.</param>
internal sealed record LogLeaf(LeafKind Kind, string Subject)
{
    /// <summary>Number of the last journal entry; null where there is no journal.</summary>
    public long? Sequence { get; init; }

    /// <summary>Hash of that entry.</summary>
    public string? Head { get; init; }

    /// <summary>Seals of the rows that are new or changed since the subject's leaf before, by row key.</summary>
    public IReadOnlyDictionary<string, string> Rows { get; init; } = new Dictionary<string, string>();

    /// <summary>Digests of new documents, by blob name.</summary>
    public IReadOnlyDictionary<string, string> Documents { get; init; } = new Dictionary<string, string>();

    /// <summary>Digests of parts of rows that never change once they are there, new since the leaf before (<see cref="SettledParts"/>); null in leaves from before there were any.</summary>
    public IReadOnlyDictionary<string, string>? Settled { get; init; }

    /// <summary>Digest of the whole content, for what is not made of rows.</summary>
    public string? Digest { get; init; }

    /// <summary>What <see cref="Digest"/> is of, where it is settings or grants; null in leaves from before it was kept, and of all other kinds.</summary>
    public string? Content { get; init; }

    /// <summary>The text that is hashed and kept.</summary>
    public string Write() => CaseJson.Write(this);

    /// <summary>Reads <see cref="Write"/>.</summary>
    /// <exception cref="UnreadableRowException">It is no leaf.</exception>
    public static LogLeaf Read(string text) => CaseJson.Read<LogLeaf>(text);

    /// <summary>The hash of a leaf's text in the tree.</summary>
    public static Digest HashOf(string text) => MerkleHash.Leaf(Encoding.UTF8.GetBytes(text));
}

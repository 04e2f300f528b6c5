using OpcOnboarding.Proofs;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>The segments of the log that were read so far, each checked before it counts. By one thread at a time.</summary>
/// <remarks>Memory: the leaves' texts and 64 bytes a leaf.</remarks>
internal sealed class CheckedSegments(CheckpointKey key)
{
    private readonly Dictionary<(LeafKind, string), CoveredSubject> subjects = [];
    private readonly List<SignedCheckpoint> checkpoints = [];

    /// <summary>The tree over all leaves.</summary>
    public MerkleLog Tree { get; } = new();

    /// <summary>What the leaves say, by subject.</summary>
    public IReadOnlyDictionary<(LeafKind Kind, string Subject), CoveredSubject> Subjects => subjects;

    /// <summary>The latest checkpoint; null while there is none.</summary>
    public SignedCheckpoint? Latest => checkpoints.Count == 0 ? null : checkpoints[^1];

    /// <summary>When the first checkpoint after a moment was made; null while there is none.</summary>
    public DateTimeOffset? After(DateTimeOffset moment) => checkpoints.Find(signed => signed.Checkpoint.At > moment)?.Checkpoint.At;

    /// <summary>Number of the checkpoint that comes next.</summary>
    public long Next => checkpoints.Count + 1;

    /// <summary>What the next checkpoint names as the one before.</summary>
    public Digest Previous => Latest?.Digest ?? MerkleHash.Empty;

    /// <summary>The head that the tree would have with more leaves.</summary>
    public TreeHead HeadWith(IEnumerable<string> texts) => Tree.HeadWith(texts.Select(LogLeaf.HashOf));

    /// <summary>Takes the next segment, when its checkpoint is signed, follows the one before, and is over exactly these leaves.</summary>
    /// <returns>What does not hold, as a sentence; null when it was taken.</returns>
    public string? TryTake(LogSegment segment)
    {
        if (Parse(segment.Checkpoint) is not { } signed || !key.Holds(signed))
        {
            return $"Checkpoint {Next} is not signed by the service's key.";
        }

        if (signed.Checkpoint.Number != Next || signed.Checkpoint.Previous != Previous || signed.Checkpoint.Tree != HeadWith(segment.Leaves))
        {
            return $"Checkpoint {Next} does not follow from the one before and its leaves.";
        }

        Take(segment, signed);
        return null;
    }

    /// <summary>Whether a checkpoint that somebody remembers is one of these, letter by letter.</summary>
    public bool Has(string remembered) =>
        Parse(remembered) is { } signed && signed.Checkpoint.Number < Next && checkpoints[(int)signed.Checkpoint.Number - 1].Text == remembered;

    private void Take(LogSegment segment, SignedCheckpoint signed)
    {
        foreach (var text in segment.Leaves)
        {
            var leaf = LogLeaf.Read(text);
            var index = Tree.Append(LogLeaf.HashOf(text));
            if (!subjects.TryGetValue((leaf.Kind, leaf.Subject), out var covered))
            {
                subjects.Add((leaf.Kind, leaf.Subject), covered = new CoveredSubject());
            }

            covered.Add(new CoveredLeaf(index, text, leaf, signed.Checkpoint.At));
        }

        checkpoints.Add(signed);
    }

    private static SignedCheckpoint? Parse(string text)
    {
        try
        {
            return SignedCheckpoint.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

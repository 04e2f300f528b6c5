using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Proofs;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>The log in memory: every segment of the container, checked while it is read. Safe for several threads.</summary>
/// <remarks>Memory: the leaves' texts and 64 bytes a leaf.</remarks>
internal sealed class AuditLog(CheckpointStore store, CheckpointKeys keys, TimeProvider clock) : IDisposable
{
    /// <summary>The name that checkpoints carry.</summary>
    public const string Origin = "opc-onboarding";

    private readonly SemaphoreSlim gate = new(1);
    private readonly MerkleLog tree = new();
    private readonly Dictionary<(LeafKind, string), CoveredSubject> subjects = [];
    private readonly List<SignedCheckpoint> checkpoints = [];
    private readonly List<string> faults = [];
    private bool isCompared;

    /// <summary>Reads what was added since, and answers what the log says of a subject.</summary>
    public async Task<LogView> ViewAsync(LeafKind kind, string subject, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await RefreshAsync(cancellationToken);
            var covered = subjects.GetValueOrDefault((kind, subject)) ?? new CoveredSubject();
            return new LogView(Latest, keys.Public, covered, [.. covered.Leaves.Select(leaf => tree.Inclusion(leaf.Index, tree.Size))], [.. faults]);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The latest checkpoint and the proof that it continues an earlier size; no proof when the log is shorter.</summary>
    public async Task<(SignedCheckpoint? Latest, ConsistencyProof? Proof)> LatestAsync(long first, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await RefreshAsync(cancellationToken);
            return (Latest, first >= 0 && first <= tree.Size ? tree.Consistency(first, tree.Size) : null);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>All subjects of a kind, in ordinal order.</summary>
    public async Task<IReadOnlyList<string>> SubjectsAsync(LeafKind kind, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await RefreshAsync(cancellationToken);
            return [.. subjects.Keys.Where(key => key.Item1 == kind).Select(key => key.Item2).Order(StringComparer.Ordinal)];
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Adds leaves and signs a checkpoint over all; what it adds nothing to stays as it is.</summary>
    /// <param name="choose">Given what the log covers already: the leaves to add.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="InvalidOperationException">The stored log does not hold: nothing is built on it.</exception>
    public async Task<SignedCheckpoint?> AppendAsync(
        Func<IReadOnlyDictionary<(LeafKind, string), CoveredSubject>, Task<IReadOnlyList<LogLeaf>>> choose, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await RefreshAsync(cancellationToken);
            if (faults.Count > 0)
            {
                throw new InvalidOperationException($"The stored log does not hold; no checkpoint is built on it. {faults[0]}");
            }

            var leaves = await choose(subjects);
            return leaves.Count == 0 ? Latest : await AppendAsync(leaves, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private SignedCheckpoint? Latest => checkpoints.Count == 0 ? null : checkpoints[^1];

    private async Task<SignedCheckpoint?> AppendAsync(IReadOnlyList<LogLeaf> leaves, CancellationToken cancellationToken)
    {
        var texts = leaves.Select(leaf => leaf.Write()).ToList();
        var head = HeadWith(texts);
        var signed = keys.Signer.Sign(new Checkpoint(Origin, checkpoints.Count + 1, head, clock.GetUtcNow(), PreviousDigest));
        var segment = new LogSegment(signed.Text, texts);
        if (!await store.AddAsync(signed.Checkpoint.Number, segment, cancellationToken))
        {
            // Another owner was faster; its segment is read, and the next run adds what is still missing.
            await RefreshAsync(cancellationToken);
            return Latest;
        }

        Take(segment, signed);
        await store.RememberAsync(signed.Text, cancellationToken);
        return signed;
    }

    private Digest PreviousDigest => Latest?.Digest ?? MerkleHash.Empty;

    private TreeHead HeadWith(IEnumerable<string> texts) => tree.HeadWith(texts.Select(LogLeaf.HashOf));

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        while (faults.Count == 0 && await ReadAsync(checkpoints.Count + 1, cancellationToken) is { } segment)
        {
            Check(segment);
        }

        await CompareAsync(cancellationToken);
    }

    private async Task<LogSegment?> ReadAsync(long number, CancellationToken cancellationToken)
    {
        try
        {
            return await store.FindAsync(number, cancellationToken);
        }
        catch (UnreadableRowException)
        {
            faults.Add($"Segment {number} of the log can't be read.");
            return null;
        }
    }

    /// <summary>A segment counts when its checkpoint is signed, follows the one before, and is over exactly these leaves.</summary>
    private void Check(LogSegment segment)
    {
        var number = checkpoints.Count + 1;
        if (Parse(segment.Checkpoint) is not { } signed || !keys.Public.Holds(signed))
        {
            faults.Add($"Checkpoint {number} is not signed by the service's key.");
        }
        else if (signed.Checkpoint.Number != number || signed.Checkpoint.Previous != PreviousDigest || signed.Checkpoint.Tree != HeadWith(segment.Leaves))
        {
            faults.Add($"Checkpoint {number} does not follow from the one before and its leaves.");
        }
        else
        {
            Take(segment, signed);
        }
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

    private void Take(LogSegment segment, SignedCheckpoint signed)
    {
        foreach (var text in segment.Leaves)
        {
            var leaf = LogLeaf.Read(text);
            var index = tree.Append(LogLeaf.HashOf(text));
            if (!subjects.TryGetValue((leaf.Kind, leaf.Subject), out var covered))
            {
                subjects.Add((leaf.Kind, leaf.Subject), covered = new CoveredSubject());
            }

            covered.Add(new CoveredLeaf(index, text, leaf, signed.Checkpoint.At));
        }

        checkpoints.Add(signed);
    }

    /// <summary>The container must still hold what the file of this machine remembers: otherwise it was put back as a whole.</summary>
    private async Task CompareAsync(CancellationToken cancellationToken)
    {
        if (isCompared || faults.Count > 0)
        {
            return;
        }

        if (await store.RememberedAsync(cancellationToken) is { } text && (Parse(text) is not { } remembered || !Has(remembered)))
        {
            faults.Add("The log in storage does not hold the last checkpoint that this machine remembers.");
        }

        isCompared = true;
    }

    private bool Has(SignedCheckpoint remembered) =>
        remembered.Checkpoint.Number <= checkpoints.Count && checkpoints[(int)remembered.Checkpoint.Number - 1].Text == remembered.Text;
}

using System.Security.Cryptography;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Proofs;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>The log: every segment of the container, checked while it is read, and the next one. Safe for several threads.</summary>
internal sealed class AuditLog(CheckpointStore store, CheckpointKeys keys, TimeProvider clock) : IDisposable
{
    /// <summary>The name that checkpoints carry.</summary>
    public const string Origin = "opc-onboarding";

    private readonly SemaphoreSlim gate = new(1);
    private readonly CheckedSegments segments = new(keys.Public);
    private readonly StoredSegments stored = new(store);
    private readonly List<string> broken = [];
    private IReadOnlyList<string> changed = [];
    private bool isCompared;

    private IReadOnlyList<string> Faults => [.. broken, .. changed];

    /// <summary>Reads what was added since, and answers what the log says of a subject.</summary>
    public Task<LogView> ViewAsync(LeafKind kind, string subject, CancellationToken cancellationToken) => ReadAsync(
        () =>
        {
            var covered = (segments.Subjects.GetValueOrDefault((kind, subject)) ?? new CoveredSubject()).Copy();
            return new LogView(segments.Latest, keys.Public, covered, [.. covered.Leaves.Select(leaf => segments.Tree.Inclusion(leaf.Index, segments.Tree.Size))], Faults)
            {
                Erasure = kind == LeafKind.Case ? LoggedErasure.Find(segments.Subjects, subject) : null,
            };
        },
        cancellationToken);

    /// <summary>The latest checkpoint and the proof that it continues an earlier size; no proof when the log is shorter.</summary>
    public Task<(SignedCheckpoint? Latest, ConsistencyProof? Proof)> LatestAsync(long first, CancellationToken cancellationToken) => ReadAsync(
        () => (segments.Latest, first >= 0 && first <= segments.Tree.Size ? segments.Tree.Consistency(first, segments.Tree.Size) : null),
        cancellationToken);

    /// <summary>Hashes of the first leaves, one after the other.</summary>
    /// <param name="size">How many; no more than the log has.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<byte[]> LeavesAsync(long size, CancellationToken cancellationToken) => ReadAsync<byte[]>(
        () =>
        {
            var hashes = new byte[size * SHA256.HashSizeInBytes];
            for (var index = 0; index < size; index++)
            {
                segments.Tree.Leaf(index).Bytes.CopyTo(hashes.AsSpan(index * SHA256.HashSizeInBytes));
            }

            return hashes;
        },
        cancellationToken);

    /// <summary>All subjects of a kind, in ordinal order.</summary>
    public Task<IReadOnlyList<string>> SubjectsAsync(LeafKind kind, CancellationToken cancellationToken) => ReadAsync<IReadOnlyList<string>>(
        () => [.. segments.Subjects.Keys.Where(key => key.Kind == kind).Select(key => key.Subject).Order(StringComparer.Ordinal)],
        cancellationToken);

    /// <summary>All leaves of a kind by subject, and when the first checkpoint after a moment was made; null while there is none.</summary>
    public Task<(IReadOnlyDictionary<string, IReadOnlyList<CoveredLeaf>> Leaves, DateTimeOffset? Next)> AroundAsync(
        LeafKind kind, DateTimeOffset moment, CancellationToken cancellationToken) => ReadAsync<(IReadOnlyDictionary<string, IReadOnlyList<CoveredLeaf>>, DateTimeOffset?)>(
        () => (
            segments.Subjects.Where(subject => subject.Key.Kind == kind).ToDictionary(subject => subject.Key.Subject, subject => (IReadOnlyList<CoveredLeaf>)[.. subject.Value.Leaves]),
            segments.After(moment)),
        cancellationToken);

    /// <summary>What the log says of every subject, as it is now; later leaves do not come into it.</summary>
    public Task<IReadOnlyDictionary<(LeafKind Kind, string Subject), CoveredSubject>> CoveredAsync(CancellationToken cancellationToken) => ReadAsync<IReadOnlyDictionary<(LeafKind Kind, string Subject), CoveredSubject>>(
        () => segments.Subjects.ToDictionary(subject => subject.Key, subject => subject.Value.Copy()),
        cancellationToken);

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
            if (Faults is [var fault, ..])
            {
                throw new InvalidOperationException($"The stored log does not hold; no checkpoint is built on it. {fault}");
            }

            var leaves = await choose(segments.Subjects);
            return leaves.Count == 0 ? segments.Latest : await AppendAsync(leaves, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private async Task<T> ReadAsync<T>(Func<T> read, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await RefreshAsync(cancellationToken);
            return read();
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<SignedCheckpoint?> AppendAsync(IReadOnlyList<LogLeaf> leaves, CancellationToken cancellationToken)
    {
        var texts = leaves.Select(leaf => leaf.Write()).ToList();
        var signed = keys.Signer.Sign(new Checkpoint(Origin, segments.Next, segments.HeadWith(texts), clock.GetUtcNow(), segments.Previous));
        var segment = new LogSegment(signed.Text, texts);
        if (!await store.AddAsync(signed.Checkpoint.Number, segment, cancellationToken))
        {
            // Another owner was faster; its segment is read, and the next run adds what is still missing.
            await RefreshAsync(cancellationToken);
            return segments.Latest;
        }

        Take(segment, null);
        await store.RememberAsync(signed.Text, cancellationToken);
        return signed;
    }

    /// <summary>Takes what is new, and looks whether what was taken before is still there and the same.</summary>
    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var listed = await store.ListAsync(cancellationToken);
        while (broken.Count == 0 && listed.ContainsKey(segments.Next) && await FindAsync(segments.Next, cancellationToken) is { } segment)
        {
            Take(segment, listed[segments.Next]);
        }

        changed = [.. await stored.FaultsAsync(listed, cancellationToken), .. Gap(listed)];
        await CompareAsync(cancellationToken);
    }

    private IEnumerable<string> Gap(IReadOnlyDictionary<long, ListedSegment> listed) =>
        broken.Count == 0 && listed.Keys.Any(number => number > segments.Next) && !listed.ContainsKey(segments.Next) ? [$"Segment {segments.Next} of the log is gone, and there are later ones."] : [];

    private void Take(LogSegment segment, ListedSegment? listed)
    {
        var number = segments.Next;
        if (segments.TryTake(segment) is { } fault)
        {
            broken.Add(fault);
        }
        else
        {
            stored.Take(number, segment, listed);
        }
    }

    private async Task<LogSegment?> FindAsync(long number, CancellationToken cancellationToken)
    {
        try
        {
            return await store.FindAsync(number, cancellationToken);
        }
        catch (UnreadableRowException)
        {
            broken.Add($"Segment {number} of the log can't be read.");
            return null;
        }
    }

    /// <summary>The container must still hold what the file of this machine remembers: otherwise it was put back as a whole.</summary>
    private async Task CompareAsync(CancellationToken cancellationToken)
    {
        if (isCompared || broken.Count > 0)
        {
            return;
        }

        if (await store.RememberedAsync(cancellationToken) is { } text && !segments.Has(text))
        {
            broken.Add("The log in storage does not hold the last checkpoint that this machine remembers.");
        }

        isCompared = true;
    }
}

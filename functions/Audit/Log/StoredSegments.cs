using System.Security.Cryptography;
using OpcOnboarding.Functions.Cases;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>Holds the segments in the container against those that were taken: each look lists them, and reads again what is listed otherwise. By one thread at a time.</summary>
/// <remarks>Memory: some 100 bytes a segment. Costs one request for 5,000 segments while nothing changes.</remarks>
internal sealed class StoredSegments(CheckpointStore store)
{
    private readonly Dictionary<long, ListedSegment> seen = [];
    private readonly Dictionary<long, byte[]> taken = [];

    /// <summary>Segments that were taken and are gone or others now, and a gap before later ones; as sentences.</summary>
    /// <param name="listed">The container as it is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<string>> FaultsAsync(IReadOnlyDictionary<long, ListedSegment> listed, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        foreach (var number in taken.Keys.Where(number => !seen.TryGetValue(number, out var before) || before != listed.GetValueOrDefault(number)))
        {
            if (await FaultAsync(number, cancellationToken) is { } fault)
            {
                seen.Remove(number);
                faults.Add(fault);
            }
            else if (listed.TryGetValue(number, out var version))
            {
                // Listed before it was read: what is written in between is listed otherwise the next time.
                seen[number] = version;
            }
        }

        return faults;
    }

    /// <summary>Remembers a segment that belongs to the log.</summary>
    /// <param name="number">Its checkpoint's number.</param>
    /// <param name="segment">What was read or written.</param>
    /// <param name="listed">How it was listed before it was read; null for one that was just written.</param>
    public void Take(long number, LogSegment segment, ListedSegment? listed)
    {
        taken[number] = DigestOf(segment);
        if (listed is not null)
        {
            seen[number] = listed;
        }
    }

    private async Task<string?> FaultAsync(long number, CancellationToken cancellationToken)
    {
        try
        {
            return await store.FindAsync(number, cancellationToken) is not { } segment ? $"Segment {number} of the log is gone."
                : DigestOf(segment).AsSpan().SequenceEqual(taken[number]) ? null
                : $"Segment {number} of the log was altered.";
        }
        catch (UnreadableRowException)
        {
            return $"Segment {number} of the log was altered and can't be read.";
        }
    }

    private static byte[] DigestOf(LogSegment segment) => SHA256.HashData(segment.Write());
}

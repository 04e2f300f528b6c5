using System.Text;
using OpcOnboarding.Functions.Cases;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>What one checkpoint added to the log; a blob of its own that is never overwritten.</summary>
/// <param name="Checkpoint">The signed checkpoint over the log with these leaves (<see cref="Proofs.SignedCheckpoint.Text"/>).</param>
/// <param name="Leaves">Texts of the leaves, in order.</param>
internal sealed record LogSegment(string Checkpoint, IReadOnlyList<string> Leaves)
{
    /// <summary>The bytes that are kept.</summary>
    public BinaryData Write() => BinaryData.FromBytes(Encoding.UTF8.GetBytes(CaseJson.Write(this)));

    /// <summary>Reads <see cref="Write"/>.</summary>
    /// <exception cref="UnreadableRowException">It is no segment, or one that says the same in other bytes.</exception>
    public static LogSegment Read(BinaryData stored)
    {
        var segment = CaseJson.Read<LogSegment>(stored.ToString());
        return segment.Write().ToMemory().Span.SequenceEqual(stored.ToMemory().Span)
            ? segment
            : throw new UnreadableRowException("A segment of the log is not written as this service writes it.");
    }
}

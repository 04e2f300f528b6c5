using System.Globalization;

namespace OpcOnboarding.Proofs;

/// <summary>What is signed: the log at one moment, and the checkpoint before it.</summary>
/// <param name="Origin">Names the log; one line without control characters.</param>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Tree">Size and root.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Previous">Digest of the signed text of the checkpoint before; the digest of nothing for the first.</param>
public sealed record Checkpoint(string Origin, long Number, TreeHead Tree, DateTimeOffset At, Digest Previous)
{
    private const string Version = "opc-checkpoint/v1";
    private const int Lines = 7;

    /// <summary>The exact text that is signed: seven lines, each ended by a line feed.</summary>
    public string Body => string.Create(
        CultureInfo.InvariantCulture,
        $"{Version}\n{Origin}\n{Number}\n{Tree.Size}\n{Tree.Root}\n{Previous}\n{At.UtcDateTime:O}\n");

    /// <summary>Reads <see cref="Body"/>, and nothing that merely resembles it.</summary>
    /// <exception cref="FormatException">It is not such a text.</exception>
    public static Checkpoint Parse(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var lines = body.Split('\n');
        if (lines.Length != Lines + 1)
        {
            throw new FormatException("A checkpoint has seven lines.");
        }

        var checkpoint = new Checkpoint(
            lines[1], Count(lines[2]), new TreeHead(Count(lines[3]), Digest.Parse(lines[4])), Time(lines[6]), Digest.Parse(lines[5]));
        return checkpoint.Body == body ? checkpoint : throw new FormatException("A checkpoint is not written as this version writes it.");
    }

    private static long Count(string line) =>
        long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw new FormatException("A checkpoint's number is not one.");

    private static DateTimeOffset Time(string line) =>
        DateTimeOffset.TryParseExact(line, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at
            : throw new FormatException("A checkpoint's time is not one.");
}

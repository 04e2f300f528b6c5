using System.Text;

namespace OpcOnboarding.Proofs;

/// <summary>A checkpoint with its signature. As text: the signed lines, then <c>ES256 {key id} {signature in Base64}</c>.</summary>
/// <param name="Checkpoint">What is signed.</param>
/// <param name="KeyId">Names the key (<see cref="CheckpointKey.Id"/>).</param>
/// <param name="Signature">64 bytes: r and s, big-endian, s in the lower half (so that there is one signature, not two).</param>
public sealed record SignedCheckpoint(Checkpoint Checkpoint, string KeyId, ReadOnlyMemory<byte> Signature)
{
    /// <summary>ECDSA on P-256 with SHA-256.</summary>
    public const string Algorithm = "ES256";

    /// <summary>The text that is kept.</summary>
    public string Text => $"{Checkpoint.Body}{Algorithm} {KeyId} {Convert.ToBase64String(Signature.Span)}\n";

    /// <summary>Digest of the text: what the next checkpoint names.</summary>
    public Digest Digest => Digest.Of(Encoding.UTF8.GetBytes(Text));

    /// <summary>Reads <see cref="Text"/>; says nothing about whether the signature holds.</summary>
    /// <exception cref="FormatException">It is not such a text, or of another algorithm.</exception>
    public static SignedCheckpoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.Length < 2 ? -1 : text.LastIndexOf('\n', text.Length - 2);
        var parts = text[(end + 1)..].TrimEnd('\n').Split(' ');
        if (end < 0 || parts.Length != 3 || parts[0] != Algorithm)
        {
            throw new FormatException("A signed checkpoint ends with algorithm, key and signature.");
        }

        var signed = new SignedCheckpoint(Checkpoint.Parse(text[..(end + 1)]), parts[1], Convert.FromBase64String(parts[2]));
        return signed.Text == text ? signed : throw new FormatException("A signed checkpoint is not written as this version writes it.");
    }
}

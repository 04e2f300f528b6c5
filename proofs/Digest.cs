using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace OpcOnboarding.Proofs;

/// <summary>A digest that says by which algorithm it was made. As text: <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
[JsonConverter(typeof(DigestJson))]
public readonly struct Digest : IEquatable<Digest>
{
    /// <summary>The one algorithm in use; another one would be another text before the colon.</summary>
    public const string Algorithm = "sha256";

    private const string Prefix = Algorithm + ":";
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");
    private readonly byte[]? bytes;

    private Digest(byte[] bytes) => this.bytes = bytes;

    /// <summary>Its 32 bytes; none for the default value, which is no digest of anything.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>The digest of some bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> data) => new(SHA256.HashData(data));

    /// <summary>Reads <see cref="ToString"/>, and nothing that merely resembles it.</summary>
    /// <returns>False for another algorithm, another length, or upper-case digits.</returns>
    public static bool TryParse(string? text, out Digest digest)
    {
        digest = default;
        if (text is null || text.Length != Prefix.Length + (SHA256.HashSizeInBytes * 2) || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var digits = text.AsSpan(Prefix.Length);
        if (digits.ContainsAnyExcept(Digits))
        {
            return false;
        }

        digest = new Digest(Convert.FromHexString(digits));
        return true;
    }

    /// <summary>Reads <see cref="ToString"/>.</summary>
    /// <exception cref="FormatException">It is not such a text.</exception>
    public static Digest Parse(string? text) =>
        TryParse(text, out var digest) ? digest : throw new FormatException("A digest is 'sha256:' and 64 lower-case hexadecimal digits.");

    /// <inheritdoc/>
    public override string ToString() => Prefix + Convert.ToHexStringLower(Bytes);

    /// <inheritdoc/>
    public bool Equals(Digest other) => Bytes.SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Digest other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => bytes is null ? 0 : BitConverter.ToInt32(bytes);

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(Digest left, Digest right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Digest left, Digest right) => !left.Equals(right);
}

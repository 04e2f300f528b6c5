using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace OpcOnboarding.Proofs;

/// <summary>What is particular to signatures on P-256.</summary>
internal static class P256
{
    /// <summary>Length of a signature: r and s.</summary>
    public const int SignatureBytes = 64;

    private const string Oid = "1.2.840.10045.3.1.7";

    // The group's order n (SEC 2, section 2.4.2).
    private static readonly BigInteger Order = BigInteger.Parse(
        "0ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    public static bool Is(ECDsa key) => key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == Oid;

    public static byte[] BytesOf(Checkpoint checkpoint) => Encoding.UTF8.GetBytes(checkpoint.Body);

    /// <summary>With (r, s) also (r, n − s) is valid; only the lower of both is taken, so that a signature cannot be changed and still hold.</summary>
    public static bool IsLow(ReadOnlySpan<byte> s) => Number(s) <= Order >> 1;

    /// <summary>The signature with the lower s.</summary>
    public static byte[] Lowered(byte[] signature)
    {
        var s = signature.AsSpan(SignatureBytes / 2);
        if (!IsLow(s))
        {
            var lower = (Order - Number(s)).ToByteArray(isUnsigned: true, isBigEndian: true);
            s.Clear();
            lower.CopyTo(s[^lower.Length..]);
        }

        return signature;
    }

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}

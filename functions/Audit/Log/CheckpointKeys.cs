using System.Numerics;
using System.Security.Cryptography;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Proofs;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>The key that signs checkpoints; who has the store and the data keys has not got it.</summary>
internal sealed class CheckpointKeys : IDisposable
{
    /// <summary>The file's name in the data folder, and the blob's in the container of keys.</summary>
    public const string FileName = "checkpoint.key";

    // The order of P-256 (SEC 2, section 2.4.2).
    private static readonly BigInteger Order = new(
        Convert.FromHexString("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"), isUnsigned: true, isBigEndian: true);

    private CheckpointKeys(byte[] secret)
    {
        Signer = new CheckpointSigner(PrivateKey(secret));
        Public = new CheckpointKey(Signer.PublicKey.Span);
    }

    /// <summary>Signs.</summary>
    public CheckpointSigner Signer { get; }

    /// <summary>Verifies.</summary>
    public CheckpointKey Public { get; }

    /// <summary>The key of these 32 bytes, which are cleared.</summary>
    public static CheckpointKeys Of(byte[] secret)
    {
        try
        {
            return new CheckpointKeys(secret);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Public.Dispose();
        Signer.Dispose();
    }

    /// <summary>The 32 bytes as a number from 1 to the order less 1; the public point follows from it.</summary>
    private static ECDsa PrivateKey(byte[] secret)
    {
        var number = (new BigInteger(secret, isUnsigned: true, isBigEndian: true) % (Order - 1)) + 1;
        var d = new byte[KeyFile.KeyBytes];
        var digits = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        digits.CopyTo(d.AsSpan(d.Length - digits.Length));
        return ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = d });
    }
}

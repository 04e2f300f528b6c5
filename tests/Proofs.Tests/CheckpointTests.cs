using System.Security.Cryptography;
using System.Text;

namespace OpcOnboarding.Proofs.Tests;

public sealed class CheckpointTests : IDisposable
{
    private const int Mutations = 2_000;
    private readonly CheckpointSigner signer = new(ECDsa.Create(ECCurve.NamedCurves.nistP256));
    private readonly CheckpointKey key;

    public CheckpointTests() => key = new CheckpointKey(signer.PublicKey.Span);

    [Fact]
    public void Sign_ThenParse_HoldsUnderItsKeyOnly()
    {
        using var other = new CheckpointSigner(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        using var otherKey = new CheckpointKey(other.PublicKey.Span);
        var signed = signer.Sign(Sample());

        var read = SignedCheckpoint.Parse(signed.Text);

        Assert.Equal(Sample(), read.Checkpoint);
        Assert.True(key.Holds(read));
        Assert.False(otherKey.Holds(read));
        Assert.False(otherKey.Holds(read with { KeyId = otherKey.Id }));
    }

    [Fact]
    public void Parse_EveryByteOfTheTextChanged_NeverHolds()
    {
        var text = Encoding.UTF8.GetBytes(signer.Sign(Sample()).Text);
        var random = new Random(186);
        var accepted = 0;
        for (var mutation = 0; mutation < Mutations; mutation++)
        {
            var changed = (byte[])text.Clone();
            changed[mutation % text.Length] ^= (byte)random.Next(1, 256);
            accepted += Holds(Encoding.Latin1.GetString(changed)) ? 1 : 0;
        }

        Assert.True(Mutations > text.Length);
        Assert.Equal(0, accepted);
    }

    [Fact]
    public void Holds_TheOtherSignatureOfTheSamePair_IsRefused()
    {
        var signed = signer.Sign(Sample());
        var order = Convert.FromHexString("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
        var (n, s) = (new System.Numerics.BigInteger(order, true, true), new System.Numerics.BigInteger(signed.Signature.Span[32..], true, true));
        var high = (n - s).ToByteArray(isUnsigned: true, isBigEndian: true);
        byte[] signature = [.. signed.Signature.Span[..32], .. new byte[32 - high.Length], .. high];
        using var plain = ECDsa.Create();
        plain.ImportSubjectPublicKeyInfo(signer.PublicKey.Span, out _);

        Assert.True(plain.VerifyData(Encoding.UTF8.GetBytes(signed.Checkpoint.Body), signature, HashAlgorithmName.SHA256));
        Assert.False(key.Holds(signed with { Signature = signature }));
    }

    [Fact]
    public void Key_OnAnotherCurve_IsRefused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Assert.Throws<CryptographicException>(() => new CheckpointKey(other.ExportSubjectPublicKeyInfo()));
        Assert.Throws<CryptographicException>(() => new CheckpointSigner(other));
    }

    public void Dispose()
    {
        key.Dispose();
        signer.Dispose();
    }

    private static Checkpoint Sample() =>
        new("tests", 3, Logs.Of(5).Head(5), new DateTimeOffset(2026, 11, 22, 7, 5, 0, TimeSpan.Zero), Digest.Of("before"u8));

    private bool Holds(string text)
    {
        try
        {
            return key.Holds(SignedCheckpoint.Parse(text));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}

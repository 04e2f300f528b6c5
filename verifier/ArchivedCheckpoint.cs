using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace OpcOnboarding.Verifier;

/// <summary>The signed checkpoint of an archive: seven lines that are signed, and one with the signature.</summary>
internal sealed class ArchivedCheckpoint
{
    private const string Form = "opc-checkpoint/v1";
    private const string P256 = "1.2.840.10045.3.1.7";
    private const int Half = 32;

    private static readonly BigInteger Order = BigInteger.Parse(
        "0ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private readonly string[] lines;
    private readonly byte[] publicKey;

    private ArchivedCheckpoint(string text, byte[] publicKey)
    {
        (Text, this.publicKey) = (text, publicKey);
        lines = text.Split('\n');
        if (lines.Length != 9 || lines[0] != Form || lines[8].Length != 0)
        {
            throw new InvalidDataException("its checkpoint is of another form");
        }

        (Number, Size, Root) = (Count(lines[2]), Count(lines[3]), lines[4]);
    }

    /// <summary>All eight lines.</summary>
    public string Text { get; }

    /// <summary>Number of the checkpoint.</summary>
    public long Number { get; }

    /// <summary>Leaves of the tree.</summary>
    public long Size { get; }

    /// <summary>Root of the tree.</summary>
    public string Root { get; }

    /// <summary>Null when the archive has none.</summary>
    public static ArchivedCheckpoint? Read(ArchiveFile archive) =>
        archive.Files.TryGetValue("checkpoint.txt", out var text) && archive.Files.TryGetValue("checkpoint.pem", out var pem)
            ? new ArchivedCheckpoint(Encoding.UTF8.GetString(text), KeyIn(Encoding.ASCII.GetString(pem)))
            : null;

    /// <summary>The signature holds, under the key that the auditor knows, and the log is the one of the auditor's own checkpoint, gone on.</summary>
    public ArchiveVerdict Check(string? trustedKeyId, string? remembered, ArchivedLeaves? leaves)
    {
        var kept = remembered is null ? null : new KeptCheckpoint(new ArchivedCheckpoint(remembered, publicKey), this, leaves);
        var findings = new List<string>();
        findings.AddRange(IsSigned() ? [] : ["The checkpoint is not signed by the archive's key."]);
        findings.AddRange(trustedKeyId is null || trustedKeyId == KeyId ? [] : ["The checkpoint is signed by another key than the one you trust."]);
        findings.AddRange(leaves is null || (leaves.Size == Size && leaves.RootAt(Size) == Root) ? [] : ["The log's leaves do not lead to the checkpoint."]);
        findings.AddRange(kept?.Fault is { } fault ? [fault] : []);
        var evidence = $"number {Number} of {lines[6]}, {Size} leaves, key {KeyId}{(trustedKeyId is null ? " (the archive's own word)" : "")}";
        return findings.Count > 0 || kept is not { IsComparable: false }
            ? ArchiveVerdict.Of("checkpoint", evidence, findings)
            : ArchiveVerdict.Missing("checkpoint", $"{evidence}; without the log's leaves nothing shows that it goes on from the one you kept");
    }

    /// <summary>Whether the archive's key signed it.</summary>
    public bool IsSigned()
    {
        var signature = lines[7].Split(' ');
        if (signature is not ["ES256", var signer, var base64] || signer != KeyId)
        {
            return false;
        }

        var bytes = Convert.FromBase64String(base64);
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        return bytes.Length == 2 * Half
            && Convert.ToBase64String(bytes) == base64
            && new BigInteger(bytes.AsSpan(Half), isUnsigned: true, isBigEndian: true) <= Order / 2
            && key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == P256
            && key.VerifyData(Encoding.UTF8.GetBytes(string.Join('\n', lines[..7]) + "\n"), bytes, HashAlgorithmName.SHA256);
    }

    private string KeyId => Convert.ToHexStringLower(SHA256.HashData(publicKey))[..16];

    private static byte[] KeyIn(string pem)
    {
        var found = PemEncoding.Find(pem);
        return Convert.FromBase64String(pem[found.Base64Data]);
    }

    private static long Count(string line) => long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? count
        : throw new InvalidDataException("its checkpoint has a number that is none");
}

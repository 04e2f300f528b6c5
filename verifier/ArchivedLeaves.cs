namespace OpcOnboarding.Verifier;

/// <summary>The hash of every leaf of the log up to the archive's checkpoint: from them follows the root of each earlier size, whichever an auditor kept.</summary>
internal sealed class ArchivedLeaves
{
    private readonly byte[] hashes;

    private ArchivedLeaves(byte[] hashes) => this.hashes = hashes;

    /// <summary>Number of leaves.</summary>
    public long Size => hashes.Length / LogTree.HashBytes;

    /// <summary>Null when the archive has none.</summary>
    /// <exception cref="InvalidDataException">They are not made of whole hashes.</exception>
    public static ArchivedLeaves? Read(ArchiveFile archive) => archive.Files.TryGetValue("leaves.bin", out var hashes) ? Of(hashes) : null;

    /// <summary>Hashes one after the other.</summary>
    public static ArchivedLeaves Of(byte[] hashes) => hashes.Length % LogTree.HashBytes == 0
        ? new ArchivedLeaves(hashes)
        : throw new InvalidDataException("its leaves are not whole hashes");

    /// <summary>The root that the log had with its first leaves; null when it has fewer.</summary>
    public string? RootAt(long size) => size >= 0 && size <= Size
        ? "sha256:" + Convert.ToHexStringLower(LogTree.RootOf(hashes.AsSpan(0, (int)size * LogTree.HashBytes)))
        : null;
}

using System.Security.Cryptography;
using System.Text.Json;

namespace OpcOnboarding.Verifier;

/// <summary>
/// Verifies archives of cases with no service, no network and no secret. A second implementation of every rule: it knows the form
/// of an archive (docs/audit.md) and shares no code with what writes it.
/// </summary>
public static class ArchiveVerifier
{
    /// <summary>Makes all checks; never throws for what the file holds.</summary>
    /// <param name="archive">The whole file.</param>
    /// <param name="trustedKeyId">The key that the auditor knows of; null: the archive's own is believed, which proves less.</param>
    /// <param name="remembered">A signed checkpoint that the auditor kept; null for none.</param>
    public static ArchiveReport Verify(byte[] archive, string? trustedKeyId = null, string? remembered = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var file = ArchiveVerdict.Of("file", $"{archive.Length} bytes", ArchiveFile.Faults(archive));
        if (file.Outcome == ArchiveOutcome.Broken)
        {
            return new ArchiveReport([file]);
        }

        try
        {
            return new ArchiveReport([file, .. Check(ArchiveFile.Open(archive), trustedKeyId, remembered)]);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException or OverflowException or CryptographicException)
        {
            return new ArchiveReport([file, ArchiveVerdict.Of("content", "", [$"The archive can't be read: {unreadable.Message}"])]);
        }
    }

    private static IEnumerable<ArchiveVerdict> Check(ArchiveFile archive, string? trustedKeyId, string? remembered)
    {
        yield return ManifestCheck.Run(archive);
        var journal = ArchivedJournal.Read(archive);
        yield return journal.Chain();
        yield return journal.Words(archive);
        yield return journal.Documents(archive);
        var checkpoint = ArchivedCheckpoint.Read(archive);
        yield return LogCheck.Run(archive, journal, checkpoint);
        yield return checkpoint is null
            ? ArchiveVerdict.Missing("checkpoint", "made before the first checkpoint")
            : checkpoint.Check(trustedKeyId, remembered, ArchivedLeaves.Read(archive));
    }
}

using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OpcOnboarding.Verifier;

/// <summary>The journal of an archive.</summary>
internal sealed class ArchivedJournal
{
    private readonly IReadOnlyList<ArchivedEntry> entries;
    private readonly long last;

    private ArchivedJournal(IReadOnlyList<ArchivedEntry> entries, long last) => (this.entries, this.last) = (entries, last);

    public static ArchivedJournal Read(ArchiveFile archive) => new(
        [.. archive.Json("journal.json").EnumerateArray().Select(text => ArchivedEntry.Read(text.GetString()!))],
        archive.About.GetProperty("sequence").GetInt64());

    /// <summary>Number of the last entry; 0 without entries.</summary>
    public long Last => entries.Count == 0 ? 0 : entries.Max(entry => entry.Sequence);

    /// <summary>The hash of an entry; null when there is none of that number.</summary>
    public string? HashOf(long sequence) => entries.FirstOrDefault(entry => entry.Sequence == sequence)?.Hash;

    /// <summary>No gap, each entry names the hash of the one before, each hash is that of the text.</summary>
    public ArchiveVerdict Chain()
    {
        var findings = new List<string>();
        var (sequence, head) = (0L, "sha256:" + new string('0', 64));
        foreach (var entry in entries)
        {
            findings.AddRange(entry.Sequence == sequence + 1 ? [] : [$"Entry {entry.Sequence} follows entry {sequence}."]);
            findings.AddRange(entry.Previous == head ? [] : [$"Entry {entry.Sequence} does not follow from the one before."]);
            findings.AddRange(entry.Hash == entry.Computed ? [] : [$"Entry {entry.Sequence} is not what its hash says."]);
            (sequence, head) = (entry.Sequence, entry.Hash);
        }

        findings.AddRange(sequence == last ? [] : [$"The last entry is {sequence}, not {last}."]);
        return ArchiveVerdict.Of("chain", $"{entries.Count} entries, head {head}", findings);
    }

    /// <summary>Words are those that their entries are committed to.</summary>
    public ArchiveVerdict Words(ArchiveFile archive)
    {
        var words = archive.Json("words.json").EnumerateArray().ToDictionary(entry => entry.GetProperty("sequence").GetInt64());
        var committed = entries.Where(entry => entry.Commitment is not null).ToDictionary(entry => entry.Sequence, entry => entry.Commitment!);
        return ArchiveVerdict.Of("words", $"{committed.Count} commitments", [
            .. committed.Keys.Except(words.Keys).Select(sequence => $"The words of entry {sequence} are missing."),
            .. words.Keys.Except(committed.Keys).Select(sequence => $"Entry {sequence} has no words."),
            .. words.Where(entry => committed.TryGetValue(entry.Key, out var digest) && digest != Commitment(entry.Value)).Select(entry => $"The words of entry {entry.Key} are others."),
        ]);
    }

    /// <summary>Documents are those that entries name, all of them and no others.</summary>
    public ArchiveVerdict Documents(ArchiveFile archive)
    {
        var named = entries.Where(entry => entry.Document is not null).ToDictionary(entry => entry.Document!.Value.Name, entry => (entry.Sequence, entry.Document!.Value.Sha256));
        var found = archive.Files.Where(file => file.Key.StartsWith("documents/", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => Convert.ToHexStringLower(SHA256.HashData(file.Value)));
        return ArchiveVerdict.Of("documents", $"{found.Count} documents", [
            .. named.Where(document => !found.ContainsKey(document.Key)).Select(document => $"The document of entry {document.Value.Sequence} is missing."),
            .. found.Keys.Except(named.Keys).Select(name => $"No entry names {name}."),
            .. found.Where(document => named.TryGetValue(document.Key, out var entry) && entry.Sha256 != document.Value).Select(document => $"{document.Key} is not the document that its entry names."),
        ]);
    }

    /// <summary>HMAC-SHA-256 under the salt, over three parts with their lengths: the algorithm's mark, the purpose, the text.</summary>
    private static string Commitment(JsonElement words)
    {
        using var message = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in new[] { "A1", "commitment", words.GetProperty("text").GetString()! })
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            message.Write(length);
            message.Write(bytes);
        }

        return Base64Url.EncodeToString(HMACSHA256.HashData(Base64Url.DecodeFromChars(words.GetProperty("salt").GetString()), message.ToArray()));
    }
}

using System.Text;
using System.Text.Json;

namespace OpcOnboarding.Verifier;

/// <summary>An entry of an archive's journal.</summary>
/// <param name="Sequence">From 1.</param>
/// <param name="Previous">The hash of the entry before, as the entry says.</param>
/// <param name="Hash">Its own hash, as the entry says.</param>
/// <param name="Computed">Its own hash, computed; null when the text has not the form that is hashed.</param>
/// <param name="Commitment">What words belong to it; null for none.</param>
/// <param name="Document">The document that it names, and its digest in hex; null for none.</param>
internal sealed record ArchivedEntry(long Sequence, string Previous, string Hash, string? Computed, string? Commitment, (string Name, string Sha256)? Document)
{
    // The last member; while the entry is hashed its value is empty.
    private const string LastMember = "\"hash\":\"";
    private const string End = "\"}";

    /// <summary>Reads an entry's text.</summary>
    public static ArchivedEntry Read(string text)
    {
        var entry = UniqueJson.Parse(text);
        var hash = TextOf(entry, "hash");
        return new ArchivedEntry(
            entry.GetProperty("sequence").GetInt64(),
            TextOf(entry, "previousHash"),
            hash,
            HashedPart(text, hash) is { } hashed ? ArchiveFile.Digest(Encoding.UTF8.GetBytes(hashed)) : null,
            entry.TryGetProperty("reasonCommitment", out var commitment) ? commitment.GetString() : null,
            DocumentIn(entry.GetProperty("event")));
    }

    private static string TextOf(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new InvalidDataException($"an entry of the journal has no {name}");

    /// <summary>The hash covers all of the text but itself: what stands anywhere else, behind it too, makes it another entry.</summary>
    private static string? HashedPart(string text, string hash) =>
        text.EndsWith(LastMember + hash + End, StringComparison.Ordinal) ? text[..^(hash.Length + End.Length)] + End : null;

    private static (string, string)? DocumentIn(JsonElement happened) => happened.GetProperty("kind").GetString() == "documentAdded"
        ? ($"documents/{happened.GetProperty("documentId").GetString()}/{happened.GetProperty("version").GetInt32()}", TextOf(happened, "sha256"))
        : null;
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OpcOnboarding.Verifier;

/// <summary>Each leaf of the case is in the checkpoint's tree, and the journal has the entry that the leaf names.</summary>
internal static class LogCheck
{
    public static ArchiveVerdict Run(ArchiveFile archive, ArchivedJournal journal, ArchivedCheckpoint? checkpoint)
    {
        var leaves = archive.Json("proofs.json").EnumerateArray().ToList();
        if (leaves.Count == 0)
        {
            return ArchiveVerdict.Missing("log", "no leaf of this case");
        }

        var caseId = archive.About.GetProperty("caseId").GetString();
        var last = leaves.Max(leaf => SequenceOf(leaf));
        return ArchiveVerdict.Of("log", $"{leaves.Count} leaves, over entries up to {last} of {journal.Last}", leaves.SelectMany(leaf => Faults(leaf, caseId, journal, checkpoint)));
    }

    private static IEnumerable<string> Faults(JsonElement leaf, string? caseId, ArchivedJournal journal, ArchivedCheckpoint? checkpoint)
    {
        var text = leaf.GetProperty("text").GetString()!;
        var index = leaf.GetProperty("index").GetInt64();
        using var said = JsonDocument.Parse(text);
        var statement = said.RootElement;
        if (statement.GetProperty("kind").GetString() != "case" || statement.GetProperty("subject").GetString() != caseId)
        {
            yield return $"Leaf {index} is of another case.";
        }

        if (journal.HashOf(statement.GetProperty("sequence").GetInt64()) != statement.GetProperty("head").GetString())
        {
            yield return $"The journal has not the entry that leaf {index} names.";
        }

        if (checkpoint is null || leaf.GetProperty("size").GetInt64() != checkpoint.Size || RootOver(text, index, checkpoint.Size, PathOf(leaf)) != checkpoint.Root)
        {
            yield return $"Leaf {index} is not in the checkpoint's tree.";
        }
    }

    private static long SequenceOf(JsonElement leaf)
    {
        using var said = JsonDocument.Parse(leaf.GetProperty("text").GetString()!);
        return said.RootElement.GetProperty("sequence").GetInt64();
    }

    private static byte[][] PathOf(JsonElement leaf) =>
        [.. leaf.GetProperty("path").EnumerateArray().Select(hash => Convert.FromHexString((hash.GetString() ?? throw new InvalidDataException("a proof has a hash that is none"))["sha256:".Length..]))];

    /// <summary>Goes down from the root, as the tree is defined: the left part is the largest power of two below the size.</summary>
    private static string? RootOver(string text, long index, long size, ReadOnlySpan<byte[]> path) =>
        index >= 0 && index < size && Hash(Encoding.UTF8.GetBytes(text), index, size, path) is { } root ? "sha256:" + Convert.ToHexStringLower(root) : null;

    private static byte[]? Hash(byte[] content, long index, long size, ReadOnlySpan<byte[]> path)
    {
        if (size == 1)
        {
            return path.Length == 0 ? SHA256.HashData([0, .. content]) : null;
        }

        if (path.Length == 0)
        {
            return null;
        }

        var left = 1L;
        while (left < size - left)
        {
            left *= 2;
        }

        var beside = path[^1];
        var below = path[..^1];
        return index < left
            ? Hash(content, index, left, below) is { } first ? SHA256.HashData([1, .. first, .. beside]) : null
            : Hash(content, index - left, size - left, below) is { } second ? SHA256.HashData([1, .. beside, .. second]) : null;
    }
}

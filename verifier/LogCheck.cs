using System.Text;
using System.Text.Json;

namespace OpcOnboarding.Verifier;

/// <summary>Each leaf of the case is in the checkpoint's tree, the journal has the entry that the leaf names, and the latest leaf names the journal's last.</summary>
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
        var last = leaves.Max(SequenceOf);
        var findings = leaves.SelectMany(leaf => Faults(leaf, caseId, journal, checkpoint)).ToList();
        var evidence = $"case {caseId}: {leaves.Count} leaves, over entries up to {last} of {journal.Last}";
        return findings.Count > 0 || last >= journal.Last
            ? ArchiveVerdict.Of("log", evidence, findings)
            : ArchiveVerdict.Missing("log", $"{evidence}; no checkpoint covers the later ones");
    }

    private static IEnumerable<string> Faults(JsonElement leaf, string? caseId, ArchivedJournal journal, ArchivedCheckpoint? checkpoint)
    {
        var text = leaf.GetProperty("text").GetString()!;
        var index = leaf.GetProperty("index").GetInt64();
        var statement = UniqueJson.Parse(text);
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

    private static long SequenceOf(JsonElement leaf) => UniqueJson.Parse(leaf.GetProperty("text").GetString()!).GetProperty("sequence").GetInt64();

    private static byte[][] PathOf(JsonElement leaf) =>
        [.. leaf.GetProperty("path").EnumerateArray().Select(hash => Convert.FromHexString((hash.GetString() ?? throw new InvalidDataException("a proof has a hash that is none"))["sha256:".Length..]))];

    private static string? RootOver(string text, long index, long size, byte[][] path) =>
        LogTree.RootOver(Encoding.UTF8.GetBytes(text), index, size, path) is { } root ? "sha256:" + Convert.ToHexStringLower(root) : null;
}

using System.Security.Cryptography;
using System.Text;

namespace OpcOnboarding.Functions.Cases;

/// <summary>Chains journal entries: SHA-256 over the entry's stored JSON with its <c>hash</c> left empty, algorithm named in front.</summary>
internal static class JournalHash
{
    /// <summary>What the first entry names as the one before.</summary>
    public const string Start = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The entry with its place in the chain.</summary>
    public static JournalEntry Chain(JournalEntry entry, string previous)
    {
        var linked = entry with { PreviousHash = previous, Hash = "" };
        return linked with { Hash = Of(linked) };
    }

    /// <summary>The hash an entry must have.</summary>
    public static string Of(JournalEntry entry) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CaseJson.Write(entry with { Hash = "" }))));
}

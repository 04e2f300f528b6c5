using System.Security.Cryptography;
using System.Text;

namespace OpcOnboarding.Functions.Audit;

/// <summary>Draws cases that nobody chose: the same seed draws the same ones, and anybody can draw again.</summary>
internal static class AuditSample
{
    /// <summary>Most cases in one sample.</summary>
    public const int MostCases = 1_000;

    /// <summary>Longest seed, in characters.</summary>
    public const int LongestSeed = 100;

    /// <summary>The cases whose ids have the smallest digests together with the seed.</summary>
    /// <param name="cases">All case ids.</param>
    /// <param name="seed">Any text; publish it before the cases are known.</param>
    /// <param name="size">How many; all when there are fewer.</param>
    public static IReadOnlyList<string> Draw(IEnumerable<string> cases, string seed, int size) =>
        [.. cases.OrderBy(caseId => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{caseId}"))), StringComparer.Ordinal).Take(size)];
}

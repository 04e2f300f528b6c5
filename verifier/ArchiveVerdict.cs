namespace OpcOnboarding.Verifier;

/// <summary>What one check of an archive found.</summary>
/// <param name="Check">The check's name.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Evidence">What it rests on, in a few words.</param>
/// <param name="Findings">Everything that does not hold, as sentences; empty when all does.</param>
public sealed record ArchiveVerdict(string Check, ArchiveOutcome Outcome, string Evidence, IReadOnlyList<string> Findings)
{
    internal static ArchiveVerdict Of(string check, string evidence, IEnumerable<string> findings)
    {
        IReadOnlyList<string> all = [.. findings];
        return new ArchiveVerdict(check, all.Count == 0 ? ArchiveOutcome.Holds : ArchiveOutcome.Broken, evidence, all);
    }

    internal static ArchiveVerdict Missing(string check, string evidence) => new(check, ArchiveOutcome.Missing, evidence, []);
}

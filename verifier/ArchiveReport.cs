namespace OpcOnboarding.Verifier;

/// <summary>What the checks of an archive found; one verdict for each.</summary>
/// <param name="Verdicts">In the order in which they were made.</param>
public sealed record ArchiveReport(IReadOnlyList<ArchiveVerdict> Verdicts)
{
    /// <summary>Whether nothing is broken. A check that could not be made does not count as broken: look at the verdicts.</summary>
    public bool Holds => Verdicts.All(verdict => verdict.Outcome != ArchiveOutcome.Broken);

    /// <summary>Whether every check could be made: false for an archive with entries that no checkpoint covers, and for one from which the proofs were taken out.</summary>
    public bool IsProved => Verdicts.All(verdict => verdict.Outcome != ArchiveOutcome.Missing);
}

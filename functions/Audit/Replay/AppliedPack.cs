namespace OpcOnboarding.Functions.Audit.Replay;

/// <summary>A policy pack as it was at a moment.</summary>
/// <param name="PackId">The pack.</param>
/// <param name="Versions">Its version then; several only where nothing tells which of them it was.</param>
/// <param name="Evidence">What says so.</param>
/// <param name="AtHand">Whether this release has exactly that version. If not, its clauses of then can't be shown, and whether it was in force on the day is not known.</param>
internal sealed record AppliedPack(string PackId, IReadOnlyList<string> Versions, PackEvidence Evidence, bool AtHand);

/// <summary>What says which version of a pack applied.</summary>
internal enum PackEvidence
{
    /// <summary>The decision on vouchers that the case had by then names it.</summary>
    Decision,

    /// <summary>The log of checkpoints names the same version before and after the moment, or names it first just after.</summary>
    Log,

    /// <summary>The pack was replaced or added between the checkpoints around the moment: it was one of the versions, or not there yet.</summary>
    Replaced,

    /// <summary>Only this release: the log does not name the pack yet.</summary>
    Release,
}

using OpcOnboarding.Proofs;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>What the log says of one subject, with the proofs of it.</summary>
/// <param name="Checkpoint">The latest checkpoint; null while there is none.</param>
/// <param name="Key">The key that it must be signed by.</param>
/// <param name="Covered">The subject's leaves.</param>
/// <param name="Proofs">For each leaf that it is in the checkpoint's tree.</param>
/// <param name="Faults">What does not hold in the stored log; empty when all does.</param>
internal sealed record LogView(
    SignedCheckpoint? Checkpoint, CheckpointKey Key, CoveredSubject Covered, IReadOnlyList<InclusionProof> Proofs, IReadOnlyList<string> Faults)
{
    /// <summary>What the log says about the right to erase the case; null where no leaf tells of a decision to do so.</summary>
    public LoggedErasure? Erasure { get; init; }
}

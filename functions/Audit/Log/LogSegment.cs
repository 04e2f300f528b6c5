namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>What one checkpoint added to the log; a blob of its own that is never overwritten.</summary>
/// <param name="Checkpoint">The signed checkpoint over the log with these leaves (<see cref="Proofs.SignedCheckpoint.Text"/>).</param>
/// <param name="Leaves">Texts of the leaves, in order.</param>
internal sealed record LogSegment(string Checkpoint, IReadOnlyList<string> Leaves);

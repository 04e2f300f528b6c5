using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Proofs;

namespace OpcOnboarding.Functions.Audit;

/// <summary>The latest checkpoint, for an auditor to keep.</summary>
/// <param name="Text">The signed text.</param>
/// <param name="Number">Its number.</param>
/// <param name="Size">Leaves it is over.</param>
/// <param name="Root">Root over them.</param>
/// <param name="At">When it was made.</param>
/// <param name="KeyId">The key it is signed with.</param>
/// <param name="PublicKey">That key's public half: SubjectPublicKeyInfo in Base64.</param>
/// <param name="Minutes">How often one is made; what is younger is not covered.</param>
internal sealed record CheckpointView(
    string Text, long Number, long Size, string Root, DateTimeOffset At, string KeyId, string PublicKey, int Minutes)
{
    /// <summary>Hashes that prove that the log goes on from the size that was asked about; null when it does not.</summary>
    public IReadOnlyList<string>? Consistency { get; init; }

    /// <summary>The view of a checkpoint.</summary>
    public static CheckpointView Of(SignedCheckpoint signed, ConsistencyProof? proof, CheckpointKeys keys) => new(
        signed.Text,
        signed.Checkpoint.Number,
        signed.Checkpoint.Tree.Size,
        signed.Checkpoint.Tree.Root.ToString(),
        signed.Checkpoint.At,
        signed.KeyId,
        Convert.ToBase64String(keys.Public.PublicKey.Span),
        (int)CheckpointService.Interval.TotalMinutes)
    {
        Consistency = proof is null ? null : [.. proof.Path.Select(hash => hash.ToString())],
    };
}

using Azure;

namespace OpcOnboarding.Storage.Tables;

/// <summary>How a guarded write to a table ended.</summary>
/// <param name="Outcome">Committed, or which race was lost.</param>
/// <param name="ETags">
/// New versions, one per action in order; the default for a deleted row, and for a row that someone has changed again
/// before a lost reply was recognised. Empty if nothing was written.
/// </param>
/// <param name="FailedAction">Position of the action that lost, from 0; null if committed or not known.</param>
public sealed record CommitResult(CommitOutcome Outcome, IReadOnlyList<ETag> ETags, int? FailedAction = null)
{
    /// <summary>Whether it is stored.</summary>
    public bool IsCommitted => Outcome == CommitOutcome.Committed;

    /// <summary>New version of the only or first row.</summary>
    /// <exception cref="InvalidOperationException">Nothing was written.</exception>
    public ETag ETag => IsCommitted ? ETags[0] : throw new InvalidOperationException($"Nothing was written: {Outcome}.");
}

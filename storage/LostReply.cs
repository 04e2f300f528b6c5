using Azure;

namespace OpcOnboarding.Storage;

/// <summary>Judges failures of a write: which leave open whether it is stored.</summary>
/// <remarks>
/// A reply can be lost after the commit. The next try of the same write, by the pipeline or by the HTTP handler below it, then meets its own
/// work: a create 409, an update 412, a delete 404, a transaction 409. So none of these means "someone else" before the row was read back.
/// </remarks>
internal static class LostReply
{
    /// <summary>Whether the write may be stored although it failed. All tries of the pipeline failing together arrive as an <see cref="AggregateException"/>.</summary>
    public static bool IsPossible(Exception failure, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested && failure switch
        {
            RequestFailedException refused => refused.Status is 0 or 404 or 408 or 409 or 412 or 429 or >= 500,
            AggregateException or IOException or OperationCanceledException => true,
            _ => false,
        };

    /// <summary>The lost race that a refusal stands for once it is known that the write is not ours; null for a surprise.</summary>
    public static CommitOutcome? LostRace(Exception failure) => failure is not RequestFailedException refused ? null : refused.ErrorCode switch
    {
        "EntityAlreadyExists" or "BlobAlreadyExists" or "UpdateConditionNotSatisfied" or "ConditionNotMet" => CommitOutcome.Conflict,
        "ResourceNotFound" or "EntityNotFound" => CommitOutcome.NotFound,
        _ => null,
    };
}

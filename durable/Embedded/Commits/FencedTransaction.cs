using Azure;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Durable.Embedded.Ownership;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Embedded.Commits;

/// <summary>Submits transactions of one shard, one after the other, until each is stored, refused for good, or the fence is lost.</summary>
internal sealed class FencedTransaction(TableClient table, Fence fence, HubMachine machine, TaskHubMetrics metrics, ILogger logger)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);

    /// <summary>Writes the rows and the fence together.</summary>
    /// <exception cref="FenceLostException">Another owner has taken over. What was sent last may or may not be stored.</exception>
    /// <exception cref="CommitRefusedException">The service refuses these rows.</exception>
    public async Task SubmitAsync(IEnumerable<TableTransactionAction> rows, CancellationToken cancellationToken)
    {
        var actions = rows.ToList();
        var commitId = Fence.NewCommitId();
        var delay = FirstDelay;
        while (!await TrySubmitAsync(actions, commitId, cancellationToken))
        {
            await machine.Delay(delay, cancellationToken);
            delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
        }
    }

    private async Task<bool> TrySubmitAsync(List<TableTransactionAction> actions, string commitId, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await table.SubmitTransactionAsync([fence.Next(commitId), .. actions], cancellationToken);
            fence.Committed(answer.Value[0].Headers.ETag ?? throw new FormatException("The table service answered a transaction without an ETag."));
            metrics.Committed(actions.Count + 1);
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return await IsStoredAsync(failure, commitId, actions.Count, cancellationToken);
        }
    }

    /// <summary>Whatever went wrong, the fence knows whether the transaction happened.</summary>
    private async Task<bool> IsStoredAsync(Exception failure, string commitId, int rows, CancellationToken cancellationToken)
    {
        try
        {
            metrics.FenceRead();
            if (await fence.IsCommittedAsync(commitId, cancellationToken))
            {
                metrics.Committed(rows + 1);
                return true;
            }
        }
        catch (Exception unreachable) when (unreachable is not FenceLostException && !cancellationToken.IsCancellationRequested)
        {
            metrics.Failed(unreachable);
            logger.StorageFails(unreachable);
            return false;
        }

        if (IsRefusal(failure))
        {
            metrics.Refused(failure);
            throw new CommitRefusedException(failure);
        }

        metrics.Failed(failure);
        logger.StorageFails(failure);
        return false;
    }

    /// <summary>
    /// A refusal of our own rows: of one of them, or of their size and form. 412 speaks of the fence, which was read again; a conflict of the
    /// whole table (being deleted, say), 403 and the rest may pass.
    /// </summary>
    private static bool IsRefusal(Exception failure) => failure switch
    {
        ArgumentException => true,
        TableTransactionFailedException { FailedTransactionActionIndex: 0 } => false,
        RequestFailedException { ErrorCode: "TableNotFound" } => false,
        TableTransactionFailedException { FailedTransactionActionIndex: > 0, Status: 404 or 409 } => true,
        RequestFailedException { ErrorCode: "EntityAlreadyExists" or "ResourceNotFound" or "EntityNotFound" } => true,
        RequestFailedException refused => refused.Status is 400 or 413,
        _ => false,
    };
}

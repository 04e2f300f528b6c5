using Microsoft.Extensions.Logging;
using OpcOnboarding.Durable.Embedded.Ownership;

namespace OpcOnboarding.Durable.Embedded.Commits;

/// <summary>Stores the shares of many instances. An instance whose rows the service refuses does not hold up the others.</summary>
internal sealed class GroupCommit(FencedTransaction transactions, TaskHubMetrics metrics, ILogger logger)
{
    /// <summary>Returns when every share is stored or has its <see cref="InstanceCommit.Refusal"/>.</summary>
    /// <exception cref="FenceLostException">Another owner has taken over.</exception>
    public async Task RunAsync(IReadOnlyList<InstanceCommit> commits, CancellationToken cancellationToken)
    {
        try
        {
            await StoreAsync(commits, cancellationToken);
        }
        catch (CommitRefusedException refused) when (commits.Count == 1)
        {
            Refuse(commits[0], refused);
        }
        catch (CommitRefusedException)
        {
            foreach (var commit in commits.Where(commit => !commit.IsStored))
            {
                await RunAsync([commit], cancellationToken);
            }
        }
    }

    /// <summary>The present state may be stored, and the refusal speak only of rows that nothing refers to any more. To a purge those are all.</summary>
    private void Refuse(InstanceCommit commit, CommitRefusedException refused)
    {
        if (commit is { IsStored: true, IsPurge: false })
        {
            logger.GarbageRemains(refused, commit.Instance.Id);
            return;
        }

        commit.Refusal = refused;
    }

    private async Task StoreAsync(IReadOnlyList<InstanceCommit> commits, CancellationToken cancellationToken)
    {
        foreach (var transaction in TransactionPacker.Pack(commits))
        {
            await transactions.SubmitAsync(transaction.Actions, cancellationToken);
            foreach (var commit in transaction.Commits)
            {
                commit.IsStored = true;
                metrics.InstanceWritten(commit.PayloadBytes);
            }
        }
    }
}

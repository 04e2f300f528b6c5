using OpcOnboarding.Durable.Embedded.Operations;

namespace OpcOnboarding.Functions.Cases;

/// <summary>Writes what the lists know of a case, work list and directory, after the case itself.</summary>
/// <remarks>
/// Rows of lists carry no version: a writer that slept through a takeover would put back what its case has left behind. So whoever cannot be
/// certain to have been the only one looks at the case once more, after its rows are written, until the case has stood still meanwhile.
/// </remarks>
internal sealed class CaseIndexes(CaseStore store, WorklistIndex worklist, DirectoryIndex directory, ITaskHubOperations hub)
{
    /// <summary>To be asked before the case is read; see <see cref="ITaskHubOperations.Tenure"/>.</summary>
    public long? Tenure => hub.Tenure;

    /// <summary>Writes what the case row says. Doing it again changes nothing.</summary>
    /// <param name="before">The case before the transition, whose rows are written already; null writes all rows.</param>
    /// <param name="after">The case.</param>
    /// <param name="isListed">Whether the directory, too, says something new.</param>
    /// <param name="tenure">The time of ownership in which the case was read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task SyncAsync(CaseRecord? before, CaseRecord after, bool isListed, long? tenure, CancellationToken cancellationToken)
    {
        await Task.WhenAll(
            worklist.SyncAsync(before, after, cancellationToken),
            isListed ? directory.SyncAsync(after, cancellationToken) : Task.CompletedTask);
        // What was written before may have been moved on by a late commit of a former owner while this one began its work.
        if (before is null || tenure is null || hub.Tenure != tenure)
        {
            await CatchUpAsync(after, cancellationToken);
        }
    }

    private async Task CatchUpAsync(CaseRecord late, CancellationToken cancellationToken)
    {
        while (await store.GetAsync(late.CaseId, cancellationToken) is var now && now.File.Sequence != late.File.Sequence)
        {
            await worklist.CatchUpAsync(late, now, cancellationToken);
            await directory.SyncAsync(now, cancellationToken);
            late = now;
        }
    }
}

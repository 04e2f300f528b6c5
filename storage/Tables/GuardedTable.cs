using Azure;

namespace OpcOnboarding.Storage.Tables;

/// <summary>Writes that know their own work again when the reply was lost after the commit.</summary>
/// <remarks>
/// Every written row carries a <c>CommitId</c>, new for each write. After an unclear failure the row is read back: with our id the write is
/// <see cref="CommitOutcome.Committed"/>, else the race is lost. Over all of the row, that id too, goes a <see cref="RowSeal"/>. Both properties are
/// set on the passed rows and belong to this layer.
/// An exception means that storage was not reached or refused for a reason nobody expects; the write may then still be stored, so
/// read before doing it again. Safe for use by several threads, a row by one at a time.
/// </remarks>
public sealed class GuardedTable
{
    /// <summary>Name of the property that this layer sets.</summary>
    public const string CommitIdProperty = "CommitId";

    private static readonly string[] s_onlyCommitId = [CommitIdProperty];
    private readonly TableClient _table;

    /// <summary>Guards a table.</summary>
    public GuardedTable(TableClient table) => _table = table;

    /// <summary>The table, for reads.</summary>
    public TableClient Table => _table;

    /// <summary>Creates a row. <see cref="CommitOutcome.Conflict"/> if someone else has created it.</summary>
    public Task<CommitResult> AddAsync(TableEntity row, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        var commitId = Stamp(row);
        return GuardAsync(
            async () => [NewVersion(await _table.AddEntityAsync(row, cancellationToken))],
            () => ReadOwnAsync(row, commitId, cancellationToken),
            cancellationToken);
    }

    /// <summary>Replaces a row. <see cref="CommitOutcome.Conflict"/> if it has another version, <see cref="CommitOutcome.NotFound"/> if it does not exist.</summary>
    /// <param name="row">The row as it shall be.</param>
    /// <param name="ifMatch">Version that the stored row must have.</param>
    /// <param name="cancellationToken">Ends the request; the write may be stored nevertheless.</param>
    public Task<CommitResult> ReplaceAsync(TableEntity row, ETag ifMatch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        var commitId = Stamp(row);
        return GuardAsync(
            async () => [NewVersion(await _table.UpdateEntityAsync(row, ifMatch, TableUpdateMode.Replace, cancellationToken))],
            () => ReadOwnAsync(row, commitId, cancellationToken),
            cancellationToken);
    }

    /// <summary>Deletes a row. Absence is <see cref="CommitOutcome.Committed"/>, <see cref="CommitOutcome.Conflict"/> is another version.</summary>
    /// <remarks>A row that is gone cannot tell who deleted it. Where just one of several may win, mark the row with <see cref="ReplaceAsync"/> first.</remarks>
    public Task<CommitResult> DeleteAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellationToken = default) => GuardAsync(
        async () =>
        {
            await _table.DeleteEntityAsync(partitionKey, rowKey, ifMatch, cancellationToken);
            return [default];
        },
        async () => await ReadCommitIdAsync(partitionKey, rowKey, cancellationToken) is null ? [default] : null,
        cancellationToken);

    /// <summary>Does all actions or none.</summary>
    /// <param name="actions">1 to 100 actions on different rows of one partition.</param>
    /// <param name="witness">
    /// The row among them, not deleted, by which the commit is known again. Best one that nobody else overwrites at once: an added row,
    /// or one that only its owner writes; otherwise a commit that was overwritten before it was recognised counts as a lost race.
    /// </param>
    /// <param name="cancellationToken">Ends the request; the transaction may be stored nevertheless.</param>
    /// <exception cref="ArgumentException">The witness is not among the actions or is deleted, or a limit of the service is violated.</exception>
    public Task<CommitResult> CommitAsync(IReadOnlyList<TableTransactionAction> actions, TableEntity witness, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actions);
        if (!actions.Any(action => ReferenceEquals(action.Entity, witness) && !IsDelete(action)))
            throw new ArgumentException("The witness must be a row that one of the actions writes.", nameof(witness));
        var commitId = Guid.NewGuid();
        foreach (var action in actions.Where(action => !IsDelete(action)))
            Stamp(action.Entity, commitId);
        return GuardAsync(
            async () => Array.ConvertAll((await _table.SubmitTransactionAsync(actions, cancellationToken)).Value.ToArray(), NewVersion),
            () => ReadOwnAsync(actions, witness, commitId, cancellationToken),
            cancellationToken);
    }

    private static async Task<CommitResult> GuardAsync(Func<Task<ETag[]>> write, Func<Task<ETag[]?>> readBack, CancellationToken cancellationToken)
    {
        try
        {
            return new CommitResult(CommitOutcome.Committed, await write());
        }
        catch (Exception failure) when (LostReply.IsPossible(failure, cancellationToken))
        {
            if (await readBack() is { } versions)
                return new CommitResult(CommitOutcome.Committed, versions);
            if (LostReply.LostRace(failure) is { } lost)
                return new CommitResult(lost, [], (failure as TableTransactionFailedException)?.FailedTransactionActionIndex);
            throw;
        }
    }

    private async Task<ETag[]?> ReadOwnAsync(TableEntity row, Guid commitId, CancellationToken cancellationToken) =>
        await ReadVersionAsync(row, commitId, cancellationToken) is { } version ? [version] : null;

    private async Task<ETag[]?> ReadOwnAsync(IReadOnlyList<TableTransactionAction> actions, TableEntity witness, Guid commitId, CancellationToken cancellationToken)
    {
        if (await ReadVersionAsync(witness, commitId, cancellationToken) is null)
            return null;
        var versions = new ETag[actions.Count];
        for (var index = 0; index < versions.Length; index++)
        {
            if (!IsDelete(actions[index]))
                versions[index] = await ReadVersionAsync(actions[index].Entity, commitId, cancellationToken) ?? default;
        }

        return versions;
    }

    /// <summary>The row's version, if it is the one that this commit wrote.</summary>
    private async Task<ETag?> ReadVersionAsync(TableEntity row, Guid commitId, CancellationToken cancellationToken)
    {
        var stored = await ReadCommitIdAsync(row.PartitionKey, row.RowKey, cancellationToken);
        return stored?.GetGuid(CommitIdProperty) == commitId ? stored.ETag : null;
    }

    private async Task<TableEntity?> ReadCommitIdAsync(string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        var read = await _table.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey, s_onlyCommitId, cancellationToken);
        return read.HasValue ? read.Value : null;
    }

    private static Guid Stamp(TableEntity row)
    {
        var commitId = Guid.NewGuid();
        Stamp(row, commitId);
        return commitId;
    }

    private static void Stamp(TableEntity row, Guid commitId)
    {
        row[CommitIdProperty] = commitId;
        RowSeal.Put(row);
    }

    private static bool IsDelete(TableTransactionAction action) => action.ActionType == TableTransactionActionType.Delete;

    private static ETag NewVersion(Response response) => response.Headers.ETag ?? default;
}

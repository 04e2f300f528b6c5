using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Cases;

/// <summary>Reads cases, and writes each change of a case as one transaction that is guarded by the version of its <c>case</c> row.</summary>
internal sealed class CaseStore(CaseTables tables, IKeyWrapper wrapper, RecentRows recent)
{
    /// <summary>The case, or null when there is none.</summary>
    /// <exception cref="UnreadableRowException">The row can't be read; only this case is concerned.</exception>
    public async Task<CaseRecord?> FindAsync(string caseId, CancellationToken cancellationToken)
    {
        var row = await ReadAsync(caseId, CaseRow.Key, cancellationToken);
        return row is null ? null : await CaseRow.ReadAsync(row, wrapper, cancellationToken);
    }

    /// <summary>The case.</summary>
    /// <exception cref="UnreadableRowException">It does not exist or can't be read.</exception>
    public async Task<CaseRecord> GetAsync(string caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) ?? throw new UnreadableRowException("The case row is missing.");

    /// <summary>The case as this process saw it moments ago, or as it is. What is made of it must be written with its version.</summary>
    /// <exception cref="UnreadableRowException">It does not exist or can't be read.</exception>
    public async Task<CaseRecord> GetRecentAsync(string caseId, CancellationToken cancellationToken) =>
        recent.Find(caseId, CaseRow.Key) is { } row ? await CaseRow.ReadAsync(row, wrapper, cancellationToken) : await GetAsync(caseId, cancellationToken);

    /// <summary>One row of the case's partition, or null.</summary>
    public async Task<TableEntity?> ReadAsync(string caseId, string rowKey, CancellationToken cancellationToken)
    {
        var found = await tables.Cases.Table.GetEntityIfExistsAsync<TableEntity>(caseId, rowKey, cancellationToken: cancellationToken);
        if (!found.HasValue)
        {
            recent.Forget(caseId, rowKey);
            return null;
        }

        recent.Keep(found.Value!);
        return found.Value;
    }

    /// <summary>The form's version as JSON text.</summary>
    public async Task<string> ReadFormAsync(CaseRecord record, int version, CancellationToken cancellationToken) =>
        await ReadRecentAsync(record.CaseId, FormRow.Key(version), cancellationToken) is { } row
            ? FormRow.Read(row, record.Cipher)
            : throw new UnreadableRowException("A version of the form is missing.");

    /// <summary>The command, or null when it was never ordered.</summary>
    public async Task<StoredCommand?> FindCommandAsync(CaseRecord record, string commandId, CancellationToken cancellationToken) =>
        await ReadAsync(record.CaseId, CommandRow.Key(commandId), cancellationToken) is { } row
            ? CommandRow.Read(row, record.Cipher)
            : null;

    /// <summary>The command as this process saw it moments ago, or as it is; null when it was never ordered.</summary>
    public async Task<StoredCommand?> FindRecentCommandAsync(CaseRecord record, string commandId, CancellationToken cancellationToken) =>
        await ReadRecentAsync(record.CaseId, CommandRow.Key(commandId), cancellationToken) is { } row
            ? CommandRow.Read(row, record.Cipher)
            : null;

    /// <summary>Writes a draft's first rows. False when the case id is taken.</summary>
    public Task<bool> CreateAsync(CaseRecord record, IEnumerable<TableEntity> rows, CancellationToken cancellationToken)
    {
        var row = CaseRow.Write(record);
        return CommitAsync(row, [Add(row), .. rows.Select(Add)], cancellationToken);
    }

    /// <summary>Replaces the case row and writes what belongs to the change, all or nothing. False when someone was faster: load and decide again.</summary>
    public Task<bool> CommitAsync(CaseRecord changed, IEnumerable<TableTransactionAction> rows, CancellationToken cancellationToken)
    {
        var row = CaseRow.Write(changed);
        return CommitAsync(row, [Replace(row, changed.Version), .. rows], cancellationToken);
    }

    /// <summary>Writes one row that no one has written yet. False when someone was faster.</summary>
    public Task<bool> AddAsync(TableEntity row, CancellationToken cancellationToken) =>
        RememberAsync([row], () => tables.Cases.AddAsync(row, cancellationToken));

    /// <summary>Replaces one row whose version is known. False when someone was faster.</summary>
    public Task<bool> ReplaceAsync(TableEntity row, Azure.ETag version, CancellationToken cancellationToken) =>
        RememberAsync([row], () => tables.Cases.ReplaceAsync(row, version, cancellationToken));

    private Task<bool> CommitAsync(TableEntity witness, IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken) =>
        RememberAsync([.. actions.Select(action => (TableEntity)action.Entity)], () => tables.Cases.CommitAsync(actions, witness, cancellationToken));

    private async Task<TableEntity?> ReadRecentAsync(string caseId, string rowKey, CancellationToken cancellationToken) =>
        recent.Find(caseId, rowKey) ?? await ReadAsync(caseId, rowKey, cancellationToken);

    private async Task<bool> RememberAsync(IReadOnlyList<TableEntity> rows, Func<Task<CommitResult>> write)
    {
        // Before, not after: when no answer comes, or a refusal, nobody here knows what is stored.
        foreach (var row in rows)
        {
            recent.Forget(row.PartitionKey, row.RowKey);
        }

        var result = await write();
        foreach (var (row, version) in rows.Zip(result.ETags).Where(written => result.IsCommitted && written.Second != default))
        {
            row.ETag = version;
            recent.Keep(row);
        }

        return result.IsCommitted;
    }

    /// <summary>An action that adds a row.</summary>
    public static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    /// <summary>An action that replaces a row whose version is known.</summary>
    public static TableTransactionAction Replace(TableEntity row, Azure.ETag version) => new(TableTransactionActionType.UpdateReplace, row, version);
}

using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Entitlements;

/// <summary>Keeps what became of entitlements, guarded by the version of each row: one decision for each.</summary>
internal sealed class EntitlementStore(CaseTables tables)
{
    /// <summary>What became of all entitlements of the case that somebody asked for, by id.</summary>
    public async Task<IReadOnlyDictionary<string, EntitlementRecord>> ListAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, EntitlementRecord>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {record.CaseId} and RowKey ge {EntitlementRow.Prefix} and RowKey lt {EntitlementRow.Prefix + "~"}");
        await foreach (var row in tables.Cases.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            found.Add(row.RowKey[EntitlementRow.Prefix.Length..], EntitlementRow.Read(row, record.Cipher));
        }

        return found;
    }

    /// <summary>Adds what the founder asked for. False when it was asked for before.</summary>
    public async Task<bool> AddAsync(CaseRecord record, string id, EntitlementRecord asked, CancellationToken cancellationToken)
    {
        var row = new TableEntity(record.CaseId, EntitlementRow.Key(id));
        EntitlementRow.Write(row, asked, record.Cipher);
        return (await tables.Cases.AddAsync(row, cancellationToken)).IsCommitted;
    }

    /// <summary>Changes one. Null when nobody has asked for it or the change says no.</summary>
    public async Task<EntitlementRecord?> ChangeAsync(
        CaseRecord record, string id, Func<EntitlementRecord, EntitlementRecord?> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await tables.Cases.Table.GetEntityIfExistsAsync<TableEntity>(record.CaseId, EntitlementRow.Key(id), cancellationToken: cancellationToken);
            if (!found.HasValue || change(EntitlementRow.Read(found.Value!, record.Cipher)) is not { } changed)
            {
                return null;
            }

            EntitlementRow.Write(found.Value!, changed, record.Cipher);
            if ((await tables.Cases.ReplaceAsync(found.Value!, found.Value!.ETag, cancellationToken)).IsCommitted)
            {
                return changed;
            }
        }
    }
}

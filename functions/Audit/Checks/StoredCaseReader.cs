using Azure;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Audit.Replay;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>Reads everything of a case from storage, as it lies there.</summary>
internal sealed class StoredCaseReader(CaseTables tables, StoredDocuments documents, CaseRuns runs)
{
    /// <summary>The case; without rows when there is none.</summary>
    public async Task<StoredCase> ReadAsync(string caseId, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(tables.Cases, TableClient.CreateQueryFilter($"PartitionKey eq {caseId}"), cancellationToken);
        var stored = new StoredCase(caseId, rows, [], [], [], new Dictionary<string, RecordedRun>());
        var journal = stored.Journal.Select(OpenedJournalRow.TryRead).OfType<OpenedJournalRow>().ToList();
        return stored with
        {
            Documents = await DocumentsAsync(caseId, cancellationToken),
            IndexRows = await IndexRowsAsync(stored, cancellationToken),
            LedgerRows = await LedgerRowsAsync(stored, cancellationToken),
            Runs = await runs.ReadAsync(caseId, journal, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<StoredDocument>> DocumentsAsync(string caseId, CancellationToken cancellationToken)
    {
        var found = new List<StoredDocument>();
        foreach (var document in await documents.ListAsync(caseId, cancellationToken))
        {
            found.Add(document with { Content = await documents.ReadAsync(document.Name, cancellationToken) });
        }

        return found;
    }

    private async Task<IReadOnlyList<TableEntity>> IndexRowsAsync(StoredCase stored, CancellationToken cancellationToken)
    {
        if (File(stored.CaseRow) is not { } file)
        {
            return [];
        }

        var tasks = await RowsAsync(tables.Worklist, TableClient.CreateQueryFilter($"PartitionKey eq {file.CityKey}"), cancellationToken);
        return [
            .. tasks.Where(row => row.RowKey.Split(':') is [_, _, var caseId, _] && caseId == stored.CaseId),
            .. await FindAsync(DirectoryIndex.OfPerson(file.Founder), stored.CaseId, cancellationToken),
            .. await FindAsync($"number:{file.CaseNumber}", "case", cancellationToken),
            .. await FindAsync(DirectoryIndex.OfCity(file.CityKey), stored.CaseId, cancellationToken),
        ];
    }

    private async Task<IReadOnlyList<TableEntity>> LedgerRowsAsync(StoredCase stored, CancellationToken cancellationToken) => File(stored.CaseRow) is { } file
        ? await RowsAsync(
            tables.Ledger,
            TableClient.CreateQueryFilter($"PartitionKey ge {file.CityKey + ":"} and PartitionKey lt {file.CityKey + ";"} and RowKey ge {LedgerRowNames.FirstOf(stored.CaseId)} and RowKey lt {LedgerRowNames.AfterLastOf(stored.CaseId)}"),
            cancellationToken)
        : [];

    private async Task<IReadOnlyList<TableEntity>> FindAsync(string partition, string key, CancellationToken cancellationToken)
    {
        try
        {
            var found = await tables.Directory.Table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellationToken);
            return found.HasValue ? [found.Value!] : [];
        }
        catch (RequestFailedException refused) when (refused.Status == StatusCodes.Status400BadRequest)
        {
            // A changed case row may name a key that no table can hold.
            return [];
        }
    }

    private static CaseFile? File(TableEntity? row)
    {
        try
        {
            return row is null ? null : CaseJson.Read<CaseFile>(LongText.Read(row, "File"));
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(GuardedTable table, string filter, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }
}

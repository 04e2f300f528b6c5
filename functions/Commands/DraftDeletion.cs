using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Deletes a draft: its rows, its documents, its places in the lists. The case number stays taken.</summary>
internal sealed class DraftDeletion(CaseTables tables, RecentRows recent, DirectoryIndex directory, BlobContainerClient documents)
{
    private const int Batch = 99;

    /// <summary>False when the draft changed meanwhile; then nothing is deleted.</summary>
    public async Task<bool> DeleteAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var keys = await KeysAsync(record.CaseId, cancellationToken);
        foreach (var (batch, isFirst) in keys.Chunk(Batch).DefaultIfEmpty([]).Select((batch, index) => (batch, index == 0)))
        {
            List<TableTransactionAction> actions = [.. batch.Select(key => Delete(record.CaseId, key, Azure.ETag.All))];
            if (isFirst)
            {
                // The case row goes with the first batch, guarded: from then on nobody sees the case.
                actions.Add(Delete(record.CaseId, CaseRow.Key, record.Version));
            }

            if (!await TryAsync(actions, cancellationToken))
            {
                return false;
            }

            // The same key may begin the same draft again, with another key to its words.
            actions.ForEach(deleted => recent.Forget(record.CaseId, deleted.Entity.RowKey));
        }

        foreach (var document in record.File.Documents)
        {
            await documents.DeleteBlobIfExistsAsync($"{record.CaseId}/{document.DocumentId}/{document.Version}", cancellationToken: cancellationToken);
        }

        await directory.RemoveAsync(record.File, cancellationToken);
        return true;
    }

    private async Task<List<string>> KeysAsync(string caseId, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {caseId} and RowKey ne {CaseRow.Key}");
        await foreach (var row in tables.Cases.Table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken))
        {
            keys.Add(row.RowKey);
        }

        return keys;
    }

    private async Task<bool> TryAsync(List<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Cases.Table.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException changed) when (changed.Status is StatusCodes.Status412PreconditionFailed or StatusCodes.Status404NotFound)
        {
            return false;
        }
    }

    private static TableTransactionAction Delete(string caseId, string rowKey, Azure.ETag version) =>
        new(TableTransactionActionType.Delete, new TableEntity(caseId, rowKey), version);
}

using Azure;
using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Commands;

/// <summary>
/// Deletes a draft: its documents, its places in the lists, its rows. The case number stays taken. The case row is marked first and goes
/// last, so that a deletion that was cut off is found by the same order sent again, and goes on.
/// </summary>
internal sealed class DraftDeletion(CaseTables tables, CaseStore store, RecentRows recent, DirectoryIndex directory, BlobContainerClient documents)
{
    private const int Batch = 99;
    private static readonly string[] Keys = ["RowKey"];

    /// <summary>False when the draft changed meanwhile; then nothing is deleted.</summary>
    public async Task<bool> DeleteAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        if (!record.File.IsDeleted && !await store.CommitAsync(record with { File = record.File with { IsDeleted = true } }, [], cancellationToken))
        {
            return false;
        }

        await DeleteDocumentsAsync(record.CaseId, cancellationToken);
        await directory.RemoveAsync(record.File, cancellationToken);
        while (await RowsAsync(record.CaseId, cancellationToken) is { Count: > 0 } rows)
        {
            await TryDeleteAsync(rows, cancellationToken);
        }

        // The same key may begin the same draft again, with another key to its words.
        recent.Forget(record.CaseId);
        return true;
    }

    /// <summary>All of them, also what an upload left behind that never came to its end.</summary>
    private async Task DeleteDocumentsAsync(string caseId, CancellationToken cancellationToken)
    {
        await foreach (var blob in documents.GetBlobsAsync(prefix: $"{caseId}/", cancellationToken: cancellationToken))
        {
            await documents.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken);
        }
    }

    /// <summary>The rows that are left, the case row last.</summary>
    private async Task<List<TableEntity>> RowsAsync(string caseId, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {caseId}");
        await foreach (var row in tables.Cases.Table.QueryAsync<TableEntity>(filter, select: Keys, cancellationToken: cancellationToken))
        {
            rows.Add(new TableEntity(caseId, row.RowKey) { ETag = row.ETag });
        }

        return [.. rows.OrderBy(row => row.RowKey == CaseRow.Key)];
    }

    /// <summary>Ends early when a row has changed or is gone: the caller looks again.</summary>
    private async Task TryDeleteAsync(List<TableEntity> rows, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var batch in rows.Chunk(Batch))
            {
                await tables.Cases.Table.SubmitTransactionAsync(batch.Select(Delete), cancellationToken);
            }
        }
        catch (TableTransactionFailedException changed) when (changed.Status is StatusCodes.Status412PreconditionFailed or StatusCodes.Status404NotFound)
        {
            // A reply was lost after the commit, or a refusal was recorded meanwhile.
        }
    }

    private static TableTransactionAction Delete(TableEntity row) =>
        new(TableTransactionActionType.Delete, row, row.RowKey == CaseRow.Key ? row.ETag : ETag.All);
}

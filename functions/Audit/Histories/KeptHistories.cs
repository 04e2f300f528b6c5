using OpcOnboarding.Durable.Client;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit.Histories;

/// <summary>Histories as the engine has them, and those that it has purged as they were kept.</summary>
internal sealed class KeptHistories(EngineHistories engine, CaseStore store, CaseTables tables, DocumentReader documents) : ICaseHistories
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<HistoryEvent>?> FindAsync(string instanceId, CancellationToken cancellationToken)
    {
        try
        {
            return await engine.Histories.FindAsync(instanceId, cancellationToken) ?? await FindKeptAsync(instanceId, cancellationToken);
        }
        catch (HistoriesUnavailableException)
        {
            if (await FindKeptAsync(instanceId, cancellationToken) is { } kept)
            {
                return kept;
            }

            throw;
        }
    }

    private async Task<IReadOnlyList<HistoryEvent>?> FindKeptAsync(string instanceId, CancellationToken cancellationToken)
    {
        // Late orchestrations of a case are named after it.
        var caseId = instanceId.Split('-')[0];
        return CaseIds.IsWellFormed(caseId)
            && (await OfAsync(caseId, cancellationToken)).FirstOrDefault(kept => kept.InstanceId == instanceId) is { } found
            && await store.FindAsync(caseId, cancellationToken) is { File.IsErased: false } record
            ? CaseJson.Read<IReadOnlyList<HistoryEvent>>(System.Text.Encoding.UTF8.GetString(await documents.ReadAsync(record, found.AsDocument, cancellationToken)))
            : null;
    }

    /// <summary>What was kept of a case.</summary>
    /// <exception cref="UnreadableRowException">A row that says so can't be read.</exception>
    public async Task<IReadOnlyList<KeptHistory>> OfAsync(string caseId, CancellationToken cancellationToken)
    {
        var kept = new List<KeptHistory>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {caseId} and RowKey ge {HistoryRow.First} and RowKey lt {HistoryRow.AfterLast}");
        await foreach (var row in tables.Cases.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            kept.AddRange(HistoryRow.Read(row));
        }

        return kept;
    }
}

/// <summary>Histories as the engine has them, without those that were kept.</summary>
/// <param name="Histories">Reads them.</param>
internal sealed record EngineHistories(ICaseHistories Histories);

using System.Security.Cryptography;
using System.Text;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Histories;

/// <summary>Keeps the histories of ended cases before an engine purges them: sealed among the case's documents, named by a row that checkpoints cover.</summary>
/// <remarks>Running it again, or twice at once, keeps nothing twice; a run that was cut off goes on where it stood.</remarks>
internal sealed class HistoryKeeper(CaseTables tables, CaseStore store, EngineHistories engine, KeptHistories archive, DocumentBlobs blobs)
{
    /// <summary>What a run came to.</summary>
    /// <param name="Kept">Histories kept.</param>
    /// <param name="Later">Cases whose orchestration had not quite ended: another night.</param>
    /// <param name="Gone">Histories that the engine had purged before.</param>
    /// <param name="Unreadable">Cases that can't be read; their verification names what is wrong.</param>
    public sealed record Count(int Kept, int Later, int Gone, int Unreadable);

    /// <summary>Goes through all cases that ended, or were moved after their end, since their histories were kept.</summary>
    /// <exception cref="HistoriesUnavailableException">The engine's histories can't be read; every case stays due.</exception>
    public async Task<Count> RunAsync(CancellationToken cancellationToken)
    {
        var total = new Count(0, 0, 0, 0);
        await foreach (var caseId in DueAsync(cancellationToken))
        {
            try
            {
                total = await KeepAsync(caseId, total, cancellationToken);
            }
            catch (Exception unreadable) when (unreadable is UnreadableRowException or SealBrokenException or FormatException or InvalidDataException)
            {
                total = total with { Unreadable = total.Unreadable + 1 };
            }
        }

        return total;
    }

    private async Task<Count> KeepAsync(string caseId, Count total, CancellationToken cancellationToken)
    {
        var record = await store.GetAsync(caseId, cancellationToken);
        var known = (await archive.OfAsync(caseId, cancellationToken)).Select(kept => kept.InstanceId).ToHashSet();
        var (kept, gone) = (new List<KeptHistory>(), 0);
        foreach (var instanceId in (await InstancesAsync(record, cancellationToken)).Where(instanceId => !known.Contains(instanceId)))
        {
            var history = await engine.Histories.FindAsync(instanceId, cancellationToken);
            if (history is not null && !history.Any(entry => entry.EventType is EventType.ExecutionCompleted or EventType.ExecutionTerminated))
            {
                return total with { Later = total.Later + 1 };
            }

            kept.AddRange(history is null ? [] : [await PutAsync(record, instanceId, history, cancellationToken)]);
            gone += history is null ? 1 : 0;
        }

        return await store.AddAsync(HistoryRow.Write(caseId, record.File.Sequence, kept), cancellationToken)
            ? total with { Kept = total.Kept + kept.Count, Gone = total.Gone + gone }
            : total;
    }

    private async Task<KeptHistory> PutAsync(CaseRecord record, string instanceId, IReadOnlyList<HistoryEvent> history, CancellationToken cancellationToken)
    {
        var content = Encoding.UTF8.GetBytes(CaseJson.Write(history));
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        var version = await blobs.PutAsync(record, KeptHistory.IdOf(instanceId), 1, content, sha256, cancellationToken);
        return new KeptHistory(instanceId, version, sha256, history.Count);
    }

    /// <summary>The case's own orchestration, and one for each command that was carried out after its end.</summary>
    private async Task<IReadOnlyList<string>> InstancesAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var (instances, hasEnded) = (new List<string> { record.CaseId }, false);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {record.CaseId} and RowKey ge {JournalRow.First} and RowKey lt {JournalRow.AfterLast}");
        await foreach (var row in tables.Cases.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            var entries = JournalRow.Read(row);
            instances.AddRange(hasEnded && entries[0] is { Transition: not null, CommandId: { } commandId } ? [$"{record.CaseId}-{commandId}"] : []);
            hasEnded |= entries.Any(entry => entry.Event is CaseMoved moved && !OnboardingCase.IsOpenIn(moved.To));
        }

        return [.. instances.Distinct()];
    }

    /// <summary>Rows come in the order of their keys: of each case the view, then what was kept.</summary>
    private async IAsyncEnumerable<string> DueAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"RowKey eq {CaseRow.Key} or (RowKey ge {HistoryRow.First} and RowKey lt {HistoryRow.AfterLast})");
        (string CaseId, long Sequence)? ended = null;
        await foreach (var row in tables.Cases.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.RowKey != CaseRow.Key)
            {
                ended = ended?.Sequence <= HistoryRow.SequenceOf(row.RowKey) ? null : ended;
                continue;
            }

            if (ended is { } due)
            {
                yield return due.CaseId;
            }

            ended = Ended(row) is { } sequence ? (row.PartitionKey, sequence) : null;
        }

        if (ended is { } last)
        {
            yield return last.CaseId;
        }
    }

    /// <summary>Number of the last entry of a case that has ended and whose key is there; null for any other, and for one that can't be read: the scan of the cases tells of that.</summary>
    private static long? Ended(TableEntity row)
    {
        try
        {
            var file = CaseJson.Read<CaseFile>(LongText.Read(row, "File"));
            return file.IsErasing || CaseJson.Read<OnboardingCase>(LongText.Read(row, "Case")).IsOpen ? null : file.Sequence;
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or InvalidOperationException)
        {
            return null;
        }
    }
}

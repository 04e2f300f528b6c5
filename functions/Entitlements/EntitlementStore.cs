using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Entitlements;

/// <summary>Keeps what became of entitlements. Every change is one transaction with its entry in the case's journal: one decision for each, and none that nobody can tell the reason of.</summary>
internal sealed class EntitlementStore(CaseTables tables, CaseStore cases, JourneyCatalogue journeys, CaseSignals signals, TimeProvider clock)
{
    /// <summary>What became of all entitlements of the case that somebody asked for, by id.</summary>
    public async Task<IReadOnlyDictionary<string, EntitlementRecord>> ListAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, EntitlementRecord>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {record.CaseId} and RowKey ge {EntitlementRow.Prefix} and RowKey lt {EntitlementRow.AfterLast}");
        await foreach (var row in tables.Cases.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            found.Add(row.RowKey[EntitlementRow.Prefix.Length..], EntitlementRow.Read(row, record.Cipher));
        }

        return found;
    }

    /// <summary>Changes one and tells the journal.</summary>
    /// <param name="entered">The case, and who changes it.</param>
    /// <param name="id">Which entitlement.</param>
    /// <param name="change">Given what became of it so far, null before somebody asked: what becomes of it; null when nothing may. Is asked again when somebody was faster.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>What became of it; null when the change says no.</returns>
    public async Task<EntitlementRecord?> ChangeAsync(
        CaseDoor.Entered entered, string id, Func<EntitlementRecord?, EntitlementRecord?> change, CancellationToken cancellationToken)
    {
        var record = entered.Record;
        while (true)
        {
            var row = await tables.Cases.ReadOrNewAsync(record.CaseId, EntitlementRow.Key(id), cancellationToken);
            if (change(row.IsStored() ? EntitlementRow.Read(row, record.Cipher) : null) is not { } changed)
            {
                return null;
            }

            EntitlementRow.Write(row, changed, record.Cipher);
            if (await TryAsync(record, row, new EntitlementMoved(StepKind.Vouchers, id, changed.State, changed.AmountFen), ActorOf(entered), changed.Reason, cancellationToken))
            {
                return changed;
            }

            record = await cases.GetAsync(record.CaseId, cancellationToken);
        }
    }

    private async Task<bool> TryAsync(CaseRecord record, TableEntity row, EntitlementMoved moved, Actor actor, string? reason, CancellationToken cancellationToken)
    {
        var words = reason is null ? null : new DecisionWords(reason, null, null);
        var (file, entry) = Journal.Append(record, clock.GetUtcNow(), actor, [moved], null, null, words);
        var isWritten = await cases.CommitAsync(record with { File = file }, [CaseStore.Add(entry), row.ToWrite()], cancellationToken);
        if (isWritten)
        {
            signals.Publish(new CaseChanged(record.CaseId, file.Sequence, null));
        }

        return isWritten;
    }

    private Actor ActorOf(CaseDoor.Entered entered) => entered.Viewer.ActorIn(journeys.Get(entered.Record.Case.JourneyVersion).Step(StepKind.Vouchers));
}

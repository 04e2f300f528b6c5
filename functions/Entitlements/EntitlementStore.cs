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

    /// <summary>What became of an entitlement; null before somebody asked.</summary>
    public async Task<EntitlementRecord?> FindAsync(CaseRecord record, string id, CancellationToken cancellationToken)
    {
        var row = await tables.Cases.ReadOrNewAsync(record.CaseId, EntitlementRow.Key(id), cancellationToken);
        return row.IsStored() ? EntitlementRow.Read(row, record.Cipher) : null;
    }

    /// <summary>Changes one, tells the journal, and keeps the answer under the command's key.</summary>
    /// <param name="write">The command.</param>
    /// <param name="id">Which entitlement.</param>
    /// <param name="change">Given the case, and what became of it so far, null before somebody asked: what becomes of it; null when nothing may. Is asked again when somebody was faster.</param>
    /// <param name="answer">What is answered then, as JSON.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer; null when the change says no, or the key has named a command meanwhile.</returns>
    public async Task<string?> ChangeAsync(
        KeyedWrite write, string id, Func<CaseRecord, EntitlementRecord?, EntitlementRecord?> change, Func<EntitlementRecord, string> answer, CancellationToken cancellationToken)
    {
        var record = write.Record;
        while (true)
        {
            var row = await tables.Cases.ReadOrNewAsync(record.CaseId, EntitlementRow.Key(id), cancellationToken);
            if (change(record, row.IsStored() ? EntitlementRow.Read(row, record.Cipher) : null) is not { } changed)
            {
                return null;
            }

            EntitlementRow.Write(row, changed, record.Cipher);
            var moved = new EntitlementMoved(StepKind.Vouchers, id, changed.State, changed.AmountFen);
            var command = new StoredCommand(write.CommandId, write.User.Subject, write.BodyDigest, CommandStatus.Accepted, Answer: answer(changed)) { Body = write.Body.Text };
            if (await TryAsync(record, row, moved, ActorOf(write.Entered), changed.Reason, command, cancellationToken))
            {
                return command.Answer;
            }

            if (await cases.FindCommandAsync(record, write.CommandId, cancellationToken) is not null)
            {
                return null;
            }

            record = await cases.GetAsync(record.CaseId, cancellationToken);
        }
    }

    private async Task<bool> TryAsync(
        CaseRecord record, TableEntity row, EntitlementMoved moved, Actor actor, string? reason, StoredCommand command, CancellationToken cancellationToken)
    {
        var words = reason is null ? null : new DecisionWords(reason, null, null);
        var (file, entry) = Journal.Append(record, clock.GetUtcNow(), actor, [moved], command.CommandId, null, words);
        TableTransactionAction[] actions = [CaseStore.Add(entry), CaseStore.Add(CommandRow.Write(record.CaseId, command, record.Cipher)), row.ToWrite()];
        var isWritten = await cases.CommitAsync(record with { File = file }, actions, cancellationToken);
        if (isWritten)
        {
            signals.Publish(new CaseChanged(record.CaseId, file.Sequence, null));
        }

        return isWritten;
    }

    private Actor ActorOf(CaseDoor.Entered entered) => entered.Viewer.ActorIn(journeys.Get(entered.Record.Case.JourneyVersion).Step(StepKind.Vouchers));
}

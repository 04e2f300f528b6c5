using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Writes a command that was not taken into the journal, once, with its command row in the same transaction.</summary>
internal sealed class RejectionRecorder(CaseStore store, TimeProvider clock)
{
    /// <summary>
    /// Writes it; false when the command row exists already and somebody else's answer stands in it. Of a case whose personal data are being erased nothing is
    /// written, and the refusal is all that is said.
    /// </summary>
    /// <param name="order">The command.</param>
    /// <param name="refusal">Why it was not taken.</param>
    /// <param name="pending">The command's row when it was taken before and can no longer be decided; null when it has none.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<bool> RecordAsync(CommandOrder order, Problems.Refusal refusal, StoredCommand? pending, CancellationToken cancellationToken)
    {
        var record = order.Record;
        while (!record.File.IsErasing && !await TryAsync(order, record, refusal, pending, cancellationToken))
        {
            var stored = await store.FindCommandAsync(record, order.Command.CommandId, cancellationToken);
            if (pending is null ? stored is not null : stored is not { Status: CommandStatus.Pending })
            {
                return false;
            }

            record = await store.GetAsync(record.CaseId, cancellationToken);
        }

        return true;
    }

    private Task<bool> TryAsync(CommandOrder order, CaseRecord record, Problems.Refusal refusal, StoredCommand? pending, CancellationToken cancellationToken)
    {
        var command = order.Command;
        var (file, journalRow) = Journal.Append(
            record, clock.GetUtcNow(), command.Actor, [new CommandRejected(command.Trigger, command.Step, refusal.Code)], command.CommandId, null, StoredBody.WordsOf(order.Body));
        var stored = new StoredCommand(command.CommandId, command.Actor.Subject, order.BodyDigest, CommandStatus.Rejected, refusal.Code, StoredRefusal.Write(refusal)) { Body = order.BodyText };
        var row = CommandRow.Write(record.CaseId, stored, record.Cipher);
        var commandAction = pending is null ? CaseStore.Add(row) : CaseStore.Replace(row, pending.Version);
        return store.CommitAsync(record with { File = file }, [CaseStore.Add(journalRow), commandAction], cancellationToken);
    }
}

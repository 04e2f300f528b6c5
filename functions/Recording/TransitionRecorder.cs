using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Recording;

/// <summary>Writes a transition of a case once, however often it is asked to.</summary>
internal sealed class TransitionRecorder(CaseStore store, WorklistIndex worklist, DomicileLetter letter, CaseViews views)
{
    /// <summary>The case after the transition, and whether it is this transition that has the number.</summary>
    public async Task<(CaseRecord Record, bool Recorded)> RecordAsync(RecordRequest request, CancellationToken cancellationToken)
    {
        var record = await store.GetRecentAsync(request.CaseId, cancellationToken);
        while (true)
        {
            var command = await FindCommandAsync(record, request.Transition.CommandId, cancellationToken);
            if (command is { Status: not CommandStatus.Pending })
            {
                // Recorded before, or refused at the door because the case had ended: a command is journaled once.
                return (record, true);
            }

            if (record.Case.Transition >= request.Transition.Number)
            {
                return (record, command is null);
            }

            var (after, rows) = await PrepareAsync(record, request.Transition, command, cancellationToken);
            if (await store.CommitAsync(after, rows, cancellationToken))
            {
                return (after, true);
            }

            record = await store.GetAsync(request.CaseId, cancellationToken);
        }
    }

    private async Task<StoredCommand?> FindCommandAsync(CaseRecord record, string? commandId, CancellationToken cancellationToken) =>
        commandId is null ? null : await store.FindRecentCommandAsync(record, commandId, cancellationToken);

    private async Task<(CaseRecord After, List<TableTransactionAction> Rows)> PrepareAsync(
        CaseRecord record, Transition transition, StoredCommand? command, CancellationToken cancellationToken)
    {
        var body = command is null ? null : StoredBody.Read(command.Body);
        var onboarding = record.Case.Apply(transition);
        var opened = record with { Case = onboarding };
        var outcomes = await OutcomesAsync(record, transition, cancellationToken);
        IReadOnlyList<CaseEvent> events = await letter.AddAsync(opened, transition, cancellationToken) is { } document
            ? [.. transition.Events, document]
            : transition.Events;
        var (file, journalRow) = Journal.Append(opened, transition.At, transition.Actor, events, transition.CommandId, transition.Number, StoredBody.WordsOf(body));
        var after = opened with
        {
            File = WithTasks(file, onboarding),
            Words = TransitionWords.Apply(record.Words, transition.Events, body, outcomes, onboarding),
        };
        List<TableTransactionAction> rows = [CaseStore.Add(journalRow)];
        rows.AddRange(TransitionNotices.Of(transition, record.File.Sequence + 1, body, onboarding)
            .Select(notice => CaseStore.Add(NoticeRow.Write(record.CaseId, notice, record.Cipher))));
        if (command is not null)
        {
            rows.Add(CaseStore.Replace(CommandRow.Write(record.CaseId, Decided(command, transition, after), record.Cipher), command.Version));
        }

        return (after, rows);
    }

    private CaseFile WithTasks(CaseFile file, OnboardingCase onboarding)
    {
        var keys = WorklistIndex.KeysOf(worklist.TasksOf(file, onboarding));
        return file with { WorklistRows = keys, StaleWorklistRows = [.. file.WorklistRows.Except(keys)] };
    }

    private async Task<IReadOnlyDictionary<StepKind, JsonObject>> OutcomesAsync(CaseRecord record, Transition transition, CancellationToken cancellationToken)
    {
        var outcomes = new Dictionary<StepKind, JsonObject>();
        foreach (var approved in transition.Events.OfType<StepMoved>().Where(moved => moved.Trigger == Trigger.Approve))
        {
            var row = await store.ReadAsync(record.CaseId, OutcomeRow.Key(approved.Step, approved.Attempt), cancellationToken)
                ?? throw new UnreadableRowException("The outcome of an approved step is missing.");
            outcomes[approved.Step] = OutcomeRow.Read(row, record.Cipher);
        }

        return outcomes;
    }

    private StoredCommand Decided(StoredCommand command, Transition transition, CaseRecord after) =>
        transition.Events.OfType<CommandRejected>().FirstOrDefault() is { } rejected
            ? command with { Status = CommandStatus.Rejected, Code = rejected.Code, AskedBy = null }
            : command with { Status = CommandStatus.Accepted, Answer = AnswerTo(command, after), AskedBy = null };

    private string AnswerTo(StoredCommand command, CaseRecord after) => command.AskedBy is { } person
        ? CaseJson.WriteAnswer(views.Render(after, new Viewer(person, after.File)))
        : throw new UnreadableRowException("A pending command does not say who waits for it.");
}

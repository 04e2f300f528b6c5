using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Recording;

/// <summary>Has a transition's effects done and writes it once, however often it is asked to.</summary>
internal sealed class TransitionRecorder(
    CaseStore store, EffectRunner effects, PastTransitions past, WorklistIndex worklist, DomicileLetter letter, CaseViews views)
{
    /// <summary>The case after the transition, and what the orchestrator is told.</summary>
    public async Task<RecordedTransition> RecordAsync(RecordRequest request, CancellationToken cancellationToken)
    {
        var record = await store.GetRecentAsync(request.CaseId, cancellationToken);
        CarriedOut? carriedOut = null;
        while (true)
        {
            if (record.File.IsErasing)
            {
                // What was still under way when the erasure was decided comes too late: its words can't be opened, and nothing is to be added to the case.
                return new RecordedTransition(record, null, await past.FindAsync(request, isDecided: true, cancellationToken));
            }

            var command = await FindCommandAsync(record, request.Transition.CommandId, cancellationToken);
            var isDecided = command is { Status: not CommandStatus.Pending };
            if (isDecided || record.Case.Transition >= request.Transition.Number)
            {
                return new RecordedTransition(record, null, await past.FindAsync(request, isDecided, cancellationToken));
            }

            carriedOut ??= await effects.RunAsync(record, request, command, cancellationToken);
            var (after, rows) = await PrepareAsync(record, carriedOut, command, cancellationToken);
            if (await store.CommitAsync(after, rows, cancellationToken))
            {
                return new RecordedTransition(after, record, carriedOut.Result);
            }

            record = await store.GetAsync(request.CaseId, cancellationToken);
        }
    }

    private async Task<StoredCommand?> FindCommandAsync(CaseRecord record, string? commandId, CancellationToken cancellationToken) =>
        commandId is null ? null : await store.FindRecentCommandAsync(record, commandId, cancellationToken);

    private async Task<(CaseRecord After, List<TableTransactionAction> Rows)> PrepareAsync(
        CaseRecord record, CarriedOut carriedOut, StoredCommand? command, CancellationToken cancellationToken)
    {
        var transition = carriedOut.Transition;
        var body = command is null ? null : StoredBody.Read(command.Body);
        var onboarding = record.Case.Apply(transition);
        var opened = record with { Case = onboarding };
        IReadOnlyList<CaseEvent> events = await letter.AddAsync(opened, transition, cancellationToken) is { } document
            ? [.. transition.Events, document]
            : transition.Events;
        var (file, journalRow) = Journal.Append(opened, transition.At, transition.Actor, events, transition.CommandId, transition.Number, StoredBody.WordsOf(body));
        var notices = TransitionNotices.Of(transition, record.File.Sequence + 1, body, onboarding).ToList();
        JournalRow.WriteNotices(journalRow, notices.ToDictionary(notice => notice.Notice.Id, notice => notice.Content), record.Cipher);
        var after = opened with
        {
            File = WithTasks(file, onboarding) with { Notices = [.. file.Notices, .. notices.Select(notice => notice.Notice)] },
            Words = TransitionWords.Apply(record.Words, transition.Events, body, carriedOut.Outcomes, onboarding),
        };
        List<TableTransactionAction> rows = [CaseStore.Add(journalRow)];
        if (command is not null)
        {
            rows.Add(CaseStore.Replace(CommandRow.Write(record.CaseId, Decided(command, transition, after), record.Cipher), command.Version));
        }

        return (after, rows);
    }

    private CaseFile WithTasks(CaseFile file, OnboardingCase onboarding)
    {
        var keys = WorklistIndex.KeysOf(worklist.TasksOf(file, onboarding));
        return file with { WorklistForm = file.FormVersion, WorklistRows = keys, StaleWorklistRows = [.. file.WorklistRows.Except(keys)] };
    }

    private StoredCommand Decided(StoredCommand command, Transition transition, CaseRecord after) =>
        transition.Events.OfType<CommandRejected>().FirstOrDefault() is { } rejected
            ? command with { Status = CommandStatus.Rejected, Code = rejected.Code, AskedBy = null }
            : command with { Status = CommandStatus.Accepted, Answer = AnswerTo(command, after), AskedBy = null };

    private string? AnswerTo(StoredCommand command, CaseRecord after) =>
        command.AskedBy is { } person ? CaseJson.WriteAnswer(views.Render(after, new Viewer(person, after.File))) : null;
}

/// <summary>A transition that is written, or lost its number.</summary>
/// <param name="After">The case as it is now.</param>
/// <param name="Before">The case before; null when this time nothing was written.</param>
/// <param name="Result">What the orchestrator is told.</param>
internal sealed record RecordedTransition(CaseRecord After, CaseRecord? Before, RecordResult Result);

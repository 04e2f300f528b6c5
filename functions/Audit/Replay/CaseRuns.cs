using OpcOnboarding.Durable.Replay;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Audit.Histories;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Replay;

/// <summary>Runs the orchestrations of a case again on their recorded histories.</summary>
internal sealed class CaseRuns(ICaseHistories histories, DurableTaskRegistry registry, IServiceProvider services)
{
    private readonly OrchestrationReplay replay = new(registry, services);

    /// <summary>The case's own orchestration, and those of commands that came after its end.</summary>
    public async Task<IReadOnlyDictionary<string, RecordedRun>> ReadAsync(string caseId, IReadOnlyList<OpenedJournalRow> journal, CancellationToken cancellationToken)
    {
        var runs = new Dictionary<string, RecordedRun> { [caseId] = await RunAsync(caseId, cancellationToken) };
        var known = runs[caseId].Transitions.Select(decided => decided.Request.Transition.CommandId).ToHashSet();
        var late = journal.Select(row => row.Entries[0])
            .Where(entry => entry is { Transition: not null, CommandId: not null } && !known.Contains(entry.CommandId))
            .Select(entry => $"{caseId}-{entry.CommandId}");
        foreach (var instanceId in late.Where(_ => runs[caseId].Run is not null).ToList())
        {
            runs[instanceId] = await RunAsync(instanceId, cancellationToken);
        }

        return runs;
    }

    private async Task<RecordedRun> RunAsync(string instanceId, CancellationToken cancellationToken)
    {
        try
        {
            // Without a history there is nothing to run again, and the verdict says so.
            var history = await histories.FindAsync(instanceId, cancellationToken);
            return new RecordedRun(instanceId, history is null ? null : replay.Run(instanceId, history));
        }
        catch (HistoriesUnavailableException)
        {
            return new RecordedRun(instanceId, null) { IsUnread = true };
        }
        catch (Exception broken) when (broken is InvalidDataException || BrokenContent.Explains(broken))
        {
            return new RecordedRun(instanceId, null) { IsUnplayable = true };
        }
    }
}

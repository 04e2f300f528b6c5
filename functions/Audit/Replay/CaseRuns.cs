using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Replay;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Replay;

/// <summary>Runs the orchestrations of a case again on their recorded histories.</summary>
internal sealed class CaseRuns(DurableTaskClient client, DurableTaskRegistry registry, IServiceProvider services)
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
            var history = await client.GetOrchestrationHistoryAsync(instanceId, cancellationToken);
            return new RecordedRun(instanceId, replay.Run(instanceId, [.. history]));
        }
        catch (ArgumentException)
        {
            // Purged, or never begun: the verdict says that there was nothing to run again.
            return new RecordedRun(instanceId, null);
        }
        catch (Exception broken) when (broken is InvalidDataException || BrokenContent.Explains(broken))
        {
            return new RecordedRun(instanceId, null) { IsUnplayable = true };
        }
    }
}

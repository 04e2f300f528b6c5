using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Durable.Worker;
using Entry = OpcOnboarding.Durable.Client.HistoryEvent;

namespace OpcOnboarding.Durable.Replay;

/// <summary>
/// Runs orchestrators again on recorded histories, turn by turn, and holds what the code asks for against what history has. Starts
/// no activity and writes nothing. Takes histories as any client of the engine gives them, whichever host recorded them.
/// </summary>
/// <remarks>
/// Safe for use by several threads. Entries do not tell versions, parents and types of failures: code that looks at these goes another
/// way here, and that is told as a difference.
/// </remarks>
/// <param name="registry">The orchestrators of today.</param>
/// <param name="services">Gives them what they need, and may give a <see cref="DataConverter"/>.</param>
public sealed class OrchestrationReplay(DurableTaskRegistry registry, IServiceProvider services)
{
    private readonly OrchestrationExecutor executor = new(registry, services);

    /// <summary>Runs one history again.</summary>
    /// <param name="instanceId">The instance; identifiers made by the code depend on it.</param>
    /// <param name="history">The whole history of one execution, oldest entry first.</param>
    /// <exception cref="InvalidDataException">It has no beginning, or an entry of a kind that this version does not know.</exception>
    public ReplayedRun Run(string instanceId, IReadOnlyList<Entry> history)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        ArgumentNullException.ThrowIfNull(history);
        var results = ResultsIn(history);
        var tasks = new List<ReplayedTask>();
        var turns = RecordedTurn.Split(history);
        var session = Open(instanceId, turns);
        foreach (var (turn, number) in turns.Select((turn, number) => (turn, number)))
        {
            var answer = number == 0 ? session.Execute(RequestOf(instanceId, turn)) : session.Continue(turn.Incoming.Select(RecordedEvents.ToEvent));
            var difference = TurnComparison.FirstDifference(turn, answer.Actions);
            tasks.AddRange(TasksIn(answer.Actions, difference, turn, results));
            if (difference is not null || session.IsCompleted)
            {
                return new ReplayedRun(StartOf(turns).Name!, number + 1, tasks, difference ?? Unplayed(turns, number));
            }
        }

        return new ReplayedRun(StartOf(turns).Name!, turns.Count, tasks, null);
    }

    private OrchestrationSession Open(string instanceId, IReadOnlyList<RecordedTurn> turns)
    {
        _ = StartOf(turns);
        return executor.Start(RequestOf(instanceId, turns[0]));
    }

    private static Entry StartOf(IReadOnlyList<RecordedTurn> turns) =>
        (turns.Count == 0 ? null : turns[0].Incoming.FirstOrDefault(entry => entry.EventType == EventType.ExecutionStarted))
        ?? throw new InvalidDataException("The history does not begin with the start of its execution.");

    private static OrchestratorRequest RequestOf(string instanceId, RecordedTurn turn)
    {
        var request = new OrchestratorRequest { InstanceId = instanceId };
        request.NewEvents.AddRange(turn.Incoming.Select(RecordedEvents.ToEvent));
        return request;
    }

    private static Dictionary<int, string?> ResultsIn(IReadOnlyList<Entry> history)
    {
        var results = new Dictionary<int, string?>();
        foreach (var entry in history.Where(entry => entry.EventType == EventType.TaskCompleted))
        {
            // Behind the Functions host a result may travel in an envelope, and a failure does.
            results.TryAdd(entry.TaskScheduledId ?? -1, ActivityEnvelope.Read(entry.Data).Result);
        }

        return results;
    }

    private static IEnumerable<ReplayedTask> TasksIn(
        IEnumerable<OrchestratorAction> actions, ReplayDifference? difference, RecordedTurn turn, Dictionary<int, string?> results) => actions
            .Where(action => action.ScheduleTask is not null && (difference is null || action.Id < difference.EventId))
            .Select(action => new ReplayedTask(
                action.Id, action.ScheduleTask.Name, action.ScheduleTask.Input, results.GetValueOrDefault(action.Id), turn.At));

    /// <summary>The code has ended; turns that were recorded after that differ from it.</summary>
    private static ReplayDifference? Unplayed(IReadOnlyList<RecordedTurn> turns, int ended) =>
        turns.Skip(ended + 1).SelectMany(turn => turn.Facts.Select(fact => (turn, fact))).FirstOrDefault() is { fact: { } next, turn: var later }
            ? new ReplayDifference(next.EventId, later.At, TurnComparison.Describe(next), "nothing: it has ended")
            : null;
}

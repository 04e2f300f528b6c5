using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Durable.Worker.Grpc;
using EventKind = OpcOnboarding.Durable.Protocol.HistoryEvent.EventTypeOneofCase;

namespace OpcOnboarding.Workflows.Tests.Play;

/// <summary>
/// A durable host in memory with a clock that the test moves: keeps the history, answers activities at once, fires timers,
/// raises events. Each turn is run from the whole history by the worker's own entry point, twice, and must answer the same.
/// </summary>
internal sealed class PlayedHost(ITaskOrchestrator orchestrator, Func<string, string?, object?> activity)
{
    private readonly List<HistoryEvent> incoming = [];
    private readonly List<CreatedTimer> timers = [];

    public List<HistoryEvent> History { get; } = [];

    /// <summary>Every turn that was run.</summary>
    public List<PlayedTurn> Turns { get; } = [];

    /// <summary>The completion that the orchestration asked for; null while it runs.</summary>
    public CompleteOrchestrationAction? Completion { get; private set; }

    public DateTimeOffset Now { get; private set; }

    /// <summary>Whether turns run. While false the process is down: events and timers wait.</summary>
    public bool IsUp { get; private set; } = true;

    public void Start(string name, string instanceId, object input, DateTimeOffset now)
    {
        Now = now;
        incoming.Add(Make(-1, happened => happened.ExecutionStarted = new ExecutionStartedEvent
        {
            Name = name,
            Input = JsonDataConverter.Default.Serialize(input),
            OrchestrationInstance = new OrchestrationInstance { InstanceId = instanceId, ExecutionId = "e1" },
        }));
        Run();
    }

    public void Raise(string name, params object[] payloads)
    {
        foreach (var payload in payloads)
        {
            var text = JsonDataConverter.Default.Serialize(payload);
            incoming.Add(Make(-1, happened => happened.EventRaised = new EventRaisedEvent { Name = name, Input = text }));
        }

        Run();
    }

    /// <summary>Moves the clock; every timer fires at its own moment, in order.</summary>
    public void MoveTo(DateTimeOffset target)
    {
        while (IsUp && Completion is null && timers.Count > 0 && timers.Min(timer => timer.FireAt) is var next && next <= target)
        {
            Now = next > Now ? next : Now;
            Run();
        }

        Now = target;
    }

    public void GoDown() => IsUp = false;

    /// <summary>Starts the process again: timers that are due fire together with the events that waited.</summary>
    public void ComeUp()
    {
        IsUp = true;
        Run();
    }

    /// <summary>Runs the orchestration once more over its whole past and gives the actions that it asks for anew: none when replay is faithful.</summary>
    public OrchestratorResponse Replay() => Execute([.. History], [Make(-1, happened => happened.OrchestratorStarted = new OrchestratorStartedEvent())]);

    private void Run()
    {
        FireDueTimers();
        while (IsUp && Completion is null && incoming.Count > 0)
        {
            List<HistoryEvent> turn = [Make(-1, happened => happened.OrchestratorStarted = new OrchestratorStartedEvent()), .. incoming];
            incoming.Clear();
            var answer = Execute(History, turn);
            Turns.Add(new PlayedTurn(History.Count, turn.Count, answer.ToByteArray()));
            History.AddRange(turn);
            foreach (var action in answer.Actions)
            {
                Carry(action);
            }

            History.Add(Make(-1, happened => happened.OrchestratorCompleted = new OrchestratorCompletedEvent()));
            FireDueTimers();
        }
    }

    private OrchestratorResponse Execute(IEnumerable<HistoryEvent> past, IEnumerable<HistoryEvent> turn)
    {
        var request = new OrchestratorRequest { InstanceId = "c1", PastEvents = { past }, NewEvents = { turn } };
        var encoded = Convert.ToBase64String(request.ToByteArray());
        var first = GrpcOrchestrationRunner.LoadAndRun(encoded, orchestrator);
        Assert.Equal(first, GrpcOrchestrationRunner.LoadAndRun(encoded, orchestrator));
        return OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(first));
    }

    private void Carry(OrchestratorAction action)
    {
        switch (action.OrchestratorActionTypeCase)
        {
            case OrchestratorAction.OrchestratorActionTypeOneofCase.ScheduleTask:
                var task = action.ScheduleTask;
                History.Add(Make(action.Id, happened => happened.TaskScheduled = new TaskScheduledEvent { Name = task.Name }));
                var result = JsonDataConverter.Default.Serialize(activity(task.Name, task.Input));
                incoming.Add(Make(-1, happened => happened.TaskCompleted = new TaskCompletedEvent { TaskScheduledId = action.Id, Result = result }));
                break;
            case OrchestratorAction.OrchestratorActionTypeOneofCase.CreateTimer:
                History.Add(Make(action.Id, happened => happened.TimerCreated = new TimerCreatedEvent { FireAt = action.CreateTimer.FireAt }));
                timers.Add(new CreatedTimer(action.Id, action.CreateTimer.FireAt.ToDateTimeOffset()));
                break;
            case OrchestratorAction.OrchestratorActionTypeOneofCase.CompleteOrchestration:
                Completion = action.CompleteOrchestration;
                break;
            default:
                throw new InvalidOperationException($"The journey asks for nothing like {action.OrchestratorActionTypeCase}.");
        }
    }

    private void FireDueTimers()
    {
        foreach (var timer in timers.Where(timer => timer.FireAt <= Now).OrderBy(timer => timer.FireAt).ToList())
        {
            timers.Remove(timer);
            incoming.Insert(0, Make(-1, happened => happened.TimerFired = new TimerFiredEvent
            {
                TimerId = timer.Id,
                FireAt = Timestamp.FromDateTimeOffset(timer.FireAt),
            }));
        }
    }

    private HistoryEvent Make(int id, Action<HistoryEvent> fill)
    {
        var made = new HistoryEvent { EventId = id, Timestamp = Timestamp.FromDateTimeOffset(Now) };
        fill(made);
        return made.EventTypeCase == EventKind.None ? throw new InvalidOperationException("An event without content.") : made;
    }

    private sealed record CreatedTimer(int Id, DateTimeOffset FireAt);
}

using OpcOnboarding.Durable.Protocol;
using ActionKind = OpcOnboarding.Durable.Protocol.OrchestratorAction.OrchestratorActionTypeOneofCase;
using EventKind = OpcOnboarding.Durable.Protocol.HistoryEvent.EventTypeOneofCase;

namespace OpcOnboarding.Durable.Worker;

/// <summary>What each history event does to an execution (the table of wire facts, part c).</summary>
/// <param name="execution">The execution.</param>
/// <param name="start">Starts the code.</param>
internal sealed class HistoryPlayer(Execution execution, Action start)
{
    private readonly Queue<HistoryEvent> held = new();
    private bool hasStarted;
    private bool suspended;

    /// <summary>Plays one event, and all code that it unblocks.</summary>
    public void Play(HistoryEvent played)
    {
        if (played.EventTypeCase == EventKind.OrchestratorStarted)
        {
            // The clock moves even while suspended, so that held events see the time of the turn that plays them.
            execution.CurrentUtcDateTime = TimeOf(played);
        }
        else if (suspended && played.EventTypeCase is not (EventKind.ExecutionResumed or EventKind.ExecutionTerminated))
        {
            Hold(played);
        }
        else
        {
            Apply(played);
            execution.Thread.RunPosted();
        }
    }

    private static DateTime TimeOf(HistoryEvent played) => played.Timestamp?.ToDateTime()
        ?? throw new InvalidDataException("An orchestratorStarted event has no timestamp.");

    private void Hold(HistoryEvent played)
    {
        if (played.EventTypeCase != EventKind.ExecutionSuspended)
        {
            held.Enqueue(played);
        }
    }

    private void Apply(HistoryEvent played)
    {
        switch (played.EventTypeCase)
        {
            case EventKind.ExecutionStarted:
                Start(played.ExecutionStarted);
                break;
            case EventKind.EventRaised:
                Raise(played);
                break;
            case EventKind.ExecutionTerminated:
                execution.Complete(Completions.Terminated(played.ExecutionTerminated.Input));
                break;
            case EventKind.ExecutionSuspended:
                Suspend();
                break;
            case EventKind.ExecutionResumed:
                Resume();
                break;
            case EventKind.None:
                throw new InvalidDataException($"The history has an event (id {played.EventId}) of a kind that this worker does not know.");
            default:
                Confirm(played);
                Answer(played);
                break;
        }
    }

    private void Confirm(HistoryEvent played)
    {
        switch (played.EventTypeCase)
        {
            case EventKind.TaskScheduled:
                execution.Actions.Confirm(played.EventId, ActionKind.ScheduleTask, played.TaskScheduled.Name);
                break;
            case EventKind.SubOrchestrationInstanceCreated:
                execution.Actions.Confirm(played.EventId, ActionKind.CreateSubOrchestration, played.SubOrchestrationInstanceCreated.Name);
                break;
            case EventKind.TimerCreated:
                execution.Actions.Confirm(played.EventId, ActionKind.CreateTimer, null);
                break;
            case EventKind.EventSent:
                execution.Actions.Confirm(played.EventId, ActionKind.SendEvent, played.EventSent.Name);
                break;
        }
    }

    private void Answer(HistoryEvent played)
    {
        switch (played.EventTypeCase)
        {
            case EventKind.TaskCompleted:
                AnswerActivity(played.TaskCompleted.TaskScheduledId, ActivityEnvelope.Read(played.TaskCompleted.Result));
                break;
            case EventKind.TaskFailed:
                execution.Tasks.Fail(played.TaskFailed.TaskScheduledId, played.TaskFailed.FailureDetails?.ToDetails());
                break;
            case EventKind.SubOrchestrationInstanceCompleted:
                execution.Tasks.Complete(
                    played.SubOrchestrationInstanceCompleted.TaskScheduledId, played.SubOrchestrationInstanceCompleted.Result);
                break;
            case EventKind.SubOrchestrationInstanceFailed:
                execution.Tasks.Fail(
                    played.SubOrchestrationInstanceFailed.TaskScheduledId,
                    played.SubOrchestrationInstanceFailed.FailureDetails?.ToDetails());
                break;
            case EventKind.TimerFired:
                execution.Tasks.Complete(played.TimerFired.TimerId, null);
                break;
        }
    }

    // Behind the Functions host a failed activity completes too, with an envelope that tells so.
    private void AnswerActivity(int id, ActivityOutcome outcome)
    {
        if (outcome.Failure is { } failure)
        {
            execution.Tasks.Fail(id, failure);
        }
        else
        {
            execution.Tasks.Complete(id, outcome.Result);
        }
    }

    private void Start(ExecutionStartedEvent started)
    {
        // An execution starts once; a second executionStarted is a duplicate.
        if (!hasStarted)
        {
            hasStarted = true;
            execution.Started = started;
            start();
        }
    }

    private void Raise(HistoryEvent played)
    {
        if (execution.Continuation is { } continuation)
        {
            continuation.Carryover.Add(played);
        }
        else
        {
            execution.Events.Raise(played.EventRaised.Name, played.EventRaised.Input);
        }
    }

    private void Suspend()
    {
        suspended = true;
        execution.Actions.SetAside();
    }

    private void Resume()
    {
        suspended = false;
        execution.Actions.TakeBack();
        while (held.TryDequeue(out var played))
        {
            Apply(played);
            execution.Thread.RunPosted();
        }
    }
}

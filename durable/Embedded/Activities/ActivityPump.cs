using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Durable.Embedded.Shards;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.Embedded.Activities;

/// <summary>Runs committed activities in the order in which they came, up to the configured number at a time.</summary>
internal sealed class ActivityPump(
    ActivityExecutor executor, IShardRouter router, TimeProvider clock, HubMachine machine, TaskHubMetrics metrics, int concurrency, CancellationToken stopping) : IActivityPump
{
    private readonly Lock _lock = new();
    private readonly Queue<(string InstanceId, string ExecutionId, int TaskId, ScheduleTaskAction Task)> _waiting = new();
    private readonly Dictionary<object, (string InstanceId, string Name, long BeganAt)> _runs = new(ReferenceEqualityComparer.Instance);
    private TaskCompletionSource? _drained;
    private int _running;
    private bool _closed;

    /// <inheritdoc/>
    public void Enqueue(string instanceId, string executionId, int taskId, ScheduleTaskAction task)
    {
        lock (_lock)
        {
            _waiting.Enqueue((instanceId, executionId, taskId, task));
            StartNext_NeedsLock();
        }
    }

    /// <summary>How many run now, and how many wait for a place.</summary>
    public (int Running, int Queued) Count()
    {
        lock (_lock)
        {
            return (_running, _waiting.Count);
        }
    }

    /// <summary>Those that have been running for so long, the longest first.</summary>
    public IReadOnlyList<RunningActivity> RunningFor(TimeSpan atLeast)
    {
        lock (_lock)
        {
            return
            [
                .. _runs.Values.Select(run => new RunningActivity(run.InstanceId, run.Name, machine.Clock.GetElapsedTime(run.BeganAt)))
                    .Where(run => run.For >= atLeast)
                    .OrderByDescending(run => run.For),
            ];
        }
    }

    /// <summary>Starts no more activities; ends when the running ones have ended. Those that wait run again after the next start.</summary>
    public Task DrainAsync()
    {
        lock (_lock)
        {
            _closed = true;
            _drained = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            CompleteDrain_NeedsLock();
            return _drained.Task;
        }
    }

    private void StartNext_NeedsLock()
    {
        while (!_closed && _running < concurrency && _waiting.TryDequeue(out var next))
        {
            _running++;
            _runs.Add(next.Task, (next.InstanceId, next.Task.Name, machine.Clock.GetTimestamp()));
            _ = machine.Run(() => RunAsync(next.InstanceId, next.ExecutionId, next.TaskId, next.Task));
        }
    }

    private void CompleteDrain_NeedsLock()
    {
        if (_running == 0)
        {
            _drained?.TrySetResult();
        }
    }

    private async Task RunAsync(string instanceId, string executionId, int taskId, ScheduleTaskAction task)
    {
        try
        {
            if (!stopping.IsCancellationRequested)
            {
                var call = new ActivityCall(task.Name, instanceId, task.Input, task.Version ?? "");
                var outcome = await executor.ExecuteAsync(call);
                metrics.ActivityRun();
                metrics.ActivityFailures.Note(call, outcome);
                router.Deliver(instanceId, new Mail(Result(taskId, outcome), executionId), mayBeRepeated: false);
            }
        }
        finally
        {
            lock (_lock)
            {
                _running--;
                _runs.Remove(task);
                StartNext_NeedsLock();
                CompleteDrain_NeedsLock();
            }
        }
    }

    private HistoryEvent Result(int taskId, ActivityOutcome outcome)
    {
        var at = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return outcome.Failure is { } failure
            ? new() { EventId = -1, Timestamp = at, TaskFailed = new() { TaskScheduledId = taskId, FailureDetails = failure.ToMessage() } }
            : new() { EventId = -1, Timestamp = at, TaskCompleted = new() { TaskScheduledId = taskId, Result = outcome.Result } };
    }
}

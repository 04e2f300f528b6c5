using System.Collections.Concurrent;
using OpcOnboarding.HostDriver.Wire;

namespace OpcOnboarding.HostDriver.Engine;

/// <summary>Runs orchestrations in memory by calling functions, as the Durable Functions extension does.</summary>
internal sealed class TaskHub(IFunctions functions) : IDisposable
{
    // The provider's messages come back after minutes; no test waits for that.
    private static readonly TimeSpan s_beforeTheTurnComesAgain = TimeSpan.FromMilliseconds(25);

    // The extension's default for two cores.
    private readonly SemaphoreSlim _activities = new(20);
    private readonly SemaphoreSlim _turns = new(20);
    private readonly ConcurrentDictionary<string, Instance> _instances = new(StringComparer.Ordinal);
    private int _calls;

    /// <summary>Turns and activities that were called.</summary>
    public int Calls => _calls;

    public IEnumerable<Instance> All => _instances.Values;

    public Instance? Find(string id) => _instances.GetValueOrDefault(id);

    /// <summary>Starts an instance; false when one of this id is open.</summary>
    public bool Start(string name, string id, string? input)
    {
        var made = new Instance(id, name, input);
        if (_instances.AddOrUpdate(id, made, (_, former) => former.HasEnded ? made : former) != made)
        {
            return false;
        }

        Deliver(made, made.Start());
        return true;
    }

    public void Deliver(string id, HistoryEntry entry)
    {
        if (Find(id) is { } instance)
        {
            Deliver(instance, entry);
        }
    }

    public void Dispose()
    {
        _activities.Dispose();
        _turns.Dispose();
    }

    private void Deliver(Instance instance, HistoryEntry entry)
    {
        if (instance.Deliver(entry))
        {
            _ = Task.Run(() => RunTurnsAsync(instance));
        }
    }

    private async Task RunTurnsAsync(Instance instance)
    {
        while (instance.NextTurn() is { } turn)
        {
            await _turns.WaitAsync();
            try
            {
                await RunTurnAsync(instance, turn.Past, turn.Fresh);
            }
            catch (HttpRequestException error)
            {
                // An error answer ends the orchestration at once; the turn is not tried again.
                instance.Fail($"Function '{instance.Name}' failed with an unhandled exception. {error.Message}");
            }
            finally
            {
                _turns.Release();
            }
        }
    }

    private async Task RunTurnAsync(Instance instance, IReadOnlyList<HistoryEntry> past, IReadOnlyList<HistoryEntry> fresh)
    {
        Interlocked.Increment(ref _calls);
        var answer = ResponseReader.Read(await functions.CallOrchestratorAsync(instance.Name, RequestWriter.Write(instance.Id, past, fresh)));
        if (answer.IsAborted)
        {
            instance.Abort(fresh);
            await Task.Delay(s_beforeTheTurnComesAgain);
            return;
        }

        instance.Commit(fresh, answer);
        foreach (var action in answer.Actions)
        {
            Begin(instance, instance.ExecutionId, action);
        }
    }

    private void Begin(Instance instance, string executionId, OrchestratorAction action)
    {
        switch (action.Kind)
        {
            case ActionKind.ScheduleTask:
                _ = Task.Run(() => RunActivityAsync(instance, executionId, action));
                break;
            case ActionKind.CreateTimer:
                _ = Task.Run(() => FireAsync(instance, executionId, action));
                break;
            case ActionKind.SendEvent:
                Deliver(action.InstanceId!, new HistoryEntry(EventKind.EventRaised, -1, Instance.Now) { Name = action.Name, Text = action.Text });
                break;
            case ActionKind.CreateSubOrchestration:
                throw new NotSupportedException("No orchestration here has children; the driver runs none.");
        }
    }

    private async Task RunActivityAsync(Instance instance, string executionId, OrchestratorAction call)
    {
        await _activities.WaitAsync();
        Interlocked.Increment(ref _calls);
        try
        {
            var result = await functions.CallActivityAsync(call.Name!, instance.Id, call.Text);
            Answer(instance, executionId, new HistoryEntry(EventKind.TaskCompleted, -1, Instance.Now) { Answers = call.Id, Text = result });
        }
        catch (HttpRequestException error)
        {
            var inner = new Failure("System.Net.Http.HttpRequestException", error.Message);
            var failure = new Failure("Microsoft.Azure.WebJobs.Host.FunctionInvocationException", $"Exception while executing function: Functions.{call.Name}", Inner: inner);
            Answer(instance, executionId, new HistoryEntry(EventKind.TaskFailed, -1, Instance.Now) { Answers = call.Id, Failure = failure });
        }
        finally
        {
            _activities.Release();
        }
    }

    private async Task FireAsync(Instance instance, string executionId, OrchestratorAction timer)
    {
        // Longer than a test lives: it would only hold memory.
        var wait = TimeSpan.FromTicks(timer.FireAt - Instance.Now);
        if (wait < TimeSpan.FromHours(1))
        {
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
            Answer(instance, executionId, new HistoryEntry(EventKind.TimerFired, -1, Instance.Now) { Answers = timer.Id, FireAt = timer.FireAt });
        }
    }

    // Answers to an execution that began anew are dropped.
    private void Answer(Instance instance, string executionId, HistoryEntry answer)
    {
        if (instance.ExecutionId == executionId)
        {
            Deliver(instance, answer);
        }
    }
}

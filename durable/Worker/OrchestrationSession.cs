using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Worker;

/// <summary>One execution in memory: plays events into its code and answers with the actions the code asks for.</summary>
/// <remarks>
/// A host may throw it away after each turn, or keep it and continue with new events only; both give the same answers.
/// Not thread-safe: one turn at a time, on whichever thread calls.
/// </remarks>
internal sealed class OrchestrationSession
{
    private readonly ITaskOrchestrator? orchestrator;
    private readonly Execution execution;
    private readonly HistoryPlayer player;
    private readonly ReplayContext context;
    private Task<string?>? run;
    private bool executed;

    /// <summary>Makes a session; plays nothing yet.</summary>
    /// <param name="orchestrator">The code; null when nothing is registered under the name, which fails the execution.</param>
    /// <param name="request">Says which instance, and what the host sends along.</param>
    /// <param name="services">Converter and loggers.</param>
    public OrchestrationSession(ITaskOrchestrator? orchestrator, OrchestratorRequest request, WorkerServices services)
    {
        this.orchestrator = orchestrator;
        execution = new Execution(request, services.Converter);
        context = new ReplayContext(execution, services.LoggerFactory);
        player = new HistoryPlayer(execution, () => run = RunAsync(orchestrator!));
    }

    /// <summary>The instance that is served.</summary>
    public string InstanceId => execution.InstanceId;

    /// <summary>True once a completion was answered; nothing more is to be asked of the session then.</summary>
    public bool IsCompleted => execution.IsCompleted;

    /// <summary>The first turn, played from the whole history.</summary>
    /// <exception cref="InvalidOperationException">The session has played a turn already.</exception>
    /// <exception cref="InvalidDataException">The history has an event that this worker does not know, or one without its time.</exception>
    public OrchestratorResponse Execute(OrchestratorRequest request)
    {
        if (executed)
        {
            throw new InvalidOperationException("The session has played its history; go on with Continue.");
        }

        executed = true;
        return orchestrator is null ? RefuseUnknown(request) : Turn(() =>
        {
            Play(request.PastEvents, replaying: true);
            Play(request.NewEvents, replaying: false);
        });
    }

    /// <summary>The next turn. Everything in the answer before counts as confirmed.</summary>
    /// <param name="newEvents">The turn's events as they would stand in newEvents: orchestratorStarted first.</param>
    /// <exception cref="InvalidOperationException">The session has not played its history, or is at its end.</exception>
    public OrchestratorResponse Continue(IEnumerable<HistoryEvent> newEvents)
    {
        if (!executed || IsCompleted)
        {
            throw new InvalidOperationException("The session has no history to go on from, or is at its end.");
        }

        execution.Actions.ConfirmAll();
        return Turn(() => Play(newEvents, replaying: false));
    }

    private OrchestratorResponse Turn(Action play)
    {
        execution.Thread.Run(() =>
        {
            try
            {
                play();
                Conclude();
            }
            catch (NonDeterministicOrchestrationException error)
            {
                execution.Complete(Completions.Failed(error));
            }
        });
        return Answer();
    }

    private OrchestratorResponse Answer() => new()
    {
        InstanceId = execution.InstanceId,
        Actions = { execution.Actions.ToSend },
        CustomStatus = execution.CustomStatus,
    };

    // Nothing is replayed: without the code the history cannot be told from a changed one.
    private OrchestratorResponse RefuseUnknown(OrchestratorRequest request)
    {
        execution.Actions.StartAt(Requests.LastId(request) + 1);
        execution.Complete(Completions.Unknown(Requests.StartOf(request).Name));
        return Answer();
    }

    private void Play(IEnumerable<HistoryEvent> events, bool replaying)
    {
        execution.IsReplaying = replaying;
        foreach (var played in events)
        {
            player.Play(played);
        }
    }

    private async Task<string?> RunAsync(ITaskOrchestrator code)
    {
        var input = execution.Converter.Deserialize(execution.Started.Input, code.InputType);
        return execution.Converter.Serialize(await code.RunAsync(context, input));
    }

    private void Conclude()
    {
        if (run is null)
        {
            return;
        }

        if (execution.Thread.WasTrespassed)
        {
            execution.Complete(Completions.Failed(ForeignTask()));
        }
        else if (execution.Tasks.Count == 0)
        {
            ConcludeWithoutOpenTasks(run);
        }
    }

    private void ConcludeWithoutOpenTasks(Task<string?> finished)
    {
        if (finished.IsCompletedSuccessfully)
        {
            execution.Complete(
                execution.Continuation is { } request ? Completions.ContinuedAsNew(request) : Completions.Completed(finished.Result));
        }
        else if (finished.IsCompleted)
        {
            execution.Complete(Completions.Failed(finished.Exception?.InnerException ?? new TaskCanceledException(finished)));
        }
        else if (!execution.Events.HasWaits)
        {
            // Nothing from the context is awaited any more, so nothing can ever unblock the code.
            execution.Complete(Completions.Failed(ForeignTask()));
        }
    }

    private InvalidOperationException ForeignTask() => new(
        $"Orchestrator '{context.Name}' awaits a task that its context did not make (Task.Run, Task.Delay, I/O, "
        + "ConfigureAwait(false)). Only the orchestration context's tasks can be replayed.");
}

namespace OpcOnboarding.Durable;

/// <content>What an orchestrator can start and wait for.</content>
public abstract partial class TaskOrchestrationContext
{
    /// <summary>Calls an activity whose result is not wanted.</summary>
    /// <inheritdoc cref="CallActivityAsync{TResult}(TaskName, object?, TaskOptions?)"/>
    public virtual Task CallActivityAsync(TaskName name, object? input = null, TaskOptions? options = null) =>
        CallActivityAsync<object>(name, input, options);

    /// <summary>Calls an activity that takes no input and whose result is not wanted.</summary>
    /// <inheritdoc cref="CallActivityAsync{TResult}(TaskName, object?, TaskOptions?)"/>
    public virtual Task CallActivityAsync(TaskName name, TaskOptions options) => CallActivityAsync(name, null, options);

    /// <summary>Calls an activity that takes no input.</summary>
    /// <inheritdoc cref="CallActivityAsync{TResult}(TaskName, object?, TaskOptions?)"/>
    public virtual Task<TResult> CallActivityAsync<TResult>(TaskName name, TaskOptions options) =>
        CallActivityAsync<TResult>(name, null, options);

    /// <summary>Calls an activity.</summary>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <param name="name">The activity's name.</param>
    /// <param name="input">Its input; null for none.</param>
    /// <param name="options">Retry rule, version, tags.</param>
    /// <returns>Ends with the result, or with <see cref="TaskFailedException"/>.</returns>
    public abstract Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null);

    /// <summary>Runs a sub-orchestration.</summary>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <param name="orchestratorName">The orchestrator's name.</param>
    /// <param name="input">Its input; null for none.</param>
    /// <param name="options">Retry rule, version, tags; a <see cref="SubOrchestrationOptions"/> also gives the instance id.</param>
    /// <returns>Ends with the result, or with <see cref="TaskFailedException"/>.</returns>
    public abstract Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null);

    /// <summary>Runs a sub-orchestration that takes no input.</summary>
    /// <inheritdoc cref="CallSubOrchestratorAsync{TResult}(TaskName, object?, TaskOptions?)"/>
    public virtual Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, TaskOptions options) =>
        CallSubOrchestratorAsync<TResult>(orchestratorName, null, options);

    /// <summary>Runs a sub-orchestration that takes no input and whose result is not wanted.</summary>
    /// <inheritdoc cref="CallSubOrchestratorAsync{TResult}(TaskName, object?, TaskOptions?)"/>
    public virtual Task CallSubOrchestratorAsync(TaskName orchestratorName, TaskOptions options) =>
        CallSubOrchestratorAsync(orchestratorName, null, options);

    /// <summary>Runs a sub-orchestration whose result is not wanted.</summary>
    /// <inheritdoc cref="CallSubOrchestratorAsync{TResult}(TaskName, object?, TaskOptions?)"/>
    public virtual Task CallSubOrchestratorAsync(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        CallSubOrchestratorAsync<object>(orchestratorName, input, options);

    /// <summary>A durable timer.</summary>
    /// <param name="delay">How long from the orchestration clock's time.</param>
    /// <param name="cancellationToken">Gives the timer up; it then no longer holds the orchestration open.</param>
    public virtual Task CreateTimer(TimeSpan delay, CancellationToken cancellationToken) =>
        CreateTimer(CurrentUtcDateTime.Add(delay), cancellationToken);

    /// <summary>A durable timer; over three days it is made of several.</summary>
    /// <param name="fireAt">When it fires; a time of unspecified kind counts as UTC. A past time fires at once.</param>
    /// <param name="cancellationToken">Gives the timer up; it then no longer holds the orchestration open.</param>
    public abstract Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken);

    /// <summary>Waits for an event from outside; one that came in before the wait is taken at once.</summary>
    /// <typeparam name="T">The type of its payload; the same for all waits on one name that are open at a time.</typeparam>
    /// <param name="eventName">The event's name; letter case does not matter.</param>
    /// <param name="cancellationToken">Gives the wait up.</param>
    /// <returns>The payload; the type's default when there was none. The newest of several waits is served first.</returns>
    public abstract Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default);

    /// <summary>Waits for an event for a limited time.</summary>
    /// <inheritdoc cref="WaitForExternalEvent{T}(string, TimeSpan, CancellationToken)"/>
    public Task<T> WaitForExternalEvent<T>(string eventName, TimeSpan timeout) =>
        WaitForExternalEvent<T>(eventName, timeout, CancellationToken.None);

    /// <summary>Waits for an event for a limited time.</summary>
    /// <typeparam name="T">The type of its payload.</typeparam>
    /// <param name="eventName">The event's name; letter case does not matter.</param>
    /// <param name="timeout">How long, by a durable timer.</param>
    /// <param name="cancellationToken">Gives the wait and its timer up.</param>
    /// <exception cref="TaskCanceledException">The time was over first, or the token was cancelled.</exception>
    public async Task<T> WaitForExternalEvent<T>(string eventName, TimeSpan timeout, CancellationToken cancellationToken)
    {
        // The timer comes first: it takes the sequence number that running histories expect.
        using var timerCancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var waitCancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timer = CreateTimer(timeout, timerCancellation.Token);
        var wait = WaitForExternalEvent<T>(eventName, waitCancellation.Token);
        var loser = await Task.WhenAny(timer, wait) == wait ? timerCancellation : waitCancellation;
        loser.Cancel();
        return await wait;
    }

    /// <summary>Raises an event at another instance. Nobody hears whether it exists.</summary>
    /// <param name="instanceId">The other instance.</param>
    /// <param name="eventName">The event's name.</param>
    /// <param name="payload">Its payload; null for none.</param>
    public abstract void SendEvent(string instanceId, string eventName, object? payload);

    /// <summary>Begins anew with an empty history once the orchestrator returns; its result is then dropped.</summary>
    /// <param name="newInput">The next generation's input.</param>
    /// <param name="preserveUnprocessedEvents">Whether events that came in and were not waited for go along.</param>
    public abstract void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true);

    /// <summary>Begins anew with an empty history once the orchestrator returns, perhaps in another version.</summary>
    /// <param name="options">Input, events and version of the next generation.</param>
    public abstract void ContinueAsNew(ContinueAsNewOptions options);
}

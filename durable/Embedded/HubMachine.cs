namespace OpcOnboarding.Durable.Embedded;

/// <summary>What a hub takes from the machine it runs on: real time for waiting, and threads. The business clock is apart from it.</summary>
/// <param name="Clock">Measures expiries and delays.</param>
/// <param name="Scheduler">Runs all work of the hub; what is awaited there goes on there.</param>
internal sealed record HubMachine(TimeProvider Clock, TaskScheduler Scheduler)
{
    /// <summary>This machine's clock and thread pool.</summary>
    public static HubMachine Present { get; } = new(TimeProvider.System, TaskScheduler.Default);

    /// <summary>Begins work on a thread of the machine.</summary>
    public Task Run(Func<Task> work)
        => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, Scheduler).Unwrap();

    /// <summary>Ends after the delay.</summary>
    public Task Delay(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, Clock, cancellationToken);

    /// <summary>Ends with a task, on the scheduler of the caller.</summary>
    /// <remarks>
    /// Needed between a task that goes on asynchronously and what is combined with it (WaitAsync, WhenAny, WhenAll): such a task calls its
    /// combinations on the thread pool, whatever the scheduler.
    /// </remarks>
    public static async Task<T> HereAsync<T>(Task<T> pending) => await pending;
}

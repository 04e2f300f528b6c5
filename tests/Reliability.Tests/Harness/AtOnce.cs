namespace OpcOnboarding.Reliability.Tests.Harness;

/// <summary>Begins many things together and counts how many were under way at the same moment: fewer when somebody lets only some begin at a time.</summary>
internal sealed class AtOnce
{
    private int _now;
    private int _most;

    /// <summary>The most that were under way at one moment.</summary>
    public int Most => _most;

    /// <summary>Runs all of them.</summary>
    public Task<TResult[]> AllAsync<T, TResult>(IEnumerable<T> all, Func<T, Task<TResult>> run) => Task.WhenAll(all.Select(one => CountedAsync(() => run(one))));

    /// <summary>Runs all of them.</summary>
    public Task AllAsync<T>(IEnumerable<T> all, Func<T, Task> run) => AllAsync(all, async one =>
    {
        await run(one);
        return true;
    });

    private async Task<TResult> CountedAsync<TResult>(Func<Task<TResult>> run)
    {
        var now = Interlocked.Increment(ref _now);
        for (var most = _most; now > most; most = _most)
        {
            Interlocked.CompareExchange(ref _most, now, most);
        }

        // So that beginning one does not wait for the first step of another.
        await Task.Yield();
        try
        {
            return await run();
        }
        finally
        {
            Interlocked.Decrement(ref _now);
        }
    }
}

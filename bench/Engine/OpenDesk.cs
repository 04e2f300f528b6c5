namespace OpcOnboarding.Bench.Engine;

/// <summary>Only counts: no approval comes by itself, so every case stays open where it is.</summary>
internal sealed class OpenDesk(int cases) : IDesk
{
    private readonly TaskCompletionSource _firstProgress = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _allProgressed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _allDispatched = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _dispatched;
    private int _progressed;

    /// <summary>Every case waits for its first approval.</summary>
    public Task AllDispatched => _allDispatched.Task;

    public Task FirstProgress => _firstProgress.Task;

    public Task AllProgressed => _allProgressed.Task;

    public int Dispatched(string instanceId, int step) => Count(ref _dispatched, step, _allDispatched);

    public int Progressed(string instanceId, int step)
    {
        _firstProgress.TrySetResult();
        return Count(ref _progressed, step, _allProgressed);
    }

    private int Count(ref int counter, int step, TaskCompletionSource all)
    {
        if (step == 0 && Interlocked.Increment(ref counter) == cases)
        {
            all.TrySetResult();
        }

        return step;
    }
}

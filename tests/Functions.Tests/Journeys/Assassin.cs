using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>
/// Kills the service at chosen writes to its storage, in turn before the store sees the write and after the store has done it but before the service
/// hears of it, and starts it again each time on the same data.
/// </summary>
internal sealed class Assassin : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Queue<int> _plan;
    private readonly Func<Task<ServiceProcess>> _start;
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ServiceProcess? _victim;
    private Task _replacing = Task.CompletedTask;
    private int _writesLeft;
    private bool _isOver;

    /// <param name="proxy">Stands between the service and its storage.</param>
    /// <param name="plan">After how many writes since its start each process dies.</param>
    /// <param name="start">Launches a process, which need not live until it serves.</param>
    public Assassin(FaultProxy proxy, IEnumerable<int> plan, Func<Task<ServiceProcess>> start)
    {
        (_plan, _start) = (new Queue<int>(plan), start);
        proxy.BeforeForwarding = request => Count(request, isBefore: true);
        proxy.BeforeReply = request => Count(request, isBefore: false);
    }

    /// <summary>Processes killed so far.</summary>
    public int Kills { get; private set; }

    /// <summary>Ends when the plan is carried out and the last process lives.</summary>
    public Task Done => _done.Task;

    public async Task BeginAsync() => Take(await _start());

    /// <summary>Kills no more, and ends the process that lives.</summary>
    public async ValueTask DisposeAsync()
    {
        Task replacing;
        lock (_lock)
            (_isOver, replacing) = (true, _replacing);
        await replacing;
        if (_victim is not null)
        {
            await _victim.DisposeAsync();
        }
    }

    private void Take(ServiceProcess process)
    {
        lock (_lock)
        {
            _victim = process;
            if (_plan.TryDequeue(out _writesLeft))
                return;
        }

        _done.TrySetResult();
    }

    private void Count(ProxiedRequest request, bool isBefore)
    {
        ServiceProcess victim;
        lock (_lock)
        {
            var isTurn = isBefore == (Kills % 2 == 0);
            if (_isOver || _victim is null || _writesLeft <= 0 || !request.IsWrite || !isTurn || --_writesLeft > 0)
                return;
            (victim, _victim, Kills) = (_victim, null, Kills + 1);
            _replacing = ReplaceAsync(victim);
        }
    }

    private async Task ReplaceAsync(ServiceProcess victim)
    {
        try
        {
            victim.Kill();
            await victim.ExitedAsync();
            await victim.DisposeAsync();
            Take(await _start());
        }
        catch (Exception failure)
        {
            _done.TrySetException(failure);
        }
    }
}

namespace OpcOnboarding.Reliability.Tests.Harness;

/// <summary>Runs the service as a process behind the proxy, and starts it again on the same data whenever it has ended.</summary>
internal sealed class Keeper : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly LocalStore _store;
    private readonly FaultProxy _proxy;
    private readonly Task _running;
    private ServiceProcess? _present;
    private bool _isStopping;
    private int _kills;
    private int _starts;

    private Keeper(LocalStore store, FaultProxy proxy)
    {
        (_store, _proxy) = (store, proxy);
        Launch();
        _running = RunAsync();
    }

    public int Port { get; } = ServiceProcess.FreePort();

    /// <summary>Processes that were killed.</summary>
    public int Kills => Volatile.Read(ref _kills);

    /// <summary>Processes that were started.</summary>
    public int Starts => Volatile.Read(ref _starts);

    /// <summary>What the present process has taken of the processors so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            lock (_lock)
            {
                return _present!.ProcessorTime;
            }
        }
    }

    /// <summary>Called with each new process, before it has sent anything.</summary>
    public Action? Started { get; set; }

    public static Keeper Start(LocalStore store, FaultProxy proxy) => new(store, proxy);

    /// <summary>SIGKILL, at once. Nothing happens while the process is dead already.</summary>
    public bool Kill()
    {
        lock (_lock)
        {
            if (_present is null || _isStopping)
            {
                return false;
            }

            _present.Kill();
            (_present, _kills) = (null, _kills + 1);
            return true;
        }
    }

    /// <summary>SIGTERM; the process ends by itself, unless it is killed meanwhile.</summary>
    public async Task TerminateAsync()
    {
        ServiceProcess? present;
        lock (_lock)
        {
            present = _isStopping ? null : _present;
        }

        if (present is not null)
        {
            await present.SignalAsync("TERM");
        }
    }

    /// <summary>Lets the process end gently, and waits until the next one serves.</summary>
    public async Task RestartAsync()
    {
        var before = Starts;
        await TerminateAsync();
        await Eventually.HoldsAsync(() => Starts > before, "The process does not end.", TimeSpan.FromMinutes(2));
        ServiceProcess next;
        lock (_lock)
        {
            next = _present!;
        }

        await next.ServesAsync();
    }

    /// <summary>Ends the last process gently; it must not have been killed.</summary>
    public async Task StopAsync()
    {
        ServiceProcess? last;
        lock (_lock)
        {
            (_isStopping, last) = (true, _present);
        }

        if (last is not null)
        {
            await last.ServesAsync();
            await last.SignalAsync("TERM");
        }

        await _running;
    }

    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _isStopping = true;
            _present?.Kill();
        }

        await _running;
    }

    private async Task RunAsync()
    {
        while (true)
        {
            ServiceProcess present;
            lock (_lock)
            {
                if (_present is null && _isStopping)
                {
                    return;
                }

                present = _present ?? Launch();
            }

            await present.ExitedAsync();
            lock (_lock)
            {
                _present = ReferenceEquals(_present, present) ? null : _present;
            }

            await ServiceOutput.KeepAsync($"{Port}-{Starts}", present.Output);
            await present.DisposeAsync();
        }
    }

    private ServiceProcess Launch()
    {
        _starts++;
        Started?.Invoke();
        return _present = ServiceProcess.Launch(Port, _store.DataFolder, _proxy.ConnectionString);
    }
}

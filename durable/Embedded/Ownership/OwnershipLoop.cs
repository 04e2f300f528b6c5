namespace OpcOnboarding.Durable.Embedded.Ownership;

/// <summary>Gets, keeps and loses the ownership of a hub, over and over, from start to stop. All waiting is in real time.</summary>
internal sealed class OwnershipLoop(HubServices services, Func<Func<Task<bool>>, CancellationToken, Task<HubTerm?>> beginTerm) : IAsyncDisposable
{
    // What can only be put right by hand is not asked for every two seconds: each try raises the fences that can be read.
    private static readonly TimeSpan s_refusalPause = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly OwnershipLease _lease = new(services.Table, services.Options, services.Machine.Clock);
    private readonly TaskCompletionSource<bool> _decided = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile HubTerm? _term;
    private volatile bool _isLeaving;
    private volatile bool _isRefused;
    private long _tenure;
    private long _aliveAt;
    private Task? _loop;

    /// <summary>The present time of ownership; null on a standby.</summary>
    public HubTerm? Term => _term is { Ended.IsCancellationRequested: false } term ? term : null;

    /// <summary>Number of the present time of ownership, while no other process can have taken over; else null.</summary>
    public long? Tenure => Term is not null && services.Machine.Clock.GetElapsedTime(Interlocked.Read(ref _aliveAt)) < services.Options.OwnershipExpiry
        ? Interlocked.Read(ref _tenure)
        : null;

    /// <summary>The present time of ownership.</summary>
    /// <exception cref="TaskHubStandbyException">There is none.</exception>
    public HubTerm Owned() => Term ?? throw new TaskHubStandbyException();

    /// <summary>Begins; ends when it is decided whether this process owns the hub or stands by.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _loop ??= services.Machine.Run(RunAsync);
        await HubMachine.HereAsync(_decided.Task).WaitAsync(cancellationToken);
    }

    /// <summary>Lets running work end, up to the configured time, and gives ownership up.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _isLeaving = true;
        var term = Interlocked.Exchange(ref _term, null);
        if (term is not null)
        {
            await DrainAsync(term, cancellationToken);
        }

        await EndLoopAsync();
        if (_lease.IsHeld)
        {
            await ReleaseAsync();
        }

        services.Logger.Stopped(services.Table.Name);
    }

    /// <summary>Gives everything up at once.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_stopping.IsCancellationRequested)
        {
            await EndLoopAsync();
        }

        _stopping.Dispose();
    }

    private async Task DrainAsync(HubTerm term, CancellationToken cancellationToken)
    {
        try
        {
            await term.DrainAsync().WaitAsync(services.Options.DrainTimeout, services.Machine.Clock, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            services.Logger.DrainIncomplete(late, services.Table.Name);
        }
    }

    private async Task EndLoopAsync()
    {
        await services.Machine.Run(Cancel);
        if (_loop is not null)
        {
            await _loop;
        }
    }

    private Task Cancel()
    {
        _stopping.Cancel();
        return Task.CompletedTask;
    }

    /// <summary>A failure costs a standby the expiry and nothing else.</summary>
    private async Task ReleaseAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(services.Options.OwnershipExpiry, services.Machine.Clock);
            await _lease.ReleaseAsync(limit.Token);
        }
        catch (Exception failure)
        {
            services.Logger.RenewalFails(failure, services.Table.Name);
        }
    }

    private async Task RunAsync()
    {
        // Who leaves and loses the ownership while running work ends does not take it again.
        while (!_stopping.IsCancellationRequested && !_isLeaving)
        {
            using var term = await TryBeginAsync();
            _term = term;
            _decided.TrySetResult(term is not null);
            if (term is not null)
            {
                await HoldAsync(term);
            }

            await PauseAsync(_isRefused ? s_refusalPause : services.Options.OwnershipRenewal);
        }
    }

    private async Task<HubTerm?> TryBeginAsync()
    {
        _isRefused = false;
        try
        {
            await services.Table.CreateIfNotExistsAsync(_stopping.Token);
            if (await _lease.TryTakeAsync(_stopping.Token) && await beginTerm(RenewedAsync, _stopping.Token) is { } term)
            {
                Interlocked.Increment(ref _tenure);
                services.Metrics.Pulse.Began();
                return term;
            }

            services.Metrics.Pulse.Renewed();
            services.Logger.StandsBy(services.Table.Name);
        }
        catch (TaskHubRefusedException refused)
        {
            _isRefused = true;
            services.Logger.TakeoverRefused(refused, services.Table.Name);
            if (_lease.IsHeld)
            {
                await ReleaseAsync();
            }

            _decided.TrySetException(refused);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            services.Logger.Stopped(services.Table.Name);
        }
        catch (Exception passing)
        {
            services.Metrics.Pulse.OwnershipFailed();
            services.Logger.TakeoverFails(passing, services.Table.Name);
        }

        return null;
    }

    private async Task HoldAsync(HubTerm term)
    {
        var lost = HubMachine.HereAsync(term.Lost);
        while (!_stopping.IsCancellationRequested && !term.Lost.IsCompleted)
        {
            await Task.WhenAny(lost, PauseAsync(services.Options.OwnershipRenewal));
            if (!term.Lost.IsCompleted && !await RenewAsync())
            {
                break;
            }
        }

        _term = null;
        term.End();
        if (!_stopping.IsCancellationRequested)
        {
            services.Logger.OwnershipLost(term.Lost.IsCompletedSuccessfully ? await term.Lost : null, services.Table.Name);
        }
    }

    /// <summary>False when another owner is known to have taken over. A storage that does not answer is no such knowledge: the fence decides.</summary>
    private async Task<bool> RenewAsync()
    {
        try
        {
            return _stopping.IsCancellationRequested || await RenewedAsync();
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception failure)
        {
            services.Metrics.Pulse.OwnershipFailed();
            services.Logger.RenewalFails(failure, services.Table.Name);
            return true;
        }
    }

    private async Task<bool> RenewedAsync()
    {
        // From before the write: others count from when they see it.
        var asked = services.Machine.Clock.GetTimestamp();
        var isOwner = await _lease.RenewAsync(_stopping.Token);
        services.Metrics.Pulse.Renewed();
        if (isOwner)
        {
            Interlocked.Exchange(ref _aliveAt, asked);
        }

        return isOwner;
    }

    private async Task PauseAsync(TimeSpan pause)
        => await services.Machine.Delay(pause, _stopping.Token)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
}

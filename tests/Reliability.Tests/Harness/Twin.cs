using System.Collections.Concurrent;
using System.Net;

namespace OpcOnboarding.Reliability.Tests.Harness;

/// <summary>One of two services on the same data, behind a proxy of its own, so that it alone can be frozen in the middle of a request.</summary>
internal sealed class Twin : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly FaultProxy _proxy;
    private readonly ServiceProcess _service;
    private TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _caught = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<ProxiedRequest, bool> _waiting = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<ProxiedRequest, long> _asked = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentQueue<(DateTimeOffset At, TimeSpan Took, bool IsTaken)> _looks = new();
    private int _held;
    private int _heldHubWrites;
    private volatile bool _isZombie;
    private int _lateWrites;
    private int _lateHubWrites;

    private Twin(FaultProxy proxy, ServiceProcess service)
    {
        (_proxy, _service) = (proxy, service);
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = service.Address };
        proxy.BeforeForwarding = request =>
        {
            if (request.IsLeaseRenewal)
            {
                _asked[request] = TimeProvider.System.GetTimestamp();
            }
        };
        proxy.Answered = Count;
    }

    public int Port => _service.Address.Port;

    /// <summary>Requests that were held until another had taken over.</summary>
    public int Held => Volatile.Read(ref _held);

    /// <summary>Those of them that were to write to the hub, renewals of ownership excluded.</summary>
    public int HeldHubWrites => Volatile.Read(ref _heldHubWrites);

    /// <summary>Writes to the hub that the store did for it after another had taken over.</summary>
    public int LateHubWrites => Volatile.Read(ref _lateHubWrites);

    /// <summary>All writes that the store did for it after another had taken over.</summary>
    public int LateWrites => Volatile.Read(ref _lateWrites);

    public static async Task<Twin> StartAsync(LocalStore store)
    {
        var proxy = await FaultProxy.StartAsync(store.ConnectionString);
        return new Twin(proxy, await ServiceProcess.StartAsync(ServiceProcess.FreePort(), store.DataFolder, proxy.ConnectionString));
    }

    /// <summary>Whether it takes commands: true for the owner, false for a standby.</summary>
    public async Task<bool> IsReadyAsync()
    {
        using var answer = await _http.GetAsync(new Uri("/api/health/ready", UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK;
    }

    /// <summary>When the store did its first write of the ownership after the moment, and how long it waited for the store to answer all that it asked of the ownership until then.</summary>
    public (DateTimeOffset At, TimeSpan Waited) TakeoverAfter(DateTimeOffset moment)
    {
        var looks = _looks.Where(look => look.At > moment).ToList();
        var taken = looks.First(look => look.IsTaken);
        return (taken.At, looks.Where(look => look.At <= taken.At).Aggregate(TimeSpan.Zero, (sum, look) => sum + look.Took));
    }

    /// <summary>Holds all its requests from the first that fits on, and freezes it in the middle of that.</summary>
    public async Task FreezeAsync(Func<ProxiedRequest, bool> at)
    {
        (_gate, _caught) = (new(TaskCreationOptions.RunContinuationsAsynchronously), new(TaskCreationOptions.RunContinuationsAsynchronously));
        _proxy.Choose = request => Hold(request, at);
        await _caught.Task.WaitAsync(TimeSpan.FromMinutes(2));
        await _service.SignalAsync("STOP");
    }

    /// <summary>Lets it go on, and its held requests too, while another owns the hub; ends when the store has answered each of them.</summary>
    public async Task WakeAsync()
    {
        _isZombie = true;
        _proxy.Choose = null;
        _gate.SetResult();
        await _service.SignalAsync("CONT");
        await Eventually.HoldsAsync(async () => !await IsReadyAsync(), "A woken owner does not notice that another has taken over.", TimeSpan.FromMinutes(2));
        await Eventually.HoldsAsync(() => _waiting.IsEmpty, "Held requests have not reached the store.", TimeSpan.FromMinutes(2));
        _isZombie = false;
    }

    public Task StopAsync() => _service.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _gate.TrySetResult();
        await ServiceOutput.KeepAsync($"{Port}-twin", _service.Output);
        await _service.DisposeAsync();
        await _proxy.DisposeAsync();
        _http.Dispose();
    }

    private Fault? Hold(ProxiedRequest request, Func<ProxiedRequest, bool> at)
    {
        if (!_caught.Task.IsCompleted && !at(request))
        {
            return null;
        }

        _caught.TrySetResult();
        Interlocked.Increment(ref _held);
        _waiting[request] = true;
        if (request is { IsWrite: true, IsLeaseRenewal: false, Resource: "Hub" })
        {
            Interlocked.Increment(ref _heldHubWrites);
        }

        return Fault.Hold(_gate.Task);
    }

    private void Count(ProxiedRequest request, bool isDone)
    {
        if (_asked.TryRemove(request, out var asked))
        {
            _looks.Enqueue((TimeProvider.System.GetUtcNow(), TimeProvider.System.GetElapsedTime(asked), isDone && request.IsWrite));
        }

        if (_isZombie && isDone && request.IsWrite)
        {
            Interlocked.Increment(ref _lateWrites);
            if (request.Resource == "Hub")
            {
                Interlocked.Increment(ref _lateHubWrites);
            }
        }

        _waiting.TryRemove(request, out _);
    }
}

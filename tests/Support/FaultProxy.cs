using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Storage;

namespace OpcOnboarding.Tests.Support;

/// <summary>Stands between a client and the real store, forwards everything, and breaks what a test orders to break.</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly StoreForwarder _forwarder = new();
    private readonly ConcurrentQueue<FaultRule> _rules = new();
    private readonly ConcurrentQueue<ProxiedRequest> _requests = new();
    private readonly WebApplication _app;
    private readonly ConnectionSettings _store;
    private int _injected;
    private int _blobPort;

    private FaultProxy(string connectionString)
    {
        _store = ConnectionSettings.Parse(connectionString);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            // A process that was frozen while it sent must find its request where it left it.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
        });
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    /// <summary>Connection string that leads through the proxy, for both services.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Faults that have happened; a fault test asserts this, so that it cannot pass by doing nothing.</summary>
    public int Injected => _injected;

    /// <summary>All requests in the order of their arrival, tries by themselves.</summary>
    public IReadOnlyCollection<ProxiedRequest> Requests => _requests;

    /// <summary>Called for every request before it is forwarded; a test may kill a process here.</summary>
    public Action<ProxiedRequest>? BeforeForwarding { get; set; }

    /// <summary>Called when the store has answered and the client does not know yet; a test may kill a process here.</summary>
    public Action<ProxiedRequest>? BeforeReply { get; set; }

    /// <summary>Told for every request that reached the store whether it was done; a refused transaction was not.</summary>
    public Action<ProxiedRequest, bool>? Answered { get; set; }

    /// <summary>Asked for every request that no ordered fault fits; null leaves it whole.</summary>
    public Func<ProxiedRequest, Fault?>? Choose { get; set; }

    public static async Task<FaultProxy> StartAsync(string connectionString)
    {
        var proxy = new FaultProxy(connectionString);
        await proxy._app.StartAsync();
        var ports = proxy._app.Urls.Select(url => new Uri(url).Port).ToArray();
        proxy._blobPort = ports[0];
        proxy.ConnectionString = "UseDevelopmentStorage=true;" +
            $"BlobEndpoint=http://127.0.0.1:{ports[0]}{proxy._store.BlobEndpoint.AbsolutePath};" +
            $"TableEndpoint=http://127.0.0.1:{ports[1]}{proxy._store.TableEndpoint.AbsolutePath}";
        return proxy;
    }

    /// <summary>Orders a fault for the next requests that fit; earlier orders come first.</summary>
    public void Inject(Fault fault, int times = 1, Func<ProxiedRequest, bool>? where = null) =>
        _rules.Enqueue(new FaultRule(fault, times, where ?? (request => request.IsWrite)));

    public async ValueTask DisposeAsync()
    {
        using var hurry = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(hurry.Token);
        await _app.DisposeAsync();
        _forwarder.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var body = await ReadAsync(context);
        var request = Read(context, body);
        _requests.Enqueue(request);
        var fault = _rules.Select(rule => rule.Take(request)).FirstOrDefault(taken => taken is not null) ?? Choose?.Invoke(request);
        if (fault is not null)
            Interlocked.Increment(ref _injected);
        BeforeForwarding?.Invoke(request);
        if (!await ReplyInsteadAsync(context, fault))
            await ReplyAsync(context, request, fault, await ForwardAsync(context, request, body, fault));
    }

    /// <summary>The faults of which the store never hears. True when the request is done with.</summary>
    private static async Task<bool> ReplyInsteadAsync(HttpContext context, Fault? fault)
    {
        switch (fault?.Kind)
        {
            case FaultKind.Answer:
                await FaultyReplies.AnswerAsync(context.Response, fault);
                return true;
            case FaultKind.CutBefore:
                context.Abort();
                return true;
            case FaultKind.HangBefore:
                await FaultyReplies.HangAsync(context);
                return true;
            case FaultKind.CrashBefore:
                fault.Crash();
                context.Abort();
                return true;
            default:
                return false;
        }
    }

    private async Task<StoredAnswer> ForwardAsync(HttpContext context, ProxiedRequest request, byte[] body, Fault? fault)
    {
        if (fault is not null)
            await fault.Until;
        var endpoint = request.Service == "blob" ? _store.BlobEndpoint : _store.TableEndpoint;
        // A fault after the commit means that there is a commit, also when the client has gone.
        var token = fault is null ? context.RequestAborted : CancellationToken.None;
        return await _forwarder.SendAsync(context.Request, body, endpoint, request.Target, token);
    }

    private async Task ReplyAsync(HttpContext context, ProxiedRequest request, Fault? fault, StoredAnswer answer)
    {
        Answered?.Invoke(request, answer.IsDone);
        BeforeReply?.Invoke(request);
        switch (fault?.Kind)
        {
            case FaultKind.CutAfter:
                context.Abort();
                break;
            case FaultKind.CrashAfter:
                fault.Crash();
                context.Abort();
                break;
            case FaultKind.HangAfter:
                await FaultyReplies.HangAsync(context);
                break;
            case FaultKind.Truncate:
                await FaultyReplies.TruncateAsync(context, answer);
                break;
            default:
                await FaultyReplies.WriteAsync(context.Response, fault?.Kind == FaultKind.Garble ? FaultyReplies.Garble(answer) : answer);
                break;
        }
    }

    private ProxiedRequest Read(HttpContext context, byte[] body)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        return context.Connection.LocalPort == _blobPort
            ? RequestReader.Blob(_store.BlobEndpoint.AbsolutePath, context.Request, target)
            : RequestReader.Table(_store.TableEndpoint.AbsolutePath, context.Request, target, body);
    }

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.ToArray();
    }
}

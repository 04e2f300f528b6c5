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
    private static readonly HashSet<string> s_hopByHop = new(StringComparer.OrdinalIgnoreCase) { "Connection", "Keep-Alive", "Transfer-Encoding", "Host" };

    private readonly HttpClient _upstream = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });
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
        _upstream.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var isBlob = context.Connection.LocalPort == _blobPort;
        var request = new ProxiedRequest(isBlob ? "blob" : "table", context.Request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget);
        _requests.Enqueue(request);
        var fault = _rules.Select(rule => rule.Take(request)).FirstOrDefault(taken => taken is not null);
        if (fault is not null)
            Interlocked.Increment(ref _injected);
        BeforeForwarding?.Invoke(request);
        if (fault?.Kind == FaultKind.CutBefore)
            context.Abort();
        else if (fault?.Kind == FaultKind.Answer)
            await AnswerAsync(context.Response, fault);
        else
            await ForwardAsync(context, request, isBlob ? _store.BlobEndpoint : _store.TableEndpoint, fault);
    }

    private static async Task AnswerAsync(HttpResponse response, Fault fault)
    {
        response.StatusCode = fault.Status;
        foreach (var (name, value) in fault.Headers ?? new Dictionary<string, string>())
            response.Headers[name] = value;
        if (fault.Body.Length == 0)
            return;
        response.ContentType = "application/json";
        await response.WriteAsync(fault.Body);
    }

    private async Task ForwardAsync(HttpContext context, ProxiedRequest request, Uri endpoint, Fault? fault)
    {
        using var message = await CopyAsync(context, request, endpoint);
        using var answer = await _upstream.SendAsync(message, context.RequestAborted);
        var body = await answer.Content.ReadAsByteArrayAsync();
        BeforeReply?.Invoke(request);
        if (fault?.Kind == FaultKind.CutAfter)
            context.Abort();
        else if (fault?.Kind == FaultKind.HangAfter)
            await HangAsync(context);
        else
            await ReplyAsync(context, answer, body);
    }

    /// <summary>The target goes on as it came: the signature covers its exact escapes.</summary>
    private static async Task<HttpRequestMessage> CopyAsync(HttpContext context, ProxiedRequest request, Uri endpoint)
    {
        var exact = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var uri = new Uri($"http://{endpoint.Authority}{request.Target}", in exact);
        var message = new HttpRequestMessage(new HttpMethod(request.Method), uri);
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (context.Request.ContentLength is not null || body.Length > 0)
            message.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in context.Request.Headers.Where(header => !s_hopByHop.Contains(header.Key)))
        {
            if (!message.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                message.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }

        return message;
    }

    private static async Task HangAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    private static async Task ReplyAsync(HttpContext context, HttpResponseMessage answer, byte[] body)
    {
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !s_hopByHop.Contains(header.Key)))
            context.Response.Headers[name] = values.ToArray();
        if (body.Length > 0)
            await context.Response.Body.WriteAsync(body);
    }
}

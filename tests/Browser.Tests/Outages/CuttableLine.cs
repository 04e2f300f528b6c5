using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace OpcOnboarding.Browser.Tests.Outages;

/// <summary>The line between browser and service. A test orders a cut; from then on nothing gets through, open streams included, until it is restored.</summary>
internal sealed class CuttableLine : IAsyncDisposable
{
    private static readonly HashSet<string> s_hopByHop = new(StringComparer.OrdinalIgnoreCase) { "Connection", "Keep-Alive", "Transfer-Encoding", "Host" };

    private readonly HttpClient _service;
    private readonly WebApplication _app;
    private OrderedCut? _order;
    private CancellationTokenSource _dead = new();

    private CuttableLine(Uri service)
    {
        _service = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = service, Timeout = Timeout.InfiniteTimeSpan };
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<CuttableLine> StartAsync(Uri service)
    {
        var line = new CuttableLine(service);
        await line._app.StartAsync();
        return line;
    }

    /// <summary>Orders the cut of the next request that fits.</summary>
    public OrderedCut CutAt(CutPoint point, string method, string pathEnd) => _order = new OrderedCut(point, method, pathEnd);

    /// <summary>Lets everything through again.</summary>
    public void Restore() => _dead = new CancellationTokenSource();

    public async ValueTask DisposeAsync()
    {
        await _dead.CancelAsync();
        using var hurry = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(hurry.Token);
        await _app.DisposeAsync();
        _service.Dispose();
        _dead.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var order = _order is { HasHappened: false } fitting && fitting.Fits(context.Request) ? fitting : null;
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _dead.Token);
        try
        {
            ends.Token.ThrowIfCancellationRequested();
            await ForwardAsync(context, order, ends.Token);
        }
        catch (Exception cut) when (cut is OperationCanceledException or HttpRequestException or IOException)
        {
            context.Abort();
        }
    }

    private async Task ForwardAsync(HttpContext context, OrderedCut? order, CancellationToken ends)
    {
        using var message = Copy(context, order is { Point: not CutPoint.BeforeTheReply } ? () => Cut(order) : null);
        using var answer = await _service.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, ends);
        if (order is not null)
        {
            await answer.Content.ReadAsByteArrayAsync(ends);
            Cut(order);
        }

        ends.ThrowIfCancellationRequested();
        await ReplyAsync(context, answer, ends);
    }

    private void Cut(OrderedCut order)
    {
        _dead.Cancel();
        order.Happen();
    }

    private static HttpRequestMessage Copy(HttpContext context, Action? cutWithin)
    {
        var request = context.Request;
        var message = new HttpRequestMessage(new HttpMethod(request.Method), context.Features.Get<IHttpRequestFeature>()!.RawTarget);
        if (request.ContentLength is { } length)
        {
            message.Content = new StreamContent(cutWithin is null ? request.Body : new HalfStream(request.Body, length / 2, cutWithin));
        }

        foreach (var (name, values) in request.Headers.Where(header => !s_hopByHop.Contains(header.Key)))
        {
            if (!message.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        return message;
    }

    private static async Task ReplyAsync(HttpContext context, HttpResponseMessage answer, CancellationToken ends)
    {
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !s_hopByHop.Contains(header.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await using var body = await answer.Content.ReadAsStreamAsync(ends);
        var part = new byte[16 * 1024];
        for (var read = await body.ReadAsync(part, ends); read > 0; read = await body.ReadAsync(part, ends))
        {
            // A stream of events must not wait for the next one.
            await context.Response.Body.WriteAsync(part.AsMemory(0, read), ends);
            await context.Response.Body.FlushAsync(ends);
        }
    }
}

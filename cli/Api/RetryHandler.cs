using System.Net;

namespace OpcOnboarding.Cli.Api;

/// <summary>
/// Sends a request again, body and <c>Idempotency-Key</c> unchanged: after a lost connection, because the service may be
/// restarted in the middle of a run, and after 429 and 503 when <c>Retry-After</c> is over.
/// </summary>
internal sealed class RetryHandler(HttpMessageHandler inner, Patience patience, TimeProvider clock) : DelegatingHandler(inner)
{
    /// <summary>Set on a request that was sent before without an answer: it may have been carried out.</summary>
    public static readonly HttpRequestOptionsKey<bool> ReplyWasLost = new("ReplyWasLost");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        long? trouble = null;
        while (true)
        {
            TimeSpan wait;
            try
            {
                var response = await SendOnceAsync(request, cancellationToken);
                if (WaitAskedBy(response) is not { } asked || IsOver(trouble, asked, patience.Busy))
                {
                    return response;
                }

                response.Dispose();
                wait = asked;
            }
            catch (HttpRequestException) when (!IsOver(trouble, patience.Pause, patience.Away))
            {
                request.Options.Set(ReplyWasLost, true);
                wait = patience.Pause;
            }

            trouble ??= clock.GetTimestamp();
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    /// <summary>One try, the whole answer read: a connection may also break in the middle of a body.</summary>
    private async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(patience.Attempt, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, either.Token);
            await response.Content.LoadIntoBufferAsync(either.Token);
            return response;
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            response?.Dispose();
            throw new HttpRequestException($"No answer within {patience.Attempt.TotalSeconds:0} s.", late);
        }
        catch (HttpRequestException)
        {
            response?.Dispose();
            throw;
        }
    }

    private TimeSpan? WaitAskedBy(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable
            ? response.Headers.RetryAfter?.Delta ?? patience.Pause
            : null;

    private bool IsOver(long? trouble, TimeSpan wait, TimeSpan limit) =>
        (trouble is { } since ? clock.GetElapsedTime(since) : TimeSpan.Zero) + wait > limit;
}

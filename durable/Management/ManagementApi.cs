using System.Net;
using System.Text;
using OpcOnboarding.Durable.Embedded;

namespace OpcOnboarding.Durable.Management;

/// <summary>Sends requests to the HTTP management API of the Durable Functions extension (wire facts, part e).</summary>
/// <remarks>
/// 429 and 503 are sent again, after the time that the answer asks for: such a request was not taken. An answer that was lost is
/// not: whether the request was taken is then unknown, and the caller decides.
/// </remarks>
internal sealed class ManagementApi(HttpClient http, ManagementAddress address, TimeProvider clock)
{
    private const int Tries = 5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private int failures;

    /// <summary>Whether several requests in a row went without an answer of the extension.</summary>
    public bool IsFailing => Volatile.Read(ref failures) > 2;

    /// <summary>Sends a request; the caller looks at the status.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="cancellation">Gives the request up; it may still be taken.</param>
    /// <exception cref="TaskHubStandbyException">The address is not known yet, or nobody there can answer now.</exception>
    public async Task<ManagementAnswer> SendAsync(ManagementRequest request, CancellationToken cancellation)
    {
        var endpoint = address.Known ?? throw new TaskHubStandbyException(
            "The address of the durable management API is not known yet: the host tells it with its first invocation. Come again in a few seconds.");
        for (var attempt = 1; ; attempt++)
        {
            var answer = await SendOnceAsync(request, endpoint, cancellation);
            if (answer.Status is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
            {
                return Judge(answer);
            }

            if (attempt == Tries)
            {
                throw Unavailable($"The durable management API answered {(int)answer.Status} {Tries} times.", null);
            }

            await Task.Delay(Pause(answer.RetryAfter, attempt), clock, cancellation);
        }
    }

    private async Task<ManagementAnswer> SendOnceAsync(ManagementRequest request, ManagementEndpoint endpoint, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(request.Method, request.UriAt(endpoint));
        message.Content = request.Body is { } body ? new StringContent(body, Encoding.UTF8, "application/json") : null;
        if (request.ContinuationToken is { } token)
        {
            message.Headers.TryAddWithoutValidation(ManagementAnswer.ContinuationHeader, token);
        }

        try
        {
            using var response = await http.SendAsync(message, cancellation);
            return await ManagementAnswer.ReadAsync(response, clock.GetUtcNow(), cancellation);
        }
        catch (Exception silent) when (silent is HttpRequestException or IOException || (silent is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            // Not its message: that has the address, and the address has the key.
            throw Unavailable("The durable management API gave no answer.", silent.GetType().Name);
        }
    }

    private ManagementAnswer Judge(ManagementAnswer answer)
    {
        if (answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            throw Unavailable("The durable management API refused the system key.", null);
        }

        Interlocked.Exchange(ref failures, 0);
        return answer;
    }

    private TaskHubStandbyException Unavailable(string sentence, string? detail)
    {
        Interlocked.Increment(ref failures);
        return new TaskHubStandbyException(detail is null ? sentence : $"{sentence} ({detail})");
    }

    private static TimeSpan Pause(TimeSpan? asked, int attempt)
    {
        var pause = asked ?? FirstPause * Math.Pow(2, attempt - 1);
        return pause < LongestPause ? pause : LongestPause;
    }
}

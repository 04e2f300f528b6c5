using System.Net;

namespace OpcOnboarding.Durable.Management;

/// <summary>What the management API answered.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The body as text.</param>
/// <param name="ContinuationToken">Where a list goes on; null at its end.</param>
/// <param name="RetryAfter">How long the caller is asked to wait; null when it is not.</param>
internal sealed record ManagementAnswer(HttpStatusCode Status, string Body, string? ContinuationToken, TimeSpan? RetryAfter)
{
    public const string ContinuationHeader = "x-ms-continuation-token";

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Takes an answer to its end.</summary>
    public static async Task<ManagementAnswer> ReadAsync(HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsStringAsync(cancellation);
        var token = response.Headers.TryGetValues(ContinuationHeader, out var values) ? values.FirstOrDefault() : null;
        return new ManagementAnswer(response.StatusCode, body, string.IsNullOrEmpty(token) ? null : token, Wait(response, now));
    }

    private static TimeSpan? Wait(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}

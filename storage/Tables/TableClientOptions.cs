using Azure.Core;

namespace OpcOnboarding.Storage.Tables;

/// <summary>How table requests are sent: retries, time-outs, transport and diagnostics.</summary>
/// <remarks>
/// Retried are no answer at all, 408, 429 (also without Retry-After), 500, 502, 503 and 504. The defaults of Azure.Core hold
/// (3 retries, 0.8 s and doubling, at most 1 min) but for the network time-out of 30 s: the longest that the service itself works on a request.
/// </remarks>
public class TableClientOptions : ClientOptions
{
    /// <summary>Creates options with the defaults named in the remarks of the type.</summary>
    public TableClientOptions() => Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
}

using Azure;

namespace OpcOnboarding.Durable.Embedded;

/// <summary>Tells failures of the way to storage from what they say about its rows: nothing.</summary>
internal static class Outage
{
    /// <summary>How long a read waits before it is tried again.</summary>
    public static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    /// <summary>Whether storage was not reached, or not understood. All tries failing together arrive as one aggregate, a time-out as cancelled.</summary>
    public static bool IsPassing(Exception failure) =>
        failure is RequestFailedException or AggregateException or IOException or HttpRequestException or TimeoutException or OperationCanceledException;
}

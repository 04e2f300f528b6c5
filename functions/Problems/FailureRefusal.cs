using System.Text.Json;
using Azure;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Problems;

/// <summary>Names the refusal for exceptions that have a known meaning; everything else is our own mistake.</summary>
internal static class FailureRefusal
{
    private static readonly TimeSpan StorageWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan QuarantineWait = TimeSpan.FromMinutes(10);

    /// <summary>The refusal, or null when the exception is unexpected.</summary>
    public static Refusal? Of(Exception exception) => exception switch
    {
        BadHttpRequestException bad => OfRequest(bad),
        JsonException json => new Refusal.BodyNotParsable(json.Path),
        RequestFailedException storage when IsOutage(storage) => new Refusal.StorageUnavailable(StorageWait),
        // Azure.Core reports exhausted retries as one exception around those of the attempts; an attempt may end in its time-out or in a cut body.
        AggregateException { InnerExceptions: [.., var last] } when last is IOException or OperationCanceledException || last is RequestFailedException failed && IsOutage(failed)
            => new Refusal.StorageUnavailable(StorageWait),
        TaskHubStandbyException => new Refusal.Standby(StorageWait),
        UnreadableRowException or SealBrokenException or UnknownVersionException or InstanceQuarantinedException => new Refusal.CaseQuarantined(QuarantineWait),
        OperationCanceledException or TimeoutException => new Refusal.StorageUnavailable(StorageWait),
        _ => null,
    };

    private static Refusal OfRequest(BadHttpRequestException bad) => bad.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => new Refusal.PayloadTooLarge(RequestLimits.JsonBodyBytes),
        StatusCodes.Status415UnsupportedMediaType => new Refusal.UnsupportedMediaType(["application/json"]),
        _ => new Refusal.BodyNotParsable((bad.InnerException as JsonException)?.Path),
    };

    // Status 0: no answer at all. 401 and 403: our own key or clock, which whoever runs the service sets right. A conflict that nobody has dealt with is one of the store as a whole, such as a table being deleted, and passes.
    private static bool IsOutage(RequestFailedException failure) => failure.Status is 0 or 401 or 403 or 408 or 409 or 412 or 429 or >= 500;
}

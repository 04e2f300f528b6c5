using Microsoft.Extensions.Logging;

namespace OpcOnboarding.Durable.Embedded;

/// <summary>All log messages of the hub. Instance ids are opaque; payloads never appear.</summary>
internal static partial class TaskHubLog
{
    [LoggerMessage(3001, LogLevel.Information, "Owner of task hub {Table}, {OpenInstances} open instances")]
    public static partial void BecameOwner(this ILogger logger, string table, int openInstances);

    [LoggerMessage(3002, LogLevel.Information, "Standing by for task hub {Table}: another process owns it")]
    public static partial void StandsBy(this ILogger logger, string table);

    [LoggerMessage(3003, LogLevel.Warning, "Ownership of task hub {Table} is lost; standing by")]
    public static partial void OwnershipLost(this ILogger logger, Exception? reason, string table);

    [LoggerMessage(3004, LogLevel.Warning, "Task hub {Table} cannot be taken over yet")]
    public static partial void TakeoverFails(this ILogger logger, Exception reason, string table);

    [LoggerMessage(3005, LogLevel.Warning, "Ownership of task hub {Table} could not be renewed this time")]
    public static partial void RenewalFails(this ILogger logger, Exception reason, string table);

    [LoggerMessage(3006, LogLevel.Warning, "Storage does not answer; trying again")]
    public static partial void StorageFails(this ILogger logger, Exception reason);

    [LoggerMessage(3007, LogLevel.Error, "Instance {InstanceId} is quarantined until the hub's next start")]
    public static partial void InstanceQuarantined(this ILogger logger, Exception reason, string instanceId);

    [LoggerMessage(3008, LogLevel.Warning, "A message from {Sender} to {Receiver} is kept until the hub's next start")]
    public static partial void MessageKept(this ILogger logger, Exception reason, string sender, string receiver);

    [LoggerMessage(3009, LogLevel.Debug, "Reading instance {InstanceId} was given up: the hub stops")]
    public static partial void LoadAbandoned(this ILogger logger, string instanceId);

    [LoggerMessage(3010, LogLevel.Debug, "A commit of {Partition} was given up: the hub stops")]
    public static partial void CommitAbandoned(this ILogger logger, string partition);

    [LoggerMessage(3011, LogLevel.Debug, "{Partition} has ended")]
    public static partial void ShardEnded(this ILogger logger, string partition);

    [LoggerMessage(3012, LogLevel.Warning, "Stopping task hub {Table} took longer than allowed; what is left goes on at the next start")]
    public static partial void DrainIncomplete(this ILogger logger, Exception reason, string table);

    [LoggerMessage(3013, LogLevel.Information, "Task hub {Table} has stopped")]
    public static partial void Stopped(this ILogger logger, string table);

    [LoggerMessage(3014, LogLevel.Information, "Instance {InstanceId} begins again from before its failure")]
    public static partial void InstanceBeginsAgain(this ILogger logger, string instanceId);

    [LoggerMessage(3015, LogLevel.Warning, "The history of instance {InstanceId} has grown to {Events} events and {Bytes} bytes, and is read whole at every takeover: its orchestrator should continue as new")]
    public static partial void HistoryIsLong(this ILogger logger, string instanceId, int events, long bytes);

    [LoggerMessage(3017, LogLevel.Error, "Task hub {Table} is not taken over before somebody has put it right")]
    public static partial void TakeoverRefused(this ILogger logger, Exception reason, string table);

    [LoggerMessage(3016, LogLevel.Warning, "Rows that instance {InstanceId} has outlived cannot be deleted; they do no harm")]
    public static partial void GarbageRemains(this ILogger logger, Exception reason, string instanceId);
}

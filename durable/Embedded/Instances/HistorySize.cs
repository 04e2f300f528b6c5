using OpcOnboarding.Durable.Embedded.Rows;

namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>Counts an execution's history: it is read whole whenever a process takes the instance up, so its length must not go unnoticed.</summary>
internal static class HistorySize
{
    /// <summary>Adds what a turn has made of it.</summary>
    /// <returns>Whether it has grown long with this turn: true once per execution.</returns>
    public static bool Grow(InstanceRecord record, int events, int bytes, TaskHubOptions options)
    {
        var wasLong = IsLong(record, options);
        record.HistoryEvents += events;
        record.HistoryBytes += bytes;
        return !wasLong && IsLong(record, options);
    }

    /// <summary>Sets it to that of another history.</summary>
    public static void Set(InstanceRecord record, int events, int bytes) => (record.HistoryEvents, record.HistoryBytes) = (events, bytes);

    private static bool IsLong(InstanceRecord record, TaskHubOptions options)
        => record.HistoryEvents >= options.LongHistoryEvents || record.HistoryBytes >= options.LongHistoryBytes;
}

using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Embedded.Rows;

/// <summary>What can be read off a record.</summary>
internal sealed partial class InstanceRecord
{
    /// <summary>Whether the run has ended.</summary>
    public bool IsFinal => Status is OrchestrationStatus.Completed or OrchestrationStatus.Failed
        or OrchestrationStatus.Canceled or OrchestrationStatus.Terminated;

    /// <summary>Whether the run has ended and every message it sent has arrived.</summary>
    public bool IsSettled => IsFinal && Outbox.Count == 0;

    /// <summary>Whether the present execution has run a turn.</summary>
    public bool HasHistory => HistoryRows > 0 || !Tail.IsEmpty;

    /// <summary>The first due time of a timer or of the start; null for none.</summary>
    public DateTime? NextWake()
    {
        if (StartAt is { } start)
        {
            return start.ToDateTime();
        }

        DateTime? first = null;
        foreach (var timer in OpenTimers.Values)
        {
            var due = timer.ToDateTime();
            first = first is { } known && known <= due ? known : due;
        }

        return first;
    }

    /// <summary>Whether something must be done when a hub starts, without waiting for a time or a message.</summary>
    public bool HasWork() => OpenActivities.Count > 0 || Outbox.Count > 0 || (Inbox.Count > 0 && StartAt is null);
}

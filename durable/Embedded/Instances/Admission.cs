using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Protocol;
using Kind = OpcOnboarding.Durable.Protocol.HistoryEvent.EventTypeOneofCase;

namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>Decides which messages a turn gets: each start and each result once, and nothing meant for another execution (wire facts, part c).</summary>
internal static class Admission
{
    /// <summary>Takes a message into the record's books. False: the turn must not see it.</summary>
    public static bool Admit(InstanceRecord record, Mail mail)
        => !record.IsFinal
        && (mail.ExecutionId is null || mail.ExecutionId == record.ExecutionId)
        && IsFirstTime(record, mail)
        && IsExpected(record, mail.Event);

    private static bool IsFirstTime(InstanceRecord record, Mail mail)
    {
        if (mail.Sender is null)
        {
            return true;
        }

        if (record.Received.TryGetValue(mail.Sender, out var last) && mail.MessageId <= last)
        {
            return false;
        }

        record.Received[mail.Sender] = mail.MessageId;
        return true;
    }

    private static bool IsExpected(InstanceRecord record, HistoryEvent message) => message.EventTypeCase switch
    {
        Kind.ExecutionStarted => !record.HasHistory,
        Kind.TaskCompleted => record.OpenActivities.Remove(message.TaskCompleted.TaskScheduledId),
        Kind.TaskFailed => record.OpenActivities.Remove(message.TaskFailed.TaskScheduledId),
        Kind.SubOrchestrationInstanceCompleted => record.OpenChildren.Remove(message.SubOrchestrationInstanceCompleted.TaskScheduledId),
        Kind.SubOrchestrationInstanceFailed => record.OpenChildren.Remove(message.SubOrchestrationInstanceFailed.TaskScheduledId),
        _ => true,
    };
}

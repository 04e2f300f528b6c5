using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>Continue-as-new: the next generation begins in the same work item, with every event that the last one left.</summary>
internal static class GenerationChange
{
    /// <summary>Resets the record for the next generation and puts its start and the left events into the mailbox.</summary>
    /// <remarks>Events that code sent to its own instance are in the mailbox already; they are older than the carried ones.</remarks>
    public static void Apply(HubInstance instance, CompleteOrchestrationAction completion, Timestamp at)
    {
        var live = instance.Live!;
        var record = live.Record;
        DropHistory(instance.Id, live);
        record.ExecutionId = Guid.NewGuid().ToString("N");
        record.Version = completion.NewVersion ?? record.Version;
        record.CustomStatusCarried = record.CustomStatus is not null;
        record.OpenChildren.Clear();
        instance.PutFirst([new Mail(HistoryEvents.Started(at, NextStart(instance.Id, record, completion)))]);
        instance.Mailbox.AddRange(completion.CarryoverEvents
            .Where(carried => carried.EventTypeCase == HistoryEvent.EventTypeOneofCase.EventRaised)
            .Select(carried => new Mail(carried)));
    }

    private static void DropHistory(string instanceId, LiveInstance live)
    {
        for (var row = 0; row < live.Record.HistoryRows; row++)
        {
            live.Garbage.Add(RowKeys.History(instanceId, live.Record.ExecutionId, row));
        }

        live.Record.HistoryRows = 0;
        live.Record.Tail = ByteString.Empty;
        HistorySize.Set(live.Record, 0, 0);
        live.Session = null;
        live.StoredHistory = [];
    }

    private static ExecutionStartedEvent NextStart(string instanceId, InstanceRecord record, CompleteOrchestrationAction completion)
    {
        var started = new ExecutionStartedEvent
        {
            Name = record.Name,
            Version = record.Version,
            Input = completion.Result,
            OrchestrationInstance = new() { InstanceId = instanceId, ExecutionId = record.ExecutionId },
            ParentInstance = record.Parent,
        };
        started.Tags.Add(record.Tags);
        return started;
    }
}

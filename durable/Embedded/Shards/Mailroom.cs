using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Embedded.Shards;

/// <summary>Where messages enter a shard. Runs on the shard's loop.</summary>
internal sealed class Mailroom(ShardContext shard, InstanceLoader loader)
{
    /// <summary>Takes a message for an open instance, or refuses it.</summary>
    public void Accept(string instanceId, Mail mail)
    {
        if (!shard.Instances.TryGetValue(instanceId, out var instance))
        {
            mail.Settle?.Invoke(new InstanceNotOpenException(instanceId));
        }
        else if (instance.Quarantine is { } reason)
        {
            instance.Refuse(mail, new InstanceQuarantinedException(instanceId, reason));
        }
        else
        {
            instance.Mailbox.Add(mail);
            Wake(instance);
        }
    }

    /// <summary>Opens a new instance with its first message.</summary>
    /// <remarks>An instance of that id that is still open keeps it; the message is refused, unless it is a repetition.</remarks>
    public void Start(string instanceId, Mail start)
    {
        if (shard.Instances.TryGetValue(instanceId, out var existing))
        {
            StartAgain(existing, start);
            return;
        }

        var instance = new HubInstance(instanceId);
        instance.Live = new LiveInstance(NewRecord(start.Event));
        instance.Mailbox.Add(start);
        shard.Instances.Add(instanceId, instance);
        loader.Use(instance);
        shard.Reschedule(instance, instance.Live.Record.NextWake());
        shard.MakeReady(instance);
    }

    /// <summary>Makes sure that an instance's messages get a turn.</summary>
    public void Wake(HubInstance instance)
    {
        if (instance.Live is null)
        {
            loader.Load(instance);
            return;
        }

        shard.MakeReady(instance);
    }

    private void StartAgain(HubInstance existing, Mail start)
    {
        if (existing.Quarantine is { } reason)
        {
            existing.Refuse(start, new InstanceQuarantinedException(existing.Id, reason));
        }
        else if (existing.Live is { Record.IsFinal: true })
        {
            // The old run has ended and is about to leave: the new one starts when it has.
            existing.Mailbox.Add(start);
            Wake(existing);
        }
        else if (start.Event.ExecutionStarted.ParentInstance is not null)
        {
            // A parent's repetition is told from a collision by the record, which must be read for it.
            existing.Mailbox.Add(start);
            Wake(existing);
        }
        else
        {
            Refuse(existing, start);
        }
    }

    /// <summary>Whoever asks again because an answer was lost takes the refusal for a success: it must not speak of a start that is not stored yet.</summary>
    private static void Refuse(HubInstance existing, Mail start)
    {
        var refusal = new OrchestrationAlreadyExistsException($"The orchestration instance '{existing.Id}' is open.");
        if (existing.IsStored)
        {
            start.Settle?.Invoke(refusal);
        }
        else
        {
            existing.AfterCommit(failure => start.Settle?.Invoke(failure ?? refusal));
        }
    }

    private InstanceRecord NewRecord(HistoryEvent message)
    {
        var started = message.ExecutionStarted;
        var now = shard.Now();
        var record = new InstanceRecord
        {
            ExecutionId = started.OrchestrationInstance.ExecutionId,
            Name = started.Name,
            Version = started.Version,
            Status = OrchestrationStatus.Pending,
            CreatedAt = now,
            LastUpdatedAt = now,
            StartAt = started.ScheduledStartTimestamp is { } at && at > now ? at : null,
            Parent = started.ParentInstance,
        };
        record.Tags.Add(started.Tags);
        return record;
    }
}

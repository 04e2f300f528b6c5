using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Embedded.Shards;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>Ends messages that no turn may see: repetitions, late results, and starts of an id that is in use.</summary>
internal sealed class Collisions(ShardContext shard)
{
    /// <summary>Refuses a message that was not admitted.</summary>
    public void Refuse(HubInstance instance, Mail mail)
    {
        var record = instance.Live!.Record;
        if (mail.Event.ExecutionStarted?.ParentInstance is { } parent && !IsRepetition(record, parent))
        {
            TellParent(instance.Id, parent, mail);
            return;
        }

        // The change that the repetition repeats may itself be uncommitted.
        Settle(instance, mail);
    }

    /// <summary>Sorts what has come for an instance that is at its end: the next run's start is kept with what comes after it, the rest refused.</summary>
    public void AfterEnd(HubInstance instance)
    {
        foreach (var mail in instance.TakeMail())
        {
            if (mail.Event.ExecutionStarted?.ParentInstance is { } parent && IsRepetition(instance.Live!.Record, parent))
            {
                Settle(instance, mail);
            }
            else if (mail.IsStart || instance.Successors is not null)
            {
                (instance.Successors ??= []).Add(mail);
            }
            else
            {
                mail.Settle?.Invoke(new InstanceNotOpenException(instance.Id));
            }
        }
    }

    /// <summary>Whether a start by this parent is the one that made the record.</summary>
    public static bool IsRepetition(InstanceRecord record, ParentInstanceInfo parent)
        => record.Parent is { } known
        && known.TaskScheduledId == parent.TaskScheduledId
        && known.OrchestrationInstance.InstanceId == parent.OrchestrationInstance.InstanceId
        && known.OrchestrationInstance.ExecutionId == parent.OrchestrationInstance.ExecutionId;

    private static void Settle(HubInstance instance, Mail mail)
    {
        if (instance.Need == CommitNeed.None && !instance.IsCommitting)
        {
            mail.Settle?.Invoke(null);
            return;
        }

        instance.AfterCommit(mail);
    }

    private void TellParent(string instanceId, ParentInstanceInfo parent, Mail start)
    {
        var details = new Protocol.TaskFailureDetails
        {
            ErrorType = typeof(OrchestrationAlreadyExistsException).FullName,
            ErrorMessage = $"The orchestration instance '{instanceId}' is open already; it was not started by this parent's call.",
            IsNonRetriable = true,
        };
        var answer = HistoryEvents.ChildFailed(shard.Now(), parent.TaskScheduledId, details);
        shard.Router.Deliver(
            parent.OrchestrationInstance.InstanceId,
            new Mail(answer, parent.OrchestrationInstance.ExecutionId, Settle: start.Settle),
            mayBeRepeated: false);
    }
}

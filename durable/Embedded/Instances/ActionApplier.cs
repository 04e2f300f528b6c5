using Google.Protobuf.WellKnownTypes;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Protocol;
using Kind = OpcOnboarding.Durable.Protocol.OrchestratorAction.OrchestratorActionTypeOneofCase;

namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>Enters a turn's actions into the instance's record: what is open now, what is to be sent, how it ended.</summary>
internal sealed class ActionApplier(HubInstance instance, InstanceRecord record, Timestamp at)
{
    /// <summary>What is to be done after the commit.</summary>
    public TurnOutcome Outcome { get; } = new();

    /// <summary>Applies all actions of one answer, in order; a completion must be the last.</summary>
    public void Apply(IEnumerable<OrchestratorAction> actions)
    {
        foreach (var action in actions)
        {
            Apply(action);
        }
    }

    /// <summary>Puts a message for another instance into the outbox.</summary>
    public void Send(string targetInstanceId, string? targetExecutionId, HistoryEvent message)
    {
        var outgoing = new OutgoingMessage
        {
            Id = ++record.NextMessageId,
            Sender = record.ExecutionId,
            TargetInstanceId = targetInstanceId,
            TargetExecutionId = targetExecutionId,
            Event = message,
        };
        record.Outbox.Add(outgoing);
        Outcome.Messages.Add(outgoing);
    }

    private void Apply(OrchestratorAction action)
    {
        switch (action.OrchestratorActionTypeCase)
        {
            case Kind.ScheduleTask:
                record.OpenActivities[action.Id] = action.ScheduleTask;
                Outcome.Activities.Add((action.Id, action.ScheduleTask));
                break;
            case Kind.CreateTimer:
                record.OpenTimers[action.Id] = action.CreateTimer.FireAt;
                break;
            case Kind.CreateSubOrchestration:
                StartChild(action.Id, action.CreateSubOrchestration);
                break;
            case Kind.SendEvent:
                SendEvent(action.SendEvent);
                break;
            case Kind.CompleteOrchestration:
                Complete(action.CompleteOrchestration);
                break;
            default:
                throw new NotSupportedException($"The hub does not know the action {action.OrchestratorActionTypeCase}.");
        }
    }

    private void StartChild(int taskId, CreateSubOrchestrationAction child)
    {
        record.OpenChildren[taskId] = child.InstanceId;
        var started = new ExecutionStartedEvent
        {
            Name = child.Name,
            Version = child.Version,
            Input = child.Input,
            OrchestrationInstance = new() { InstanceId = child.InstanceId, ExecutionId = Guid.NewGuid().ToString("N") },
            ParentInstance = new()
            {
                TaskScheduledId = taskId,
                Name = record.Name,
                Version = record.Version,
                OrchestrationInstance = new() { InstanceId = instance.Id, ExecutionId = record.ExecutionId },
            },
            ParentTraceContext = child.ParentTraceContext,
        };
        started.Tags.Add(child.Tags);
        Send(child.InstanceId, null, HistoryEvents.Started(at, started));
    }

    private void SendEvent(SendEventAction sent)
    {
        var message = HistoryEvents.Raised(at, sent.Name, sent.Data);
        if (sent.Instance.InstanceId == instance.Id)
        {
            instance.Mailbox.Add(new Mail(message));
            return;
        }

        Send(sent.Instance.InstanceId, sent.Instance.ExecutionId, message);
    }

    private void Complete(CompleteOrchestrationAction completion)
    {
        Outcome.IsMilestone = true;
        record.OpenTimers.Clear();
        record.OpenActivities.Clear();
        if (completion.OrchestrationStatus == OrchestrationStatus.ContinuedAsNew)
        {
            Outcome.ContinuesAsNew = true;
            return;
        }

        record.Status = completion.OrchestrationStatus;
        record.OpenChildren.Clear();
        instance.TakeMail();
        if (record.Parent is { } parent)
        {
            var answer = HistoryEvents.ChildEnded(at, parent.TaskScheduledId, completion);
            Send(parent.OrchestrationInstance.InstanceId, parent.OrchestrationInstance.ExecutionId, answer);
        }
    }
}

using Microsoft.Extensions.Logging;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Worker;

/// <summary>The context that orchestrator code sees during replay and after it.</summary>
internal sealed partial class ReplayContext(Execution execution, ILoggerFactory loggerFactory) : TaskOrchestrationContext
{
    // Upper limit of one wire timer; longer ones are chained (wire facts, part c, timers).
    private static readonly TimeSpan MaximumTimerInterval = TimeSpan.FromDays(3);

    public override TaskName Name => execution.Started.Name;

    public override string InstanceId => execution.InstanceId;

    public override ParentOrchestrationInstance? Parent => execution.Started.ParentInstance is { } parent
        ? new ParentOrchestrationInstance(parent.Name ?? string.Empty, parent.OrchestrationInstance?.InstanceId ?? string.Empty)
        : null;

    public override DateTime CurrentUtcDateTime => execution.CurrentUtcDateTime;

    public override bool IsReplaying => execution.IsReplaying;

    public override string Version => execution.Started.Version ?? string.Empty;

    public override IReadOnlyDictionary<string, object?> Properties => execution.Properties;

    protected override ILoggerFactory LoggerFactory => loggerFactory;

    public override T? GetInput<T>()
        where T : default => execution.Converter.Deserialize<T>(execution.Started.Input);

    public override Guid NewGuid()
    {
        execution.Thread.Demand();
        return execution.Guids.Next(CurrentUtcDateTime);
    }

    public override void SetCustomStatus(object? customStatus)
    {
        execution.Thread.Demand();
        execution.CustomStatus = execution.Converter.Serialize(customStatus);
    }

    public override void SendEvent(string instanceId, string eventName, object? payload)
    {
        execution.Thread.Demand();
        SendRaw(instanceId, eventName, execution.Converter.Serialize(payload));
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        execution.Thread.Demand();
        ArgumentNullException.ThrowIfNull(eventName);
        return execution.Events.Wait<T>(eventName, cancellationToken);
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(new ContinueAsNewOptions { NewInput = newInput, PreserveUnprocessedEvents = preserveUnprocessedEvents });

    public override void ContinueAsNew(ContinueAsNewOptions options)
    {
        execution.Thread.Demand();
        ArgumentNullException.ThrowIfNull(options);
        var version = string.IsNullOrWhiteSpace(options.NewVersion) ? null : options.NewVersion;
        execution.Continuation = new ContinuationRequest(
            execution.Converter.Serialize(options.NewInput), version, execution.Continuation?.Carryover ?? []);
        foreach (var (name, payload) in execution.Events.TakeAllEarly())
        {
            if (options.PreserveUnprocessedEvents)
            {
                SendRaw(InstanceId, name, payload);
            }
        }
    }

    private void SendRaw(string instanceId, string eventName, string? data) => execution.Actions.Add(new OrchestratorAction
    {
        SendEvent = new SendEventAction
        {
            Instance = new OrchestrationInstance { InstanceId = instanceId },
            Name = eventName,
            Data = data,
        },
    });
}

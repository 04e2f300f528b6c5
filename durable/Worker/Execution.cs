using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Worker;

/// <summary>The state of one execution that replay builds up: shared by the player of events and the context the code sees.</summary>
internal sealed class Execution
{
    public Execution(OrchestratorRequest request, DataConverter converter)
    {
        InstanceId = request.InstanceId;
        Converter = converter;
        Properties = request.Properties.ToDictionary(pair => pair.Key, pair => WireValues.ToObject(pair.Value));
        Guids = new DeterministicGuids(InstanceId);
        Events = new ExternalEvents(converter, Thread);
    }

    public string InstanceId { get; }

    public DataConverter Converter { get; }

    public IReadOnlyDictionary<string, object?> Properties { get; }

    public OrchestratorThread Thread { get; } = new();

    public PendingActions Actions { get; } = new();

    public OpenTasks Tasks { get; } = new();

    public ExternalEvents Events { get; }

    public DeterministicGuids Guids { get; }

    /// <summary>The first event; empty until it is played.</summary>
    public ExecutionStartedEvent Started { get; set; } = new();

    public DateTime CurrentUtcDateTime { get; set; }

    public bool IsReplaying { get; set; }

    /// <summary>JSON text of the custom status; null when none.</summary>
    public string? CustomStatus { get; set; }

    /// <summary>Set once the code asked to begin anew.</summary>
    public ContinuationRequest? Continuation { get; set; }

    /// <summary>True once a completion is among the actions; there is never a second one.</summary>
    public bool IsCompleted { get; private set; }

    /// <summary>Adds the completion, unless there is one.</summary>
    public void Complete(CompleteOrchestrationAction completion)
    {
        if (!IsCompleted)
        {
            IsCompleted = true;
            Actions.Add(new OrchestratorAction { CompleteOrchestration = completion });
        }
    }
}

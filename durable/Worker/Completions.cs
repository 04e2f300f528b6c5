using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Worker;

/// <summary>The ways in which an execution ends.</summary>
internal static class Completions
{
    public static CompleteOrchestrationAction Completed(string? result) => new()
    {
        OrchestrationStatus = OrchestrationStatus.Completed,
        Result = result,
    };

    public static CompleteOrchestrationAction Terminated(string? reason) => new()
    {
        OrchestrationStatus = OrchestrationStatus.Terminated,
        Result = reason,
    };

    public static CompleteOrchestrationAction ContinuedAsNew(ContinuationRequest request) => new()
    {
        OrchestrationStatus = OrchestrationStatus.ContinuedAsNew,
        Result = request.Input,
        NewVersion = request.NewVersion,
        CarryoverEvents = { request.Carryover },
    };

    public static CompleteOrchestrationAction Unknown(string name) => Failed(
        new Durable.TaskFailureDetails("OrchestratorTaskNotFound", $"No orchestrator named '{name}' is registered.", null, null, null)
        {
            IsNonRetriable = true,
        });

    public static CompleteOrchestrationAction Failed(Exception error) => Failed(Durable.TaskFailureDetails.FromException(error));

    public static CompleteOrchestrationAction Failed(Durable.TaskFailureDetails details) => new()
    {
        OrchestrationStatus = OrchestrationStatus.Failed,
        Result = details.ErrorMessage,
        FailureDetails = details.ToMessage(),
    };
}

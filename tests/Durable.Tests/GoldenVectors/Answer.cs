using OpcOnboarding.Durable.Protocol;
using ActionKind = OpcOnboarding.Durable.Protocol.OrchestratorAction.OrchestratorActionTypeOneofCase;

namespace OpcOnboarding.Durable.Tests.GoldenVectors;

/// <summary>An answer as lines of text that hold exactly what the vectors' README says is to be compared.</summary>
internal static class Answer
{
    public static IReadOnlyList<string> OfPublishedWorker(OrchestratorResponse response) => Lines(response, JsonText.Unwrapped);

    public static IReadOnlyList<string> OfOurs(OrchestratorResponse response) => Lines(response, JsonText.Normal);

    private static List<string> Lines(OrchestratorResponse response, Func<string?, string?> activityInput) =>
    [
        .. response.Actions.Select(action => $"{action.Id} {Describe(action, activityInput)}"),
        $"status {Show(JsonText.Normal(response.CustomStatus))}",
        $"requiresHistory {response.RequiresHistory}",
    ];

    private static string Describe(OrchestratorAction action, Func<string?, string?> activityInput) => action.OrchestratorActionTypeCase switch
    {
        ActionKind.ScheduleTask =>
            $"activity {action.ScheduleTask.Name} version {Show(action.ScheduleTask.Version)} input {Show(activityInput(action.ScheduleTask.Input))}",
        ActionKind.CreateSubOrchestration => Describe(action.CreateSubOrchestration),
        ActionKind.CreateTimer => $"timer {action.CreateTimer.FireAt}",
        ActionKind.SendEvent => Describe(action.SendEvent),
        ActionKind.CompleteOrchestration => Describe(action.CompleteOrchestration),
        _ => throw new InvalidDataException($"Unexpected action {action}."),
    };

    private static string Describe(CreateSubOrchestrationAction action) =>
        $"sub {action.Name} id {action.InstanceId} version {Show(action.Version)} input {Show(JsonText.Normal(action.Input))}";

    private static string Describe(SendEventAction action) =>
        $"send {action.Name} to {action.Instance.InstanceId} execution {Show(action.Instance.ExecutionId)} data {Show(JsonText.Normal(action.Data))}";

    private static string Describe(CompleteOrchestrationAction action)
    {
        var carried = action.CarryoverEvents.Select(carry => $"{carry.EventRaised.Name}={Show(JsonText.Normal(carry.EventRaised.Input))}");
        return $"complete {action.OrchestrationStatus} result {Show(JsonText.Normal(action.Result))} version {Show(action.NewVersion)}"
            + $" failure {Describe(action.FailureDetails)} carry [{string.Join(", ", carried)}]";
    }

    private static string Describe(Protocol.TaskFailureDetails? failure) => failure is null
        ? "none"
        : $"{failure.ErrorType}: {failure.ErrorMessage} ({failure.IsNonRetriable}) < {Describe(failure.InnerFailure)}";

    private static string Show(string? text) => text is null ? "absent" : $"'{text}'";
}

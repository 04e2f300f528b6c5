using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Durable.Management;
using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.Tests.Management;

/// <summary>Which failed ends the extension's rewind takes back for good, told by the status with its history.</summary>
public sealed class FailedEndTests
{
    private const string OfATask = "Microsoft.DurableTask.TaskFailedException: Task 'Break' (#0) failed.";

    private static JsonObject Answered => Entry("TaskCompleted", ActivityEnvelope.Write(new ActivityOutcome("\"fine\"", Failure: null)));

    private static JsonObject AnsweredFailure => Entry("TaskCompleted", ActivityEnvelope.Write(new ActivityOutcome(Result: null, TaskFailureDetails.FromException(new InvalidOperationException("broken")))));

    // The host writes this kind itself: the process ended, or the function's time was over.
    private static JsonObject LostCall => Entry("TaskFailed", null);

    [Fact]
    public void Failure_AnsweredByTheActivity_ComesAgain() => Assert.True(IsBoundToComeAgain(OfATask, Answered, LostCall, AnsweredFailure, Answered));

    [Fact]
    public void Failure_WrittenByTheHost_IsTakenBack() => Assert.False(IsBoundToComeAgain(OfATask, AnsweredFailure, LostCall));

    [Fact]
    public void Failure_OfTheOrchestratorItself_IsTakenBack() => Assert.False(IsBoundToComeAgain("System.InvalidOperationException: bad state", AnsweredFailure, Answered));

    [Fact]
    public void Failure_WithoutAHistory_IsTakenBack() => Assert.False(FailedEnd.IsBoundToComeAgain(Parsed(Status(OfATask, null))));

    private static bool IsBoundToComeAgain(string output, params JsonNode[] entries) => FailedEnd.IsBoundToComeAgain(Parsed(Status(output, new JsonArray(entries))));

    private static JsonElement Parsed(JsonObject status) => JsonDocument.Parse(status.ToJsonString()).RootElement.Clone();

    private static JsonObject Status(string output, JsonArray? entries) =>
        new() { ["name"] = "Any", ["instanceId"] = "any", ["runtimeStatus"] = "Failed", ["output"] = output, ["historyEvents"] = entries };

    private static JsonObject Entry(string kind, JsonNode? result) => new() { ["EventType"] = kind, ["Result"] = result };
}

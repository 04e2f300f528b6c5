using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Durable.Tests.GoldenVectors;
using OpcOnboarding.Durable.Worker;
using OpcOnboarding.Durable.Worker.Grpc;

namespace OpcOnboarding.Durable.Tests.Worker;

/// <summary>Requests that no host should send: each is refused in words, or answered with a failure.</summary>
public sealed class HostilePayloadTests
{
    [Theory]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    [InlineData("////////")]
    public void LoadAndRun_NotARequest_ThrowsArgumentException(string payload)
    {
        var error = Assert.Throws<ArgumentException>(() => Run(payload));

        Assert.Contains("not the base64 form of an orchestrator request", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void LoadAndRun_Nothing_ThrowsArgumentException(string? payload) =>
        Assert.ThrowsAny<ArgumentException>(() => Run(payload!));

    [Fact]
    public void LoadAndRun_EveryCutOfARealRequest_IsRefusedOrAnswered()
    {
        var whole = Convert.FromBase64String(Vector.Load("hello-sequence").Turns[1].Request);
        for (var length = 1; length < whole.Length; length++)
        {
            var error = Record.Exception(() => Run(Convert.ToBase64String(whole, 0, length)));

            Assert.True(error is null or ArgumentException or InvalidDataException, $"{length}: {error}");
        }
    }

    [Fact]
    public void LoadAndRun_NoExecutionStarted_ThrowsAndNamesTheInstance()
    {
        var error = Assert.Throws<InvalidDataException>(() => Run(Encode(new History("lost").Turn().ToRequest())));

        Assert.Contains("'lost' has no executionStarted", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LoadAndRun_EventOfUnknownKind_Throws()
    {
        var request = History.Started().ToRequest();
        request.NewEvents.Add(new HistoryEvent { EventId = 9 });

        Assert.Contains("id 9", Assert.Throws<InvalidDataException>(() => Run(Encode(request))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LoadAndRun_TurnWithoutTime_Throws()
    {
        var request = History.Started().ToRequest();
        request.NewEvents[0].Timestamp = null;

        Assert.Throws<InvalidDataException>(() => Run(Encode(request)));
    }

    [Fact]
    public void LoadAndRun_InputOfWrongType_FailsTheOrchestration()
    {
        var answer = GrpcOrchestrationRunner.LoadAndRun<int, int>(Encode(History.Started("\"text\"").ToRequest()), (_, input) => Task.FromResult(input));

        Assert.Equal("System.Text.Json.JsonException", Replay.FailureOf(Decode(answer)).ErrorType);
    }

    [Fact]
    public void Execute_UnknownOrchestratorName_FailsInWordsWithANumberTheHistoryDoesNotHave()
    {
        var executor = new OrchestrationExecutor(new DurableTaskRegistry(), NoServices.Instance);
        var history = History.Started().TaskScheduled(0, "A").TaskScheduled(1, "B").Turn().TaskCompleted(0, "1");

        var answer = executor.Execute(history.ToRequest());

        Assert.Equal("No orchestrator named 'Test' is registered.", Replay.FailureOf(answer).ErrorMessage);
        Assert.True(Replay.FailureOf(answer).IsNonRetriable);
        Assert.Equal(2, Assert.Single(answer.Actions).Id);
    }

    [Fact]
    public void Execute_HistoryLeftOut_AsksForIt()
    {
        var request = new History().Turn().TaskCompleted(0, "1").ToRequest();
        request.Properties.Add("IncludeState", Value.ForBool(false));

        var answer = new OrchestrationExecutor(new DurableTaskRegistry(), NoServices.Instance).Execute(request);

        Assert.True(answer.RequiresHistory);
        Assert.Empty(answer.Actions);
    }

    private static string Run(string payload) => GrpcOrchestrationRunner.LoadAndRun<object, string>(
        payload, async (context, _) => await context.CallActivityAsync<string>("SayHello", "Tokyo"));

    private static string Encode(OrchestratorRequest request) => Convert.ToBase64String(request.ToByteArray());

    private static OrchestratorResponse Decode(string answer) => OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(answer));
}

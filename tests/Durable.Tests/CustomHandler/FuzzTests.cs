using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Durable.CustomHandler;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Durable.Tests.GoldenVectors;
using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.Tests.CustomHandler;

/// <summary>Changed envelopes and changed protobuf bytes: always an answer, never an exception, never a success.</summary>
public sealed class FuzzTests(HandlerProcess handler) : IClassFixture<HandlerProcess>
{
    private const int InProcess = 100_000;
    private const int OverHttp = 2_000;

    // Large ones, one whose input is a number of calls, and the one in which our true answer is an end (decision 12).
    private static readonly string[] LeftOut = ["chinese-100k", "event-loop-50", "fan-out-in-5", "edge-cancelled-wait-eats-early-event"];

    // Turns whose true answer is no end: an end that is a success would be made up.
    private static readonly VectorTurn[] Turns =
        [.. Vector.AllIds.Except(LeftOut).SelectMany(id => Vector.Load(id).Turns).Where(turn => !Ends(turn.ReadResponse()))];

    [Fact]
    public async Task Invoke_ChangedInvocations_NeverThrowAndNeverSucceed()
    {
        await using var services = Services();
        var endpoint = services.GetRequiredService<InvocationEndpoint>();
        var functions = services.GetRequiredService<FunctionCatalogue>().Invoked.ToDictionary(function => function.Name);
        var seen = new Dictionary<int, int>();
        for (var seed = 0; seed < InProcess; seed++)
        {
            var (function, body) = Changed(seed);
            var http = new DefaultHttpContext { RequestServices = services };
            (http.Request.Body, http.Response.Body) = (new MemoryStream(body), new MemoryStream());

            await endpoint.InvokeAsync(functions[function], http);

            var answer = ((MemoryStream)http.Response.Body).ToArray();
            Judge(seed, function, (HttpStatusCode)http.Response.StatusCode, answer, body);
            seen[http.Response.StatusCode] = seen.GetValueOrDefault(http.Response.StatusCode) + 1;
        }

        // The check means something only while most changes are noticed and some get through to replay.
        Assert.True(seen[400] > InProcess / 2 && seen[200] > 1000, string.Join(' ', seen));
    }

    [Fact]
    public async Task Invoke_ChangedInvocationsOverHttp_LeaveTheProcessAlive()
    {
        for (var seed = InProcess; seed < InProcess + OverHttp; seed++)
        {
            var (function, body) = Changed(seed);
            using var content = new ByteArrayContent(body);
            using var response = await handler.Http.PostAsync(new Uri($"/{function}", UriKind.Relative), content);
            Judge(seed, function, response.StatusCode, await response.Content.ReadAsByteArrayAsync(), body);
        }

        var turn = Turns[0];
        var (status, _) = await handler.InvokeAsync(turn.Orchestrator, Envelope.OfOrchestration(turn.Orchestrator, turn.Request));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("Unhandled exception", handler.Output, StringComparison.Ordinal);
    }

    /// <summary>Seeds go round: bytes of the message, letters of its base64 form, bytes of the envelope, an activity's envelope.</summary>
    private static (string Function, byte[] Body) Changed(int seed)
    {
        var mutation = new Mutation(seed);
        var turn = Turns[seed % Turns.Length];
        return (seed % 4) switch
        {
            0 => (turn.Orchestrator, Bytes(Envelope.OfOrchestration(turn.Orchestrator, Convert.ToBase64String(mutation.Of(Convert.FromBase64String(turn.Request)))))),
            1 => (turn.Orchestrator, Bytes(Envelope.OfOrchestration(turn.Orchestrator, Encoding.Latin1.GetString(mutation.Of(Bytes(turn.Request))).Replace("\"", "", StringComparison.Ordinal)))),
            2 => (turn.Orchestrator, mutation.Of(Bytes(Envelope.OfOrchestration(turn.Orchestrator, turn.Request)))),
            _ => ("Echo", mutation.Of(Bytes(Envelope.OfActivity("Echo", "{\"id\":\"订单-1\",\"amount\":3}")))),
        };
    }

    private static void Judge(int seed, string function, HttpStatusCode status, byte[] answer, byte[] body)
    {
        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"Seed {seed} of {function} is answered {status}.");
        if (status != HttpStatusCode.OK)
        {
            return;
        }

        var value = JsonNode.Parse(answer)!["ReturnValue"];
        if (function == "Echo")
        {
            JudgeActivity(seed, value, body);
        }
        else
        {
            var response = OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String((string)value!));
            Assert.False(Ends(response), $"Seed {seed} of {function} made up an end: {response}");
        }
    }

    // An input that was changed into another input is echoed; nothing else may pass for a result.
    private static void JudgeActivity(int seed, JsonNode? value, byte[] body)
    {
        var outcome = ActivityEnvelope.Read(value?.ToJsonString());
        if (outcome.Failure is null)
        {
            var input = (string?)JsonNode.Parse(body)!["Data"]!["input"];
            var sent = Element(input ?? "null") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : input ?? "null";
            Assert.True(JsonElement.DeepEquals(Element(sent), Element(outcome.Result ?? "null")), $"Seed {seed}: {outcome.Result}");
        }
    }

    private static bool Ends(OrchestratorResponse response) =>
        response.Actions.Any(action => action.CompleteOrchestration is { OrchestrationStatus: OrchestrationStatus.Completed or OrchestrationStatus.ContinuedAsNew });

    // Not as nodes: these don't take a member twice, which a change may well make.
    private static JsonElement Element(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return parsed.RootElement.Clone();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static ServiceProvider Services()
    {
        var registry = VectorOrchestrators.AddTo(new DurableTaskRegistry()).AddActivityFunc<JsonElement, JsonElement>("Echo", (_, input) => input);
        return new ServiceCollection().AddLogging().AddSingleton(registry).AddCustomHandler(new FunctionCatalogue(registry)).BuildServiceProvider();
    }
}

using System.Net;
using System.Text.Json.Nodes;

namespace OpcOnboarding.Durable.Tests.CustomHandler;

/// <summary>The recorded bodies of the host, posted to a process that was started as the host does it.</summary>
public sealed class HostBodyTests(HandlerProcess handler) : IClassFixture<HandlerProcess>
{
    public static TheoryData<string> Titles => [.. Cases().Select(recorded => (string)recorded["title"]!)];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Invoke_RecordedBody_GetsTheRecordedReturnValue(string title)
    {
        var recorded = Cases().Single(entry => (string)entry["title"]! == title);
        var (status, answer) = await handler.InvokeAsync(((string)recorded["requestPath"]!).TrimStart('/'), (string)recorded["requestBody"]!);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["Logs", "Outputs", "ReturnValue"], answer!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
        var expected = JsonNode.Parse((string)recorded["responseBody"]!)!["ReturnValue"];
        if (title.StartsWith("orchestration", StringComparison.Ordinal))
        {
            Assert.Equal(GoldenVectors.Answer.OfPublishedWorker(Read(expected)), GoldenVectors.Answer.OfOurs(Read(answer["ReturnValue"])));
        }
        else
        {
            Assert.True(JsonNode.DeepEquals(expected, answer["ReturnValue"]), $"{answer}");
        }
    }

    [Fact]
    public void Cases_OfTheRecording_AreAllSeven() => Assert.Equal(7, Titles.Count);

    [Fact]
    public async Task QueueMessage_QuotedOnce_IsTakenToo()
    {
        var body = Envelope.Write("OnMessage", new JsonObject { ["msg"] = "plain text" }, []);

        Assert.Equal(HttpStatusCode.OK, (await handler.InvokeAsync("OnMessage", body)).Status);
        await OpcOnboarding.Tests.Support.Eventually.HoldsAsync(() => handler.Output.Contains("message plain text", StringComparison.Ordinal), "The message did not arrive.");
    }

    [Fact]
    public async Task Timer_ObjectOfTheHost_RunsAndAnswersWithAnObject()
    {
        var timer = JsonNode.Parse("""{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""");
        var (status, answer) = await handler.InvokeAsync("OnTime", Envelope.Write("OnTime", new JsonObject { ["timer"] = timer }, []));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(answer!.AsObject().ContainsKey("ReturnValue"));
    }

    [Fact]
    public async Task ForwardedRequest_IsAnsweredByTheAppsOwnRoute() =>
        Assert.Equal("forwarded", await handler.Http.GetStringAsync(new Uri("/api/greeting", UriKind.Relative)));

    [Theory]
    [InlineData("Nobody", "{\"Data\":{},\"Metadata\":{}}", HttpStatusCode.NotFound)]
    [InlineData("Api", "{\"Data\":{},\"Metadata\":{}}", HttpStatusCode.NotFound)]
    [InlineData("api/", "{\"Data\":{},\"Metadata\":{}}", HttpStatusCode.NotFound)]
    [InlineData("SayHello", "", HttpStatusCode.BadRequest)]
    [InlineData("SayHello", "null", HttpStatusCode.BadRequest)]
    [InlineData("SayHello", "{\"Data\":{\"input\":\"null\"}}", HttpStatusCode.BadRequest)]
    [InlineData("SayHello", "{\"Data\":{\"input\":\"1\",\"input\":\"2\"},\"Metadata\":{\"instanceId\":\"\\\"i\\\"\"}}", HttpStatusCode.BadRequest)]
    [InlineData("HelloSequence", "{\"Data\":{\"context\":\"\\\"%%%\\\"\"},\"Metadata\":{}}", HttpStatusCode.BadRequest)]
    [InlineData("HelloSequence", "{\"Data\":{\"context\":\"null\"},\"Metadata\":{}}", HttpStatusCode.BadRequest)]
    public async Task Invoke_WhatIsNoInvocation_IsRefused(string function, string body, HttpStatusCode expected) =>
        Assert.Equal(expected, (await handler.InvokeAsync(function, body)).Status);

    private static Protocol.OrchestratorResponse Read(JsonNode? value) =>
        Protocol.OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String((string)value!));

    private static IEnumerable<JsonNode> Cases() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "CustomHandler", "host-bodies.json")))!["cases"]!.AsArray().Select(entry => entry!);
}

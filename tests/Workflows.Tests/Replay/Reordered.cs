using System.Text.Json.Nodes;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Workflows.Tests.Replay;

/// <summary>The same request from a host whose JSON has the members of every object the other way round.</summary>
internal static class Reordered
{
    public static OrchestratorRequest Copy(OrchestratorRequest request)
    {
        var copy = request.Clone();
        foreach (var happened in copy.PastEvents.Concat(copy.NewEvents))
        {
            Turn(happened);
        }

        return copy;
    }

    private static void Turn(HistoryEvent happened)
    {
        switch (happened.EventTypeCase)
        {
            case HistoryEvent.EventTypeOneofCase.ExecutionStarted:
                happened.ExecutionStarted.Input = Turn(happened.ExecutionStarted.Input);
                break;
            case HistoryEvent.EventTypeOneofCase.EventRaised:
                happened.EventRaised.Input = Turn(happened.EventRaised.Input);
                break;
            case HistoryEvent.EventTypeOneofCase.TaskCompleted:
                happened.TaskCompleted.Result = Turn(happened.TaskCompleted.Result);
                break;
        }
    }

    private static string Turn(string json) => Turn(JsonNode.Parse(json))?.ToJsonString() ?? "null";

    private static JsonNode? Turn(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, Turn(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Turn)]),
        _ => node?.DeepClone(),
    };
}

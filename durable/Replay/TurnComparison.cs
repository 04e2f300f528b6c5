using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Protocol;
using ActionKind = OpcOnboarding.Durable.Protocol.OrchestratorAction.OrchestratorActionTypeOneofCase;
using Entry = OpcOnboarding.Durable.Client.HistoryEvent;

namespace OpcOnboarding.Durable.Replay;

/// <summary>Holds what the code asks for in a turn against what history has of it.</summary>
internal static class TurnComparison
{
    private const string Nothing = "nothing";

    /// <summary>The first difference, by sequence number; null when both are the same.</summary>
    /// <remarks>Of a turn that ends the execution only events and the end count: what else it asks for is begun by no host, and kept by some.</remarks>
    public static ReplayDifference? FirstDifference(RecordedTurn turn, IReadOnlyCollection<OrchestratorAction> actions)
    {
        var isLast = actions.Any(action => action.OrchestratorActionTypeCase == ActionKind.CompleteOrchestration);
        var asked = actions.Where(action => !isLast || IsKept(action)).ToDictionary(action => action.Id, Describe);
        var recorded = new Dictionary<int, string>();
        foreach (var fact in turn.Facts.Where(fact => !isLast || IsKept(fact)))
        {
            recorded.TryAdd(fact.EventId, Describe(fact));
        }

        return asked.Keys.Union(recorded.Keys).Order()
            .Select(id => new ReplayDifference(id, turn.At, recorded.GetValueOrDefault(id, Nothing), asked.GetValueOrDefault(id, Nothing)))
            .FirstOrDefault(pair => pair.Recorded != pair.Asked);
    }

    /// <summary>What history has, in words.</summary>
    public static string Describe(Entry fact) => fact.EventType switch
    {
        EventType.TaskScheduled => $"activity {fact.Name}",
        EventType.TimerCreated => $"timer {fact.Data}",
        EventType.SubOrchestrationInstanceCreated => $"orchestration {fact.Name}",
        EventType.EventSent => $"event {fact.Name}",
        EventType.ExecutionCompleted => $"end {Normal(fact.Data)}",
        _ => fact.EventType.ToString(),
    };

    private static bool IsKept(OrchestratorAction action) =>
        action.OrchestratorActionTypeCase is ActionKind.SendEvent or ActionKind.CompleteOrchestration;

    private static bool IsKept(Entry fact) => fact.EventType is EventType.EventSent or EventType.ExecutionCompleted;

    private static string Describe(OrchestratorAction action) => action.OrchestratorActionTypeCase switch
    {
        ActionKind.ScheduleTask => $"activity {action.ScheduleTask.Name}",
        ActionKind.CreateTimer => $"timer {HistoryEntries.TextOf(action.CreateTimer.FireAt)}",
        ActionKind.CreateSubOrchestration => $"orchestration {action.CreateSubOrchestration.Name}",
        ActionKind.SendEvent => $"event {action.SendEvent.Name}",
        ActionKind.CompleteOrchestration => $"end {Normal(action.CompleteOrchestration.Result)}",
        _ => action.OrchestratorActionTypeCase.ToString(),
    };

    /// <summary>A result as every host spells it: some escape what others write as it is.</summary>
    private static string? Normal(string? result)
    {
        try
        {
            return string.IsNullOrEmpty(result) ? result : JsonNode.Parse(result)?.ToJsonString();
        }
        catch (JsonException)
        {
            // The message of a failure.
            return result;
        }
    }
}

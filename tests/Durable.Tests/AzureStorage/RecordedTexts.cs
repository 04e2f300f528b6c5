using OpcOnboarding.Durable.Tests.GoldenVectors;

namespace OpcOnboarding.Durable.Tests.AzureStorage;

/// <summary>The texts that the recording cuts out to blobs: the vector's own events have them.</summary>
internal static class RecordedTexts
{
    /// <summary>The text behind a blob.</summary>
    public static string Behind(string vector, string blobName)
    {
        var turns = Vector.Load(vector).Turns;
        var sent = turns.SelectMany(turn => turn.ReadRequest().PastEvents.Concat(turn.ReadRequest().NewEvents)).ToList();
        return blobName switch
        {
            _ when blobName.Contains("ExecutionCompleted", StringComparison.Ordinal) => turns[^1].ReadResponse().Actions.Single().CompleteOrchestration.Result,
            _ when blobName.Contains("TaskCompleted", StringComparison.Ordinal) => sent.Last(happened => happened.TaskCompleted is not null).TaskCompleted.Result,
            _ => sent.First(happened => happened.ExecutionStarted is not null).ExecutionStarted.Input,
        };
    }
}

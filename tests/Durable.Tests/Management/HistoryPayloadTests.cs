using System.Text.Json;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Management;

namespace OpcOnboarding.Durable.Tests.Management;

/// <summary>Activities that the host itself saw fail: its handler could not be called, or gave an error.</summary>
public sealed class HistoryPayloadTests
{
    [Theory]
    [InlineData("""{"EventType":"TaskFailed","Timestamp":"2026-03-02T01:00:01Z","ScheduledTime":"2026-03-02T01:00:00Z","FunctionName":"Charge","Reason":"No such function.","FailureDetails":null}""", "No such function.")]
    [InlineData("""{"EventType":"TaskFailed","Timestamp":"2026-03-02T01:00:01Z","ScheduledTime":"2026-03-02T01:00:00Z","FunctionName":"Charge","Reason":"Function 'Charge' failed.","FailureDetails":{"ErrorType":"X","ErrorMessage":"500"}}""", "500")]
    public void Read_FailedCall_IsUnfolded(string entry, string message)
    {
        using var json = JsonDocument.Parse($"[{entry}]");

        var read = HistoryPayload.Read(json.RootElement);

        Assert.Equal([(EventType.TaskScheduled, "Charge", null), (EventType.TaskFailed, null, message)], read.Select(happened => (happened.EventType, happened.Name, happened.Data)));
        Assert.Equal(read[0].EventId, read[1].TaskScheduledId);
    }
}

using System.Text;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Bench.ColdStart;

/// <summary>The first invocation of a case: the turn with which its orchestration begins, wrapped as the Functions host wraps it.</summary>
internal static class FirstTurn
{
    /// <summary>The function that is invoked.</summary>
    public const string Function = OnboardingOrchestrator.Name;

    public static HttpContent Body()
    {
        // A text goes out as the JSON string of its JSON text (wire facts, part a).
        var context = JsonSerializer.Serialize(Convert.ToBase64String(Request().ToByteArray()));
        var body = new { Data = new { context }, Metadata = new { sys = new { MethodName = Function, UtcNow = DateTime.UtcNow, RandGuid = Guid.NewGuid() } } };
        return new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
    }

    private static OrchestratorRequest Request()
    {
        var instance = $"{Guid.NewGuid():N}";
        var now = Timestamp.FromDateTime(DateTime.UtcNow);
        var started = new ExecutionStartedEvent
        {
            Name = Function,
            Input = JsonDataConverter.Default.Serialize(Submission(instance)),
            OrchestrationInstance = new OrchestrationInstance { InstanceId = instance, ExecutionId = $"{Guid.NewGuid():N}" },
        };
        var request = new OrchestratorRequest { InstanceId = instance };
        request.NewEvents.Add(new HistoryEvent { EventId = -1, Timestamp = now, OrchestratorStarted = new OrchestratorStartedEvent() });
        request.NewEvents.Add(new HistoryEvent { EventId = -1, Timestamp = now, ExecutionStarted = started });
        return request;
    }

    private static CaseSubmission Submission(string caseId) => new(
        caseId,
        $"{Guid.NewGuid():N}",
        new Actor("founder", "founder", Party.Founder),
        new CaseOpened(Journey.Current.Version, Calendars.Current.Version, EntityType.OnePersonLimitedCompany, System.Enum.GetValues<StepKind>(), SeatIsDomicile: false, FormVersion: 1));
}

using System.Text.Json.Nodes;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>What came of a transition's effects; nothing of it is written yet.</summary>
/// <param name="Request">The transition as asked for.</param>
/// <param name="Result">What the orchestrator will be told.</param>
/// <param name="Outcomes">The outcomes made final.</param>
internal sealed record CarriedOut(RecordRequest Request, RecordResult Result, IReadOnlyDictionary<StepKind, JsonObject> Outcomes)
{
    /// <summary>The transition with the events that are to be written.</summary>
    public Transition Transition { get; } = Request.Transition with { Events = Result.EventsOf(Request) };
}

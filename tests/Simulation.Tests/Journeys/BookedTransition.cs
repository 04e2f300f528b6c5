using OpcOnboarding.Workflows;

namespace OpcOnboarding.Simulation.Tests.Journeys;

/// <summary>A transition as it was written, with the request behind it and the answer to that.</summary>
internal sealed record BookedTransition(RecordRequest Request, RecordResult Result)
{
    private readonly string _text = JsonDataConverter.Default.Serialize(Request)!;

    /// <summary>The transition with what its effects gave.</summary>
    public Transition Transition => Request.Transition with { Events = Result.EventsOf(Request) };

    public bool IsOf(RecordRequest request) => JsonDataConverter.Default.Serialize(request) == _text;
}

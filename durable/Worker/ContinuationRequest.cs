using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Worker;

/// <summary>The code asked to begin anew; takes effect when it returns.</summary>
/// <param name="Input">The next generation's input.</param>
/// <param name="NewVersion">Its version; null keeps the present one.</param>
/// <param name="Carryover">Events that came in after the request; they go along whatever was asked.</param>
internal sealed record ContinuationRequest(string? Input, string? NewVersion, List<HistoryEvent> Carryover);

using System.Text.Json;

namespace OpcOnboarding.Bench.Journeys;

/// <summary>A command whose outcome the caller has seen.</summary>
/// <param name="Case">The case with the outcome.</param>
/// <param name="Wait">From sending it until then.</param>
/// <param name="WasPending">Whether the service answered 202 first, after 5 s.</param>
internal readonly record struct Ordered(JsonElement Case, Wait Wait, bool WasPending);

namespace OpcOnboarding.Bench.Journeys;

/// <summary>Requests of one shape with one target; all numbers per journey.</summary>
/// <param name="Shape">What they cost by.</param>
/// <param name="Target">Table, and the kind of row where the key tells it.</param>
/// <param name="Requests">How many.</param>
/// <param name="Rows">Rows written.</param>
/// <param name="KiloBytes">Bodies sent.</param>
internal sealed record RequestGroup(RequestShape Shape, string Target, double Requests, double Rows, double KiloBytes);

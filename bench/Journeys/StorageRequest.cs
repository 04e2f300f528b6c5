namespace OpcOnboarding.Bench.Journeys;

/// <summary>One storage request, told from its address and body.</summary>
/// <param name="Shape">What it costs by.</param>
/// <param name="Target">Table, and for the cases' table the kind of row.</param>
/// <param name="Rows">Rows written.</param>
/// <param name="Bytes">Length of the body.</param>
internal readonly record struct StorageRequest(RequestShape Shape, string Target, int Rows, long Bytes);

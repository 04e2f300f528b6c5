namespace OpcOnboarding.Bench.ColdStart;

/// <summary>One start of the published service, from the start of its process.</summary>
/// <param name="Kind">How it was published.</param>
/// <param name="ReadyMs">To the first answer of any kind, asked for every 25 ms as the host does.</param>
/// <param name="AnsweredMs">To the answer of the first invocation.</param>
/// <param name="SecondMs">What the next invocation took.</param>
/// <param name="ResidentMegaBytes">What the process weighs then.</param>
internal sealed record ColdStart(string Kind, double ReadyMs, double AnsweredMs, double SecondMs, double ResidentMegaBytes);

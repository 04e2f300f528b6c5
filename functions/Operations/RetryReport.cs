namespace OpcOnboarding.Functions.Operations;

/// <summary>The answer to an order to begin a case again.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Orchestrations">Ids of the orchestrations that go on.</param>
internal sealed record RetryReport(string CaseId, IReadOnlyList<string> Orchestrations);

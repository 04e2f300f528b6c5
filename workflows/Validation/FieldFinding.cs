namespace OpcOnboarding.Workflows.Validation;

/// <summary>A finding at its place in the application.</summary>
/// <param name="Path">Member names with dots, indexes in brackets: <c>founder.residentId</c>, <c>facts.compute[0].actualCostFen</c>.</param>
/// <param name="Finding">What is wrong there.</param>
public readonly record struct FieldFinding(string Path, Finding Finding);

namespace OpcOnboarding.Workflows.Policies;

/// <summary>One condition of a clause or a tier.</summary>
/// <param name="Fact">The dotted name of the fact tested.</param>
/// <param name="Operator">The test.</param>
/// <param name="Values">What the fact is compared with: one value, a list, two bounds, or none. Money in yuan.</param>
public sealed record PolicyPredicate(string Fact, PredicateOperator Operator, IReadOnlyList<PolicyValue> Values);

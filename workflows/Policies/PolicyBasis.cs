namespace OpcOnboarding.Workflows.Policies;

/// <summary>The figure an amount is computed from.</summary>
/// <param name="Fact">The fact that holds it; money in fen.</param>
/// <param name="Scope">Per what it is taken, as the source says.</param>
public sealed record PolicyBasis(string Fact, string Scope);

namespace OpcOnboarding.Workflows.Policies;

/// <summary>What holds when one project draws several benefits.</summary>
/// <param name="Mode">The rule.</param>
/// <param name="Note">How it was read; null when it is plain.</param>
public sealed record StackingRule(StackingMode Mode, string? Note);

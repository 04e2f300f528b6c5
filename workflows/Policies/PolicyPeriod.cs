namespace OpcOnboarding.Workflows.Policies;

/// <summary>For how long a clause gives.</summary>
/// <param name="Value">How many units.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Consecutive">Whether it runs without a break; null: not stated.</param>
/// <param name="Anchor">From when it runs; null: not stated.</param>
public sealed record PolicyPeriod(int Value, PeriodUnit Unit, bool? Consecutive, string? Anchor);

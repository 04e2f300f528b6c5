namespace OpcOnboarding.Workflows.Policies;

/// <summary>Counts the years of a benefit from the first one it is given for: that is where its period begins, not with the first year of the facts.</summary>
/// <param name="period">For how long the clause gives; null: not stated.</param>
internal sealed class BenefitYears(PolicyPeriod? period)
{
    private int? _first;

    /// <summary>Whether a year whose conditions hold is after the period. The years come in their order; null is no year.</summary>
    public bool IsOver(int? year)
    {
        _first ??= year;
        return year - _first >= period?.Value;
    }
}

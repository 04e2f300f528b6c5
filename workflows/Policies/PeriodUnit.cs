namespace OpcOnboarding.Workflows.Policies;

/// <summary>The unit of a clause's period.</summary>
public enum PeriodUnit
{
    /// <summary>Twelve months from the anchor.</summary>
    Year,

    /// <summary>January to December.</summary>
    CalendarYear,

    /// <summary>Months from the anchor.</summary>
    Month,

    /// <summary>Working days.</summary>
    WorkingDay,

    /// <summary>A single time.</summary>
    Once,
}

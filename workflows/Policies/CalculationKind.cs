namespace OpcOnboarding.Workflows.Policies;

/// <summary>How the amount of a clause comes about; one calculation each in <c>Calculations/</c>.</summary>
public enum CalculationKind
{
    /// <summary>Basis times percent.</summary>
    PercentOfBasis,

    /// <summary>Basis times the percent of the tier.</summary>
    TieredPercent,

    /// <summary>The amount as it stands.</summary>
    Fixed,

    /// <summary>The tier's amount as it stands.</summary>
    FixedByTier,

    /// <summary>At most the amount, never above a real cost.</summary>
    Ceiling,

    /// <summary>At most the tier's amount.</summary>
    CeilingByTier,

    /// <summary>Months times the tier's monthly amount.</summary>
    MonthlyByTier,

    /// <summary>Units times the amount.</summary>
    UnitPrice,

    /// <summary>Saved rent, month by month.</summary>
    RentRelief,

    /// <summary>A share of the interest of each debt.</summary>
    InterestSubsidy,

    /// <summary>A limit on principal and term: not money given.</summary>
    LoanLimit,

    /// <summary>At most what is left in the yearly money of the whole city.</summary>
    Pool,

    /// <summary>一事一议: no amount can be stated.</summary>
    CaseByCase,

    /// <summary>A service or a place: no amount.</summary>
    Service,
}

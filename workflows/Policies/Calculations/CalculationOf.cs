namespace OpcOnboarding.Workflows.Policies.Calculations;

/// <summary>The calculation of each kind.</summary>
internal static class CalculationOf
{
    private static readonly ICalculation Percent = new PercentOfBasis();
    private static readonly ICalculation Amount = new FixedAmount();
    private static readonly ICalculation Ceiling = new CeilingAmount();
    private static readonly ICalculation Monthly = new MonthlyByTier();
    private static readonly ICalculation Unit = new UnitPrice();
    private static readonly ICalculation Rent = new RentRelief();
    private static readonly ICalculation Interest = new InterestSubsidy();
    private static readonly ICalculation Loan = new LoanLimit();
    private static readonly ICalculation Pool = new PoolShare();
    private static readonly ICalculation Case = new CaseByCase();
    private static readonly ICalculation Service = new ServiceOnly();

    public static ICalculation Kind(CalculationKind kind) => kind switch
    {
        CalculationKind.PercentOfBasis or CalculationKind.TieredPercent => Percent,
        CalculationKind.Fixed or CalculationKind.FixedByTier => Amount,
        CalculationKind.Ceiling or CalculationKind.CeilingByTier => Ceiling,
        CalculationKind.MonthlyByTier => Monthly,
        CalculationKind.UnitPrice => Unit,
        CalculationKind.RentRelief => Rent,
        CalculationKind.InterestSubsidy => Interest,
        CalculationKind.LoanLimit => Loan,
        CalculationKind.Pool => Pool,
        CalculationKind.CaseByCase => Case,
        CalculationKind.Service => Service,
    };
}

namespace OpcOnboarding.Workflows.Policies;

/// <summary>One step of a clause whose figures depend on a condition.</summary>
/// <param name="Name">The tier's name or number.</param>
/// <param name="When">The condition; null where the tiers are only named.</param>
/// <param name="NameZh">Chinese name, where the source has one.</param>
/// <param name="Percent">Whole percent of the basis.</param>
/// <param name="AmountFen">Amount in fen.</param>
/// <param name="AmountPerMonthFen">Amount a month in fen.</param>
/// <param name="WaiverPercent">Whole percent of the rent that is waived.</param>
/// <param name="MonthlyCapFen">The most that is waived in a month, in fen.</param>
/// <param name="RentAtMostPercentOfMarket">The tenant pays at most this percent of the market rent.</param>
/// <param name="CounterGuaranteeRequired">Whether a loan of this tier needs a counter-guarantee.</param>
public sealed record PolicyTier(
    string Name,
    PolicyPredicate? When,
    string? NameZh,
    int? Percent,
    long? AmountFen,
    long? AmountPerMonthFen,
    int? WaiverPercent,
    long? MonthlyCapFen,
    int? RentAtMostPercentOfMarket,
    bool? CounterGuaranteeRequired);

namespace OpcOnboarding.Workflows.Policies;

/// <summary>The most a clause gives, in fen; null: not stated, which is never "no limit" to a reader.</summary>
/// <param name="PerItemFen">Per contract or item (单项上限).</param>
/// <param name="AnnualFen">Per beneficiary and year (年度上限).</param>
/// <param name="CumulativeFen">Per beneficiary over the whole period (累计上限).</param>
/// <param name="PoolAnnualFen">Per city and year (资金池).</param>
public sealed record PolicyCaps(long? PerItemFen, long? AnnualFen, long? CumulativeFen, long? PoolAnnualFen);

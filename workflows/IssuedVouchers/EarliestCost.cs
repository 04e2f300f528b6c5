using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.IssuedVouchers;

/// <summary>The first day on which a cost can have been paid that a voucher pays a share of.</summary>
/// <param name="Day">The day itself counts.</param>
/// <param name="Bound">What begins on it.</param>
public sealed record EarliestCost(DateOnly Day, CostBound Bound)
{
    /// <summary>The later of the policy's first day and the company's; null when neither is known.</summary>
    /// <param name="pack">The pack; null: a voucher without one.</param>
    /// <param name="clause">The clause; null: a voucher without one.</param>
    /// <param name="foundedOn">The day the company came to be; null: before its case, or unknown. What a clause gives the founder in person does not wait for it.</param>
    public static EarliestCost? Of(PolicyPack? pack, PolicyClause? clause, DateOnly? foundedOn)
    {
        var policy = pack is null ? null : new EarliestCost(pack.ReachesFrom, pack.IsStartAssumed ? CostBound.AssumedPolicyStart : CostBound.PolicyStart);
        return foundedOn is { } founded && clause is not { Beneficiary: ClauseBeneficiary.Founder } && !(founded <= policy?.Day)
            ? new EarliestCost(founded, CostBound.Founding)
            : policy;
    }
}

/// <summary>What begins on the first day of costs.</summary>
public enum CostBound
{
    /// <summary>The policy, as its source says.</summary>
    PolicyStart,

    /// <summary>The policy, on a day that its source does not state: it must not be told as a fact.</summary>
    AssumedPolicyStart,

    /// <summary>The company.</summary>
    Founding,
}

using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies.Calculations;

/// <summary>The tier whose condition holds.</summary>
internal static class TierChoice
{
    private static readonly RegionScope Anywhere = new(RegionMode.Whole, [], [], null);

    /// <param name="clause">Its tiers are asked in order.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="otherwise">Why there is none: a missing fact, or the condition of the last tier.</param>
    public static PolicyTier? Choose(PolicyClause clause, FactSet facts, out Figure otherwise)
    {
        otherwise = new Figure.Answer(Verdict.NotStated);
        foreach (var tier in clause.Tiers)
        {
            switch (tier.When?.Evaluate(facts, Anywhere))
            {
                case Truth.True:
                    return tier;
                case Truth.Unknown:
                    otherwise = new Figure.Lacking(tier.When!.Fact);
                    return null;
                case Truth.False:
                    otherwise = new Figure.Answer(Verdict.Ineligible, NoTier(tier.When!.Fact, facts));
                    break;
            }
        }

        return null;
    }

    private static Explanation NoTier(string fact, FactSet facts) => new(
        $"{FactLabels.Zh(fact)}为{facts.Find(fact)}，不属于任何档次", $"{fact} {facts.Find(fact)} is in no tier");
}

using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>Whether all conditions of a clause hold: one false decides, else one unknown.</summary>
/// <param name="Truth">The answer.</param>
/// <param name="Failing">The condition that is false; null when none is.</param>
/// <param name="Missing">The facts that are unknown.</param>
internal sealed record Eligibility(Truth Truth, PolicyPredicate? Failing, IReadOnlyList<string> Missing)
{
    public static Eligibility Of(PolicyClause clause, FactSet facts, RegionScope scope)
    {
        var answers = clause.Eligibility.Select(predicate => (Predicate: predicate, Truth: predicate.Evaluate(facts, scope))).ToList();
        var failing = answers.Where(answer => answer.Truth == Truth.False).Select(answer => answer.Predicate).ToList();
        if (failing.Count > 0)
        {
            // Outside the region nothing else matters to the founder.
            return new Eligibility(Truth.False, failing.Find(predicate => predicate.Operator == PredicateOperator.InScope) ?? failing[0], []);
        }

        var missing = answers.Where(answer => answer.Truth == Truth.Unknown).Select(answer => answer.Predicate.Fact).ToList();
        return new Eligibility(missing.Count > 0 ? Truth.Unknown : Truth.True, null, missing);
    }
}

using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>Tests a predicate against facts; a fact that is missing or of another kind is unknown.</summary>
internal static class PredicateEvaluation
{
    public static Truth Evaluate(this PolicyPredicate predicate, FactSet facts, RegionScope scope)
    {
        if (predicate.Operator == PredicateOperator.InScope)
        {
            return scope.Holds(facts.Text(predicate.Fact));
        }

        return facts.Find(predicate.Fact) is { } fact && Test(predicate, fact) is { } holds
            ? holds ? Truth.True : Truth.False
            : Truth.Unknown;
    }

    private static bool? Test(PolicyPredicate predicate, FactValue fact)
    {
        var values = predicate.Values;
        return predicate.Operator switch
        {
            PredicateOperator.IsTrue => (fact as FlagFact)?.Flag,
            PredicateOperator.IsFalse => !(fact as FlagFact)?.Flag,
            PredicateOperator.Eq => Equal(fact, values[0]),
            PredicateOperator.Ne => !Equal(fact, values[0]),
            PredicateOperator.In => IsOneOf(fact, values),
            PredicateOperator.NotIn => !IsOneOf(fact, values),
            PredicateOperator.Lt => Compare(fact, values[0]) is { } order ? order < 0 : null,
            PredicateOperator.Lte => Compare(fact, values[0]) is { } order ? order <= 0 : null,
            PredicateOperator.Gt => Compare(fact, values[0]) is { } order ? order > 0 : null,
            PredicateOperator.Gte => Compare(fact, values[0]) is { } order ? order >= 0 : null,
            PredicateOperator.Range => Compare(fact, values[0]) is { } low && Compare(fact, values[1]) is { } high ? low >= 0 && high < 0 : null,
            PredicateOperator.InScope => null,
        };
    }

    private static bool? IsOneOf(FactValue fact, IReadOnlyList<PolicyValue> values)
    {
        var answers = values.Select(value => Equal(fact, value)).ToList();
        return answers.Contains(true) ? true : answers.TrueForAll(answer => answer is null) ? null : false;
    }

    private static bool? Equal(FactValue fact, PolicyValue value) => (fact, value.Text) switch
    {
        (TextFact text, { } expected) => text.Text == expected,
        _ => Compare(fact, value) is { } order ? order == 0 : null,
    };

    private static int? Compare(FactValue fact, PolicyValue value) => (fact, value.Number) switch
    {
        (NumberFact number, { } bound) => number.Number.CompareTo(bound),
        (MoneyFact money, { } yuan) => ((decimal)money.Fen).CompareTo(yuan * 100),
        _ => null,
    };
}

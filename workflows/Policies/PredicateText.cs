using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>Says in words why a condition does not hold.</summary>
internal static class PredicateText
{
    public static Explanation Explain(PolicyPredicate predicate, FactSet facts)
    {
        var fact = facts.Find(predicate.Fact);
        var label = FactLabels.Zh(predicate.Fact);
        var values = string.Join(", ", predicate.Values);
        return predicate.Operator switch
        {
            PredicateOperator.InScope => new($"{fact}不在政策适用区域内", $"{fact} is not in regionScope.includes"),
            PredicateOperator.IsTrue => new($"不满足：{label}", $"{predicate.Fact} is false"),
            PredicateOperator.IsFalse => new($"不满足：{label}应为否", $"{predicate.Fact} is true"),
            PredicateOperator.Eq => new($"{label}为{fact}，要求{values}", $"{predicate.Fact} {fact} is not {values}"),
            PredicateOperator.Ne => new($"{label}不得为{values}", $"{predicate.Fact} is {values}"),
            PredicateOperator.In => new($"{label}为{fact}，不在{values}之内", $"{predicate.Fact} {fact} is none of {values}"),
            PredicateOperator.NotIn => new($"{label}不得为{fact}", $"{predicate.Fact} {fact} is one of {values}"),
            PredicateOperator.Lt => new($"{label}为{fact}，要求小于{values}", $"{predicate.Fact} {fact} >= {values}"),
            PredicateOperator.Lte => new($"{label}为{fact}，要求不超过{values}", $"{predicate.Fact} {fact} > {values}"),
            PredicateOperator.Gt => new($"{label}为{fact}，要求超过{values}", $"{predicate.Fact} {fact} <= {values}"),
            PredicateOperator.Gte => new($"{label}为{fact}，要求不少于{values}", $"{predicate.Fact} {fact} < {values}"),
            PredicateOperator.Range => new(
                $"{label}为{fact}，要求{predicate.Values[0]}以上、不满{predicate.Values[1]}",
                $"{predicate.Fact} {fact} is not from {predicate.Values[0]} to below {predicate.Values[1]}"),
        };
    }
}

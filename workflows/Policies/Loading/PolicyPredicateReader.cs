using System.Text.Json;

namespace OpcOnboarding.Workflows.Policies.Loading;

internal static class PolicyPredicateReader
{
    public const string Names = "fact op value note";

    public static PolicyPredicate Read(PackFields fields)
    {
        var predicate = new PolicyPredicate(fields.Text("fact"), fields.Choice<PredicateOperator>("op"), []);
        return predicate with { Values = ReadValues(fields, predicate.Operator) };
    }

    // isTrue, isFalse and inScope may carry a remark as their value; it is not compared.
    private static List<PolicyValue> ReadValues(PackFields fields, PredicateOperator test) => test switch
    {
        PredicateOperator.IsTrue or PredicateOperator.IsFalse or PredicateOperator.InScope => [],
        PredicateOperator.Eq or PredicateOperator.Ne => [ReadValue(fields.Demand("value"), fields)],
        PredicateOperator.In or PredicateOperator.NotIn => ReadList(fields),
        PredicateOperator.Lt or PredicateOperator.Lte or PredicateOperator.Gt or PredicateOperator.Gte =>
            [ReadNumber(fields.Demand("value"), fields)],
        PredicateOperator.Range => ReadBounds(fields),
    };

    private static List<PolicyValue> ReadList(PackFields fields)
    {
        var values = fields.List("value").Select(item => ReadValue(item, fields)).ToList();
        return values.Count > 0 ? values : throw fields.Fault("value", "at least one value is expected");
    }

    private static List<PolicyValue> ReadBounds(PackFields fields)
    {
        var bounds = fields.List("value").Select(item => ReadNumber(item, fields)).ToList();
        return bounds is [var from, var below] && from.Number < below.Number
            ? bounds
            : throw fields.Fault("value", "two rising bounds are expected");
    }

    private static PolicyValue ReadValue(JsonElement value, PackFields fields) => value.ValueKind switch
    {
        JsonValueKind.String => new PolicyValue(value.GetString(), null),
        JsonValueKind.Number => ReadNumber(value, fields),
        _ => throw fields.Fault("value", "a text or a number is expected"),
    };

    private static PolicyValue ReadNumber(JsonElement value, PackFields fields) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && Math.Abs(number) <= 1_000_000_000_000
            ? new PolicyValue(null, number)
            : throw fields.Fault("value", "a number is expected");
}

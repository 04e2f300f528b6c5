using System.Globalization;
using System.Text.Json;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Workflows.Policies.Facts;

/// <summary>
/// What is wrong with facts that somebody wrote by hand, in the shape of an entry of sample-cases.json. The evaluation takes what it can't use
/// as unknown; who typed an amount wrong is better told.
/// </summary>
public static class FactsForm
{
    private static readonly string[] Members = ["city", "district", "founder", "entity", "facts"];

    // What facts are lists of (policies/README, "From a case to facts"); one alone may be given as an object. Other lists are plain values (previousInsuranceCities).
    private static readonly string[] Lists =
    [
        "compute", "dataPurchases", "dataListings", "dataItems", "competitions", "debts", "datasets", "models", "demonstrations", "scenePilots", "typicalCases",
        "infrastructures", "platforms", "colleges", "trainingBases", "events",
    ];

    private static readonly string[] Measures = ["months", "squareMetres", "percent"];

    /// <summary>A sentence for each fault, with its path; none: the facts can be evaluated. Null is unknown, and no fault anywhere.</summary>
    /// <param name="source">The outermost value.</param>
    public static IReadOnlyList<string> FaultsOf(JsonElement source)
    {
        if (source.ValueKind != JsonValueKind.Object || !Members.Any(name => source.TryGetProperty(name, out _)))
        {
            return [$"It must be one entry: an object with {string.Join(", ", Members)}."];
        }

        return [.. ShapesOf(source), .. source.EnumerateObject().SelectMany(member => FaultsOf(member, member.Name, FactIn("", member.Name)))];
    }

    private static IEnumerable<string> ShapesOf(JsonElement source)
    {
        foreach (var name in Members[2..].Where(name => Given(source, name) is { ValueKind: not JsonValueKind.Object }))
        {
            yield return $"{name}: must be an object.";
        }

        foreach (var (name, list) in Lists.Select(name => (name, Given(Given(source, "facts"), name))))
        {
            if (list is { ValueKind: not (JsonValueKind.Array or JsonValueKind.Object) })
            {
                yield return $"facts.{name}: must be a list of objects.";
            }

            foreach (var i in NoObjectsIn(list))
            {
                yield return $"facts.{name}[{i}]: must be an object.";
            }
        }

        if (Given(source, "priorGrants") is not { } grants)
        {
            yield break;
        }

        if (grants.ValueKind != JsonValueKind.Array)
        {
            yield return "priorGrants: must be a list.";
            yield break;
        }

        foreach (var (grant, i) in grants.EnumerateArray().Select((grant, i) => (grant, i)))
        {
            if (grant.ValueKind != JsonValueKind.Object || Given(grant, "project") is { ValueKind: not JsonValueKind.String })
            {
                yield return $"priorGrants[{i}]: must be an object with project (a string) and amountFen.";
            }
        }
    }

    private static IEnumerable<int> NoObjectsIn(JsonElement? list) => list is { ValueKind: JsonValueKind.Array } items
        ? items.EnumerateArray().Select((item, i) => (item, i)).Where(each => each.item.ValueKind != JsonValueKind.Object).Select(each => each.i)
        : [];

    private static IEnumerable<string> FaultsOf(JsonProperty member, string path, string fact) => member.Value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Object when MoneyNames.FactOf(fact) is null => member.Value.EnumerateObject().SelectMany(inner => FaultsOf(inner, $"{path}.{inner.Name}", FactIn(fact, inner.Name))),
        JsonValueKind.Array when MoneyNames.FactOf(fact) is null => member.Value.EnumerateArray().SelectMany((item, i) => item.ValueKind != JsonValueKind.Object
            ? []
            : item.EnumerateObject().SelectMany(inner => FaultsOf(inner, $"{path}[{i}].{inner.Name}", FactIn(ElementReader.Singular(fact), inner.Name)))),
        _ => FaultOf(member, fact) is { } fault ? [$"{path}: {fault}"] : [],
    };

    private static string? FaultOf(JsonProperty member, string fact) => member.Name switch
    {
        _ when MoneyNames.FactOf(fact) is not null => MoneyFields.IsFen(member.Value, out _) ? null : $"must be an amount in fen, a whole number from 0 to {MoneyFields.Most} without a decimal point.",
        "voucherYear" => member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out _) ? null : "must be a whole number.",
        "submittedOn" or "birthDate" or "contractDate" => IsDay(member.Value) ? null : "must be a day, yyyy-MM-dd.",
        var name when Measures.Any(measure => name.EndsWith(measure, StringComparison.OrdinalIgnoreCase)) =>
            IsNumber(member.Value) && member.Value.GetDecimal() >= 0 ? null : $"must be a number from 0 to {FactCollector.MostNumber}.",
        _ when member.Value.ValueKind == JsonValueKind.Number => IsNumber(member.Value) ? null : $"must be a number from -{FactCollector.MostNumber} to {FactCollector.MostNumber}.",
        _ => null,
    };

    private static bool IsNumber(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && Math.Abs(number) <= FactCollector.MostNumber;

    private static bool IsDay(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // "facts" only holds; what lies in it has its name from there.
    private static string FactIn(string parent, string name) => parent is "" or "facts" ? name : $"{parent}.{name}";

    private static JsonElement? Given(JsonElement? source, string name) =>
        ApplicationFields.Member(source, name) is { ValueKind: not JsonValueKind.Null } given ? given : null;
}

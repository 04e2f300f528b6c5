using System.Globalization;
using System.Text.Json;

namespace OpcOnboarding.Workflows.Policies.Facts;

/// <summary>Reads one list of the case's facts, in the order of the claims' dates, then of their numbers; where a date is missing, of their voucher years first.</summary>
internal static class ElementReader
{
    private static readonly string[] Marks = ["contract", "listing", "request", "item", "claim", "claimNumber", "name", "id"];

    /// <summary>dataPurchases → dataPurchase; compute stays.</summary>
    public static string Singular(string list) => list.EndsWith('s') ? list[..^1] : list;

    public static IReadOnlyList<CaseElement> Read(string list, JsonElement elements, DateOnly on)
    {
        var kind = Singular(list);
        var objects = elements.EnumerateArray().Where(element => element.ValueKind == JsonValueKind.Object).ToList();
        // Where a date is missing, the voucher year says better than the day of application which claim came first.
        var byYear = objects.Any(element => DayOf(element) is null) && objects.All(element => YearOf(element) is not null);
        var keys = ItemKeys.Of([.. objects.Select(element => (MarkOf(kind, element), element))]);
        return
        [
            .. objects
                .Select((element, i) => (
                    Element: ReadOne(kind, element, on, objects.Count > 1 ? i + 1 : null, keys[i]),
                    Year: byYear ? YearOf(element) : null,
                    Day: DayOf(element) ?? on,
                    Number: NumberOf(element)))
                .OrderBy(claim => claim.Year)
                .ThenBy(claim => claim.Day)
                .ThenBy(claim => claim.Number, ClaimNumberOrder.Instance)
                .Select(claim => claim.Element),
        ];
    }

    private static CaseElement ReadOne(string kind, JsonElement element, DateOnly on, int? position, string key)
    {
        var facts = new FactCollector();
        facts.AddMembers(element, kind);
        var subject = MarkOf(kind, element) ?? (position is null ? null : $"{kind} {position}");
        return new CaseElement(facts.Collected, subject, key, (DayOf(element) ?? on).Year, ProjectName.Of(facts.Collected.Text($"{kind}.project")));
    }

    private static string? MarkOf(string kind, JsonElement element)
    {
        if (ScalarOf(element, "voucherYear") is { } year)
        {
            return $"year {year}";
        }

        return Marks.Append(kind)
            .Select(mark => ScalarOf(element, mark) is { } value ? $"{mark} {value}" : null)
            .FirstOrDefault(subject => subject is not null);
    }

    // Claims without a mark keep the order in which they were given: the sort is stable.
    private static string NumberOf(JsonElement element) =>
        ScalarOf(element, "voucherYear") ?? Marks.Select(mark => ScalarOf(element, mark)).FirstOrDefault(value => value is not null) ?? "";

    private static DateOnly? DayOf(JsonElement element) =>
        DateOnly.TryParseExact(ScalarOf(element, "contractDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? YearOf(JsonElement element) =>
        element.TryGetProperty("voucherYear", out var year) && year.ValueKind == JsonValueKind.Number && year.TryGetInt32(out var number) ? number : null;

    private static string? ScalarOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String or JsonValueKind.Number ? member.ToString() : null;
}

using System.Globalization;
using System.Text.Json;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Workflows.Policies.Facts;

/// <summary>From a case, in the shape of an entry of sample-cases.json, to facts (policies/README, "From a case to facts").</summary>
internal static class CaseReader
{
    /// <param name="source">The case, or its application: any member may be missing or of another type, then it gives nothing.</param>
    /// <param name="city">The city as the packs write it.</param>
    /// <param name="district">The district.</param>
    /// <param name="on">The day of application.</param>
    public static CaseFacts Read(JsonElement source, string? city, string? district, DateOnly on)
    {
        var facts = ApplicationFields.Member(source, "facts");
        return new CaseFacts(
            on,
            city,
            TextOf(source, "province"),
            ReadFacts(source, facts, city, district, on),
            ReadLists(facts, on),
            ReadPriorGrants(source),
            ReadPools(facts));
    }

    public static string? TextOf(JsonElement? source, string name) =>
        ApplicationFields.Member(source, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static FactSet ReadFacts(JsonElement source, JsonElement? facts, string? city, string? district, DateOnly on)
    {
        var founder = ApplicationFields.Member(source, "founder");
        var collector = new FactCollector();
        collector.Add("entity.city", city is null ? null : new TextFact(city));
        collector.Add("entity.district", district is null ? null : new TextFact(district));
        collector.Add("founder.ageAtApplication", AgeOn(on, BirthDateOf(founder)));
        collector.AddMembers(ApplicationFields.Member(source, "entity"), "entity");
        collector.AddMembers(founder, "founder");
        if (ApplicationFields.Member(source, "lprPercent") is { } lpr)
        {
            collector.AddMember("lprPercent", lpr);
        }

        AddGivenFacts(facts, collector);
        return collector.Collected;
    }

    private static void AddGivenFacts(JsonElement? facts, FactCollector collector)
    {
        foreach (var member in MembersOf(facts))
        {
            // A plain key first: what is said outright outweighs what an object says in passing.
            collector.AddMember(member.Name, member.Value);
        }

        foreach (var member in MembersOf(facts))
        {
            collector.AddMembers(member.Value, member.Name);
        }
    }

    private static Dictionary<string, IReadOnlyList<CaseElement>> ReadLists(JsonElement? facts, DateOnly on) => MembersOf(facts)
        .Where(member => member.Value.ValueKind == JsonValueKind.Array)
        .Select(member => (Kind: ElementReader.Singular(member.Name), Elements: ElementReader.Read(member.Name, member.Value, on)))
        .Where(list => list.Elements.Count > 0)
        .GroupBy(list => list.Kind, StringComparer.Ordinal)
        .ToDictionary(lists => lists.Key, lists => lists.First().Elements, StringComparer.Ordinal);

    private static PriorGrants ReadPriorGrants(JsonElement source)
    {
        var grants = new PriorGrants();
        foreach (var grant in ItemsOf(ApplicationFields.Member(source, "priorGrants")).Where(grant => grant.ValueKind == JsonValueKind.Object))
        {
            grants.Add(
                ProjectName.Of(TextOf(grant, "project")),
                ApplicationFields.Member(grant, "amountFen") is { } amount && MoneyFields.IsFen(amount, out var fen) ? fen : null);
        }

        return grants;
    }

    private static Dictionary<(string PackId, int Year), long> ReadPools(JsonElement? facts)
    {
        var pool = ApplicationFields.Member(facts, "pool");
        var use = new Dictionary<(string PackId, int Year), long>();
        foreach (var entry in pool is { ValueKind: JsonValueKind.Object } one ? [one] : ItemsOf(pool))
        {
            if (TextOf(entry, "packId") is { } packId
                && ApplicationFields.Member(entry, "year") is { ValueKind: JsonValueKind.Number } year && year.TryGetInt32(out var number)
                && ApplicationFields.Member(entry, "usedFen") is { } used && MoneyFields.IsFen(used, out var fen))
            {
                use[(packId, number)] = fen;
            }
        }

        return use;
    }

    private static DateOnly? BirthDateOf(JsonElement? founder) =>
        DateOnly.TryParseExact(TextOf(founder, "birthDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            ? born
            : ResidentIdNumber.BirthDateOf(TextOf(founder, "residentId"));

    // Full years; who was born on 29 February is a year older on 1 March.
    private static NumberFact? AgeOn(DateOnly on, DateOnly? birthDate)
    {
        if (birthDate is not { } born || born > on)
        {
            return null;
        }

        var hadBirthday = (on.Month, on.Day).CompareTo((born.Month, born.Day)) >= 0;
        return new NumberFact(on.Year - born.Year - (hadBirthday ? 0 : 1));
    }

    private static List<JsonProperty> MembersOf(JsonElement? source) =>
        source is { ValueKind: JsonValueKind.Object } members ? [.. members.EnumerateObject()] : [];

    private static List<JsonElement> ItemsOf(JsonElement? source) =>
        source is { ValueKind: JsonValueKind.Array } items ? [.. items.EnumerateArray()] : [];
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Browser.Tests.Checks;

/// <summary>What the policies can name by a key has words on the pages; and the pages' own tests read what the samples really print.</summary>
public sealed class BenefitWordsTests
{
    private static readonly CalculationKind[] s_namingTheirTier = [CalculationKind.FixedByTier, CalculationKind.CeilingByTier];
    private static readonly JsonSerializerOptions s_written = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Languages => [Words.Chinese, Words.English];

    [Theory, MemberData(nameof(Languages))]
    public void Facts_ThatAClauseTestsOrCountsWith_HaveWords(string language) =>
        AssertAll(language, "fact", Clauses().SelectMany(FactsOf).Concat(Samples().SelectMany(benefit => benefit.MissingFacts)));

    [Theory, MemberData(nameof(Languages))]
    public void Values_ThatAClauseComparesWith_AndTiersThatItPrints_HaveWords(string language) =>
        AssertAll(language, "value", Clauses().SelectMany(ValuesOf).Concat(Clauses().Where(clause => s_namingTheirTier.Contains(clause.Calculation)).SelectMany(clause => clause.Tiers.Select(tier => tier.Name))));

    /// <summary>web/tests/benefits/printed.json; where this fails its message is the new content.</summary>
    [Fact]
    public void SamplesOfThePagesTests_AreWhatTheServicePrints()
    {
        var benefits = Samples().ToList();
        var printed = new
        {
            Arithmetic = benefits.Where(benefit => benefit.Arithmetic is not null).Select(benefit => new { Line = benefit.Arithmetic, benefit.Subject }).Distinct().OrderBy(one => one.Line, StringComparer.Ordinal),
            Reasons = benefits.Select(benefit => benefit.ReasonZh).OfType<string>().Distinct().Order(StringComparer.Ordinal),
        };

        var expected = JsonSerializer.Serialize(printed, s_written);
        var kept = File.ReadAllText(Path.Combine(Repository.Web, "tests", "benefits", "printed.json"));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(kept)), expected);
    }

    private static IEnumerable<PolicyClause> Clauses() => PolicyCatalogue.Embedded.Packs.SelectMany(pack => pack.Clauses);

    private static IEnumerable<string> FactsOf(PolicyClause clause) =>
        clause.Eligibility.Concat(clause.Tiers.Select(tier => tier.When).OfType<PolicyPredicate>()).Select(predicate => predicate.Fact)
            .Concat(clause.Basis is { } basis ? [basis.Fact] : []);

    /// <summary>Chinese values and numbers speak for themselves.</summary>
    private static IEnumerable<string> ValuesOf(PolicyClause clause) =>
        clause.Eligibility.Where(predicate => predicate.Operator is not (PredicateOperator.IsTrue or PredicateOperator.IsFalse))
            .SelectMany(predicate => predicate.Values.Select(value => value.Text).OfType<string>())
            .Where(value => value.All(char.IsAscii) && value.Any(char.IsAsciiLetterLower));

    private static IEnumerable<Benefit> Samples()
    {
        using var samples = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "sample-cases.json")));
        return [.. samples.RootElement.GetProperty("cases").EnumerateArray()
            .SelectMany(sample => PolicyCatalogue.Embedded.Evaluate(sample, DateOnly.ParseExact(sample.GetProperty("submittedOn").GetString()!, "yyyy-MM-dd")).Benefits)];
    }

    private static void AssertAll(string language, string group, IEnumerable<string> keys)
    {
        var named = keys.Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, key => string.IsNullOrWhiteSpace(Words.In(language).Find($"benefits:{group}.{key}")));
    }
}

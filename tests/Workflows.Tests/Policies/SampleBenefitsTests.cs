using System.Globalization;
using System.Text.Json;
using OpcOnboarding.Workflows.Policies;
using OpcOnboarding.Workflows.Tests.Validation;

namespace OpcOnboarding.Workflows.Tests.Policies;

/// <summary>The twelve samples come out as their file says, to the fen.</summary>
public sealed class SampleBenefitsTests
{
    public static TheoryData<string> Samples => SampleCases.Ids;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Evaluate_Sample_HasEveryExpectedBenefit(string caseId)
    {
        var (sample, report) = Evaluate(caseId);
        foreach (var expected in sample.GetProperty("expected").GetProperty("benefits").EnumerateArray())
        {
            var (pack, clause) = (expected.GetProperty("packId").GetString(), expected.GetProperty("clauseId").GetString());
            var subject = expected.TryGetProperty("subject", out var given) ? given.GetString() : null;
            var benefit = Assert.Single(
                report.Benefits, b => b.PackId == pack && b.ClauseId == clause && (subject is null || b.Subject == subject));
            Assert.Equal(
                (clause, expected.GetProperty("verdict").GetString(), FenOf(expected.GetProperty("amountFen"))),
                (benefit.ClauseId, VerdictName.Of(benefit.Verdict), benefit.AmountFen));
            Assert.Equal(expected.GetProperty("titleZh").GetString(), benefit.TitleZh);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Evaluate_Sample_HasTheExpectedTotals(string caseId)
    {
        var (sample, report) = Evaluate(caseId);
        var totals = sample.GetProperty("expected").GetProperty("totals");
        Assert.Equal(
            new BenefitTotals(Total(totals, "paymentFen"), Total(totals, "ceilingFen"), Total(totals, "reliefFen"), Total(totals, "loanLimitFen")),
            report.Totals);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Evaluate_SameCaseTwice_GivesTheSameReport(string caseId)
    {
        var (_, first) = Evaluate(caseId);
        var (_, second) = Evaluate(caseId);
        Assert.Equal(JsonSerializer.Serialize(first), JsonSerializer.Serialize(second));
        Assert.NotEmpty(first.PackVersions);
        Assert.All(first.Benefits, benefit => Assert.Equal(first.PackVersions[benefit.PackId], benefit.PackVersion));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Evaluate_Sample_ExplainsEveryRefusal(string caseId)
    {
        var (_, report) = Evaluate(caseId);
        foreach (var benefit in report.Benefits)
        {
            Assert.NotEmpty(benefit.QuoteZh);
            Assert.Equal(benefit.AmountFen is not null, benefit.Arithmetic is not null);
            if (benefit.Verdict is Verdict.Ineligible or Verdict.OutOfScope or Verdict.NeedsInformation or Verdict.Reduced)
            {
                Assert.NotNull(benefit.ReasonZh);
                Assert.NotNull(benefit.ReasonEn);
            }

            Assert.True(benefit.Verdict != Verdict.NeedsInformation || benefit.MissingFacts.Count > 0);
        }
    }

    [Theory]
    [InlineData("P05", "YC-9.1", "founder.ageAtApplication 36 > 35")]
    [InlineData("P03", "YC-9.1", "founder.ageAtApplication 41 > 35")]
    [InlineData("P07", "YC-9.1", "founder.cameToYanchengForOpc is false")]
    [InlineData("P10", "WX-T1", "founder.meetsTaihuConditions unknown")]
    [InlineData("P06", "YC-1", "东台市 is not in regionScope.includes")]
    [InlineData("P04", "YC-10.2", "no counter-guarantee needed")]
    public void Evaluate_Sample_NamesTheCondition(string caseId, string clause, string reason) =>
        Assert.Equal(reason, Assert.Single(Evaluate(caseId).Report.Benefits, benefit => benefit.ClauseId == clause).ReasonEn);

    private static (JsonElement Sample, BenefitReport Report) Evaluate(string caseId)
    {
        var sample = SampleCases.Get(caseId);
        var on = DateOnly.ParseExact(sample.GetProperty("submittedOn").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return (sample, PolicyCatalogue.Embedded.Evaluate(sample, on));
    }

    private static long? Total(JsonElement totals, string name) => totals.TryGetProperty(name, out var sum) ? sum.GetInt64() : null;

    private static long? FenOf(JsonElement amount) => amount.ValueKind == JsonValueKind.Null ? null : amount.GetInt64();
}

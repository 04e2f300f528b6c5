using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Tests.Policies;

/// <summary>The debts of one year: one answer, each debt with its own project; 1,000,000 x 3 % x 50 % are 15,000 yuan a year.</summary>
public sealed class YearlyDebtTests
{
    private const string Year = "\"principalFen\":100000000,\"interestPaidYear1Fen\":9000000,\"monthsYear1\":12";
    private const string GrantToA = """[{"project":"A","programme":"p","amountFen":1000000}]""";

    [Theory]
    [InlineData("\"project\":\"B\",")]
    [InlineData("")]
    public void PriorGrant_OfOneProjectOfTwo_IsTakenOffItsDebt(string second)
    {
        var report = CaseText.Evaluate($$"""{"lprPercent":3,"debts":[{"project":"A",{{Year}}},{ {{second}}{{Year}}}]}""", GrantToA);
        Assert.Equal((Verdict.Reduced, 2000000), report.Answer("YC-10.4", "year 1"));
        Assert.EndsWith("together 20000.00", report.One("YC-10.4").Arithmetic, StringComparison.Ordinal);
        Assert.Equal(2000000, report.Totals.CeilingFen);
    }

    [Fact]
    public void PriorGrant_OfOneProjectOfTwo_LeavesTheOtherTheRestOfTheYear()
    {
        // 600,000 each: A draws 500,000 less the 100,000 granted before, so B has 100,000 of the year's 500,000.
        const string large = "\"principalFen\":4000000000,\"interestPaidYear1Fen\":900000000,\"monthsYear1\":12";
        var report = CaseText.Evaluate(
            $$"""{"lprPercent":3,"debts":[{"project":"A",{{large}}},{"project":"B",{{large}}}]}""", """[{"project":"A","programme":"p","amountFen":10000000}]""");
        Assert.Equal((Verdict.Reduced, 50000000), report.Answer("YC-10.4", "year 1"));
    }

    [Fact]
    public void HigherBenefitOfOneProjectOfTwo_TakesItsDebtAlone()
    {
        var report = CaseText.Evaluate($$"""
            {"lprPercent":3,"debts":[{"project":"A",{{Year}}},{"project":"B",{{Year}}}],
             "dataPurchases":[{"project":"A","contractAmountFen":10000000,"seller.isRelatedParty":false,"purpose":"ai-rnd","recognised":true}]}
            """);
        Assert.Equal((Verdict.Reduced, 1500000), report.Answer("YC-10.4", "year 1"));
        Assert.Equal((Verdict.Ceiling, 3000000), report.Answer("YC-2.1"));
    }

    [Fact]
    public void Months_GivenOnceForTheDebt_HoldForEachYear()
    {
        var report = CaseText.Evaluate("""
            {"lprPercent":3,"debts":[{"principalFen":100000000,"months":6,"interestPaidYear1Fen":9000000,"interestPaidYear2Fen":9000000,"monthsYear2":12}]}
            """);
        Assert.Equal((Verdict.Ceiling, 750000), report.Answer("YC-10.4", "year 1"));
        Assert.Equal((Verdict.Ceiling, 1500000), report.Answer("YC-10.4", "year 2"));
    }

    [Theory]
    [InlineData("\"principalFen\":100000000,\"interestPaidYear1Fen\":9000000", "debt.months")]
    [InlineData("\"principalFen\":100000000,\"monthsYear1\":12", "debt.interestPaid")]
    [InlineData("\"interestPaidYear1Fen\":9000000,\"monthsYear1\":12", "debt.principal")]
    public void OneDebtOfTwo_LacksAFact_NeedsInformation(string second, string missing)
    {
        var benefit = CaseText.Evaluate($$"""{"lprPercent":3,"debts":[{ {{Year}}},{ {{second}}}]}""").One("YC-10.4", "year 1");
        Assert.Equal((Verdict.NeedsInformation, null), (benefit.Verdict, benefit.AmountFen));
        Assert.Equal([missing], benefit.MissingFacts);
    }

    [Fact]
    public void OneDebtOfTwo_WithoutInterest_AddsNothing()
    {
        var report = CaseText.Evaluate($$"""{"lprPercent":3,"debts":[{ {{Year}}},{"principalFen":100000000,"interestPaidYear1Fen":0}]}""");
        Assert.Equal((Verdict.Ceiling, 1500000), report.Answer("YC-10.4", "year 1"));
    }
}

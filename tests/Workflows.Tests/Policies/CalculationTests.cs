using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Tests.Policies;

/// <summary>Each calculation through a clause of the packs that uses it.</summary>
public sealed class CalculationTests
{
    private const string Contract = "\"seller.isRelatedParty\":false,\"purpose\":\"ai-rnd\",\"recognised\":true";

    [Theory]
    [InlineData(1, 0)] // 0.3 fen
    [InlineData(5, 2)] // 1.5 fen: half up
    [InlineData(41234567, 12370370)]
    public void PercentOfBasis_FractionOfAFen_IsRoundedHalfUp(long costFen, long fen)
    {
        var report = CaseText.Evaluate($$"""{"compute":[{"actualCostFen":{{costFen}}}]}""", district: "无锡高新区", city: "无锡市");
        Assert.Equal((Verdict.Ceiling, fen), report.Answer("WX-V1"));
    }

    [Fact]
    public void TieredPercent_FourthYear_IsIneligible()
    {
        var report = CaseText.Evaluate("""{"compute":[{"voucherYear":4,"actualCostFen":100,"viaPlatform":"municipal-scheduling","resourceCity":"盐城市"}]}""");
        Assert.Equal((Verdict.Ineligible, null), report.Answer("YC-1"));
        Assert.Equal("compute.voucherYear 4 is in no tier", report.One("YC-1").ReasonEn);
    }

    [Theory]
    [InlineData(""""{"viaPlatform":"municipal-scheduling","resourceCity":"盐城市","actualCostFen":100}"""", "compute.voucherYear")]
    [InlineData(""""{"viaPlatform":"municipal-scheduling","resourceCity":"盐城市","voucherYear":1}"""", "compute.actualCost")]
    [InlineData(""""{"viaPlatform":"municipal-scheduling","resourceCity":"盐城市","voucherYear":1,"actualCostFen":-5}"""", "compute.actualCost")]
    [InlineData(""""{"viaPlatform":"municipal-scheduling","voucherYear":1,"actualCostFen":100}"""", "compute.resourceCity")]
    public void TieredPercent_FactMissingOrUnusable_NeedsInformation(string element, string fact)
    {
        var benefit = CaseText.Evaluate($$"""{"compute":[{{element}}]}""").One("YC-1");
        Assert.Equal(Verdict.NeedsInformation, benefit.Verdict);
        Assert.Equal([fact], benefit.MissingFacts);
    }

    [Fact]
    public void TieredPercent_YearsGivenInAnyOrder_UseTheCapInTheOrderOfYears()
    {
        const string where = "\"viaPlatform\":\"municipal-scheduling\",\"resourceCity\":\"盐城市\"";
        var report = CaseText.Evaluate($$"""
            {"compute":[{"voucherYear":3,"actualCostFen":100000000,{{where}}},{"voucherYear":1,"actualCostFen":80000000,{{where}}}]}
            """);
        Assert.Equal((Verdict.Entitled, 80000000), report.Answer("YC-1", "year 1"));
        Assert.Equal((Verdict.Entitled, 20000000), report.Answer("YC-1", "year 3"));
    }

    [Theory]
    [InlineData("Excellent", 50000000L)]
    [InlineData("Pass", 0L)]
    public void FixedByTier_Rating_IsTheTiersAmount(string rating, long fen)
    {
        var report = CaseText.Evaluate($$"""{"community.recognised":true,"community.annualRating":"{{rating}}"}""");
        Assert.Equal((Verdict.Entitled, fen), report.Answer("YC-4.2"));
    }

    [Fact]
    public void FixedByTier_RatingWithoutTier_IsIneligible() =>
        Assert.Equal(
            (Verdict.Ineligible, null), CaseText.Evaluate("""{"community.recognised":true,"community.annualRating":"Fail"}""").Answer("YC-4.2"));

    [Fact]
    public void Fixed_RentOfAWorkspace_IsAServiceAndNoPayment()
    {
        var report = CaseText.Evaluate("""{"workspace.site":"盐城（上海）国际创新中心","entity.isOpcOrTechFirm":true}""");
        Assert.Equal((Verdict.Service, null), report.Answer("YC-P9.1"));
    }

    [Theory]
    [InlineData(30000000, 30000000)]
    [InlineData(70000000, 50000000)]
    public void Ceiling_WithARealCost_IsNeverAboveIt(long costFen, long fen)
    {
        var report = CaseText.Evaluate($$"""{"models":[{"nationalFilingObtained":true,"selfDeveloped":true,"evaluationCostFen":{{costFen}}}]}""");
        Assert.Equal((Verdict.Ceiling, fen), report.Answer("YC-3.3"));
    }

    [Theory]
    [InlineData(3, Verdict.Ineligible)]
    [InlineData(4, Verdict.Ceiling)]
    public void Ceiling_MoreThanThreeUsers_ExcludesTheNumber(int users, Verdict verdict)
    {
        var report = CaseText.Evaluate($$"""{"datasets":[{"sector":"medical","nonRelatedUsers":{{users}},"demonstrationEffect":true}]}""");
        Assert.Equal(verdict, report.One("YC-2.2").Verdict);
    }

    [Theory]
    [InlineData(999, Verdict.Ineligible, null)]
    [InlineData(1000, Verdict.Ceiling, 20000000L)]
    [InlineData(1999, Verdict.Ceiling, 20000000L)]
    [InlineData(2000, Verdict.Ceiling, 40000000L)]
    [InlineData(3000, Verdict.Ceiling, 60000000L)]
    public void CeilingByTier_BandsThatTouch_IncludeTheLowerBound(int personTimes, Verdict verdict, long? fen)
    {
        var report = CaseText.Evaluate($$"""
            {"colleges":[{"inYancheng":true}],"trainingBases":[{"jointWithCommunity":true,"personTimes":{{personTimes}}}]}
            """);
        Assert.Equal((verdict, fen), report.Answer("YC-8.3"));
    }

    [Theory]
    [InlineData("40", 5400000L)] // 36 months at most
    [InlineData("10", 1500000L)]
    [InlineData("0", 0L)]
    public void MonthlyByTier_InsuredMonths_AreCountedUpToThePeriod(string months, long fen)
    {
        var report = CaseText.Evaluate($$"""
            {"founder.cameToYanchengForOpc":true,"founder.firstSocialInsuranceInYancheng":true,"founder.socialInsurancePaidNormally":true,"founder.insuredMonths":{{months}} }
            """);
        Assert.Equal((Verdict.Entitled, fen), report.Answer("YC-9.1"));
    }

    [Theory]
    [InlineData("98.5", 9850000L)]
    [InlineData("100.001", 10000000L)]
    [InlineData("1e11", 10000000L)]
    public void UnitPrice_SquareMetres_AreMultipliedExactlyAndCapped(string area, long fen)
    {
        var report = CaseText.Evaluate($$"""
            {"founder.role":"founder","homePurchase":{"kind":"new-commodity-housing","city":"盐城市","areaSquareMetres":{{area}} } }
            """);
        Assert.Equal((Verdict.Entitled, fen), report.Answer("YC-9.3"));
    }

    [Fact]
    public void RentRelief_MarketRentMissing_LeavesThatYearOutAndNamesIt()
    {
        var benefit = CaseText.Evaluate("""{"housing":{"kind":"talent-rental","monthlyRentFen":150000}}""").One("YC-9.2");
        Assert.Equal((Verdict.Relief, 3600000), (benefit.Verdict, benefit.AmountFen));
        Assert.Equal(["housing.marketRentYear3"], benefit.MissingFacts);
    }

    [Fact]
    public void InterestSubsidy_DebtsByYear_AreSummedAndCapped()
    {
        var report = CaseText.Evaluate("""
            {"lprPercent":3.45,"debts":[
              {"debt":"A","principalFen":100000000,"interestPaidYear1Fen":4000000,"monthsYear1":12,"interestPaidYear2Fen":500000,"monthsYear2":4},
              {"debt":"B","principalFen":9000000000,"interestPaidYear1Fen":400000000,"monthsYear1":12,"interestPaidYear4Fen":1,"monthsYear4":1}]}
            """);
        // Year 1: 1,000,000 x 3.45 % x 50 % = 17,250; 90,000,000 x ... = 1,552,500; 500,000 at most.
        Assert.Equal((Verdict.Ceiling, 50000000), report.Answer("YC-10.4", "year 1"));
        // Year 2: 1,000,000 x 3.45 % x 50 % x 4/12 = 5,750, more than the 5,000 paid.
        Assert.Equal((Verdict.Ceiling, 500000), report.Answer("YC-10.4", "year 2"));
        Assert.Equal((Verdict.Ineligible, null), report.Answer("YC-10.4", "year 4"));
    }

    /// <summary>The three years begin with the first one that is subsidised, whatever number it has.</summary>
    [Fact]
    public void InterestSubsidy_NoInterestInTheFirstYear_EndsThreeYearsAfterTheFirstSubsidised()
    {
        var years = string.Join(',', Enumerable.Range(1, 5).Select(year => $"\"interestPaidYear{year}Fen\":{(year == 1 ? 0 : 100000)},\"monthsYear{year}\":12"));
        var report = CaseText.Evaluate($$"""{"lprPercent":3,"debts":[{"principalFen":100000000,{{years}}}]}""");
        Assert.Equal((Verdict.Ineligible, null), report.Answer("YC-10.4", "year 1"));
        Assert.All([2, 3, 4], year => Assert.Equal((Verdict.Ceiling, 100000), report.Answer("YC-10.4", $"year {year}")));
        Assert.Equal((Verdict.Ineligible, null), report.Answer("YC-10.4", "year 5"));
    }

    [Fact]
    public void InterestSubsidy_WithoutRate_NeedsInformation()
    {
        var benefit = CaseText.Evaluate("""{"debts":[{"principalFen":100,"interestPaidYear1Fen":4,"monthsYear1":12}]}""").One("YC-10.4");
        Assert.Equal((Verdict.NeedsInformation, "lprPercent"), (benefit.Verdict, Assert.Single(benefit.MissingFacts)));
    }

    [Theory]
    [InlineData("founder", 10000000, "YC-10.2", 10000000L, "no counter-guarantee needed")]
    [InlineData("founder", 10000001, "YC-10.2", 10000001L, "counter-guarantee needed")]
    [InlineData("founder", 50000000, "YC-10.2", 30000000L, "counter-guarantee needed")]
    [InlineData("opc", 600000000, "YC-10.3", 500000000L, null)]
    public void LoanLimit_Borrower_ChoosesTheClause(string borrower, long principalFen, string clause, long fen, string? remark)
    {
        var report = CaseText.Evaluate($$"""
            {"loan":{"borrower":"{{borrower}}","principalFen":{{principalFen}},"years":2,"founder.meetsLoanConditions":true,"entity.meetsLoanConditions":true} }
            """);
        Assert.Equal((Verdict.Limit, fen), report.Answer(clause));
        Assert.Equal(remark, report.One(clause).ReasonEn);
        Assert.Equal(Verdict.Ineligible, report.One(clause == "YC-10.2" ? "YC-10.3" : "YC-10.2").Verdict);
        Assert.Equal(fen, report.Totals.LoanLimitFen);
    }

    [Fact]
    public void Pool_SeveralRequests_ShareWhatIsLeft()
    {
        var report = CaseText.Evaluate(
            """
            {"applicant.kind":"maker","pool":{"packId":"chengdu-compute-2023","year":2026,"usedFen":999000000},
             "compute":[{"request":"A","provider":"成都智算中心","actualCostFen":700000},{"request":"B","provider":"成都智算中心","actualCostFen":700000}]}
            """,
            district: "武侯区",
            city: "成都市");
        Assert.Equal((Verdict.Ceiling, 700000), report.Answer("CD-V1", "request A"));
        Assert.Equal((Verdict.Ceiling, 300000), report.Answer("CD-V1", "request B"));
    }

    [Fact]
    public void CaseByCase_Eligible_IsNotStated() =>
        Assert.Equal(
            (Verdict.NotStated, null), CaseText.Evaluate("""{"entity.hasCoreTechnology":true,"entity.highGrowth":true}""").Answer("YC-10.1"));

    [Fact]
    public void AnnualCap_ContractsOfTwoYears_CountsEachYearApart()
    {
        var contracts = Enumerable.Range(1, 8).Select(i =>
            $$"""{"contract":"{{i}}","contractDate":"{{(i == 8 ? 2027 : 2026)}}-0{{i}}-01","contractAmountFen":100000000,{{Contract}}}""");
        var report = CaseText.Evaluate($$"""{"dataPurchases":[{{string.Join(",", contracts)}}]}""");
        Assert.Equal((Verdict.Ceiling, 30000000), report.Answer("YC-2.1", "contract 6"));
        Assert.Equal((Verdict.Ceiling, 20000000), report.Answer("YC-2.1", "contract 7"));
        Assert.Equal((Verdict.Ceiling, 30000000), report.Answer("YC-2.1", "contract 8"));
    }
}

using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Tests.Policies;

/// <summary>Every clause of the Yancheng pack with an amount, at its thresholds; the amounts are worked out by hand from the clause, in fen.</summary>
public sealed class YanchengClauseTests
{
    private const string Where = "\"viaPlatform\":\"municipal-scheduling\",\"resourceCity\":\"盐城市\"";
    private const string Contract = "\"seller.isRelatedParty\":false,\"purpose\":\"ai-rnd\",\"recognised\":true";
    private const string Insured = "\"founder.cameToYanchengForOpc\":true,\"founder.firstSocialInsuranceInYancheng\":true,\"founder.socialInsurancePaidNormally\":true";

    [Theory]
    [InlineData("YC-1", $$"""{"compute":[{"voucherYear":1,"actualCostFen":1,{{Where}}}]}""", Verdict.Entitled, 1L)]
    [InlineData("YC-1", $$"""{"compute":[{"voucherYear":1,"actualCostFen":0,{{Where}}}]}""", Verdict.Entitled, 0L)]
    [InlineData("YC-1", $$"""{"compute":[{"voucherYear":1,"actualCostFen":100000000,{{Where}}}]}""", Verdict.Entitled, 100000000L)]
    [InlineData("YC-1", $$"""{"compute":[{"voucherYear":1,"actualCostFen":100000001,{{Where}}}]}""", Verdict.Entitled, 100000000L)]
    [InlineData("YC-1", $$"""{"compute":[{"voucherYear":2,"actualCostFen":15,{{Where}}}]}""", Verdict.Entitled, 11L)] // 10.5: half up
    [InlineData("YC-1", $$"""{"compute":[{"voucherYear":3,"actualCostFen":3,{{Where}}}]}""", Verdict.Entitled, 2L)] // 1.5: half up
    [InlineData("YC-1", $$"""{"compute":[{"voucherYear":0,"actualCostFen":3,{{Where}}}]}""", Verdict.Ineligible, null)]
    [InlineData("YC-1", """{"compute":[{"voucherYear":1,"actualCostFen":3,"viaPlatform":"own-server","resourceCity":"盐城市"}]}""", Verdict.Ineligible, null)]
    [InlineData("YC-1", """{"compute":[{"voucherYear":1,"actualCostFen":3,"viaPlatform":"provincial-scheduling","resourceCity":"南京市"}]}""", Verdict.Ineligible, null)]
    [InlineData("YC-1", """{"compute":[]}""", Verdict.NeedsInformation, null)]
    [InlineData("YC-1", $$"""{"entity.isOpc":false,"compute":{"voucherYear":1,"actualCostFen":700,{{Where}} } }""", Verdict.Entitled, 700L)] // the entity's own word comes first
    [InlineData("YC-2.1", $$"""{"dataPurchases":[{"contractAmountFen":100000000,{{Contract}}}]}""", Verdict.Ceiling, 30000000L)]
    [InlineData("YC-2.1", $$"""{"dataPurchases":[{"contractAmountFen":100000002,{{Contract}}}]}""", Verdict.Ceiling, 30000000L)]
    [InlineData("YC-2.1", $$"""{"dataPurchases":[{"contractAmountFen":99999999,{{Contract}}}]}""", Verdict.Ceiling, 30000000L)] // 29999999.7
    [InlineData("YC-2.1", """{"dataPurchases":[{"contractAmountFen":1000,"seller":{"isRelatedParty":false},"purpose":"ai-rnd","recognised":true}]}""", Verdict.Ceiling, 300L)]
    [InlineData("YC-2.1", """{"dataPurchases":[{"contractAmountFen":1000,"seller.isRelatedParty":true,"purpose":"ai-rnd","recognised":true}]}""", Verdict.Ineligible, null)]
    [InlineData("YC-2.1", """{"dataPurchases":[{"contractAmountFen":1000,"seller.isRelatedParty":false,"purpose":"resale","recognised":true}]}""", Verdict.Ineligible, null)]
    [InlineData("YC-2.1", """{"dataPurchases":[{"contractAmountFen":1000,"seller.isRelatedParty":false,"purpose":"ai-rnd","recognised":null}]}""", Verdict.NeedsInformation, null)]
    [InlineData("YC-2.2", """{"datasets":[{"sector":"agriculture","nonRelatedUsers":9,"demonstrationEffect":true}]}""", Verdict.Ineligible, null)]
    [InlineData("YC-2.2", """{"datasets":[{"sector":"other","nonRelatedUsers":4,"demonstrationEffect":true}]}""", Verdict.Ceiling, 200000000L)]
    [InlineData("YC-2.3", """{"dataListings":[{"venue":"省数据交易所盐城专版","isFirst":true,"serviceFeeFen":12500000}]}""", Verdict.Ceiling, 10000000L)]
    [InlineData("YC-2.3", """{"dataListings":[{"venue":"省数据交易所盐城专版","isFirst":true,"serviceFeeFen":12500001}]}""", Verdict.Ceiling, 10000000L)]
    [InlineData("YC-2.3", """{"dataListings":[{"venue":"省数据交易所盐城专版","isFirst":true,"serviceFeeFen":7}]}""", Verdict.Ceiling, 6L)] // 5.6
    [InlineData("YC-2.3", """{"dataListings":[{"venue":"上海数据交易所","isFirst":true,"serviceFeeFen":7}]}""", Verdict.Ineligible, null)]
    [InlineData("YC-2.4", """{"platforms":[{"kind":"data-annotation-public-service","buildCostFen":100000001}]}""", Verdict.Ceiling, 100000000L)]
    [InlineData("YC-2.4", """{"platforms":[{"kind":"data-annotation-public-service","buildCostFen":99999999}]}""", Verdict.Ceiling, 99999999L)]
    [InlineData("YC-3.1", """{"rnd.municipalKeyPlan":true,"rnd.subject":"opc-model-tool"}""", Verdict.Ceiling, 100000000L)]
    [InlineData("YC-3.2", """{"product":{"inJiangsuNewTechCatalogue":true}}""", Verdict.Ceiling, 10000000L)]
    [InlineData("YC-3.3", """{"models":[{"nationalFilingObtained":true,"selfDeveloped":false,"evaluationCostFen":1}]}""", Verdict.Ineligible, null)]
    [InlineData("YC-3.3", """{"models":[{"nationalFilingObtained":true,"selfDeveloped":true}]}""", Verdict.NeedsInformation, null)]
    [InlineData("YC-4.1", """{"community.firstRecognised":true}""", Verdict.Ceiling, 100000000L)]
    [InlineData("YC-4.2", """{"community.recognised":true,"community.annualRating":"Good"}""", Verdict.Entitled, 30000000L)]
    [InlineData("YC-5", """{"community.recognised":true,"infrastructures":[{"kind":"compute-scheduling-platform","actualInvestmentFen":1000000002}]}""", Verdict.Entitled, 200000000L)]
    [InlineData("YC-5", """{"community.recognised":true,"infrastructures":[{"kind":"other","actualInvestmentFen":13}]}""", Verdict.Entitled, 3L)] // 2.6
    [InlineData("YC-6.1", """{"scenePilots":[{"level":"Provincial","isLeadApplicant":true,"hasNationalOrProvincialFunding":true}]}""", Verdict.Ceiling, 50000000L)]
    [InlineData("YC-6.1", """{"scenePilots":[{"level":"National","isLeadApplicant":false,"hasNationalOrProvincialFunding":true}]}""", Verdict.Ineligible, null)]
    [InlineData("YC-6.1", """{"scenePilots":[{"level":"Municipal","isLeadApplicant":true,"hasNationalOrProvincialFunding":true}]}""", Verdict.Ineligible, null)]
    [InlineData("YC-6.2", """{"typicalCases":[{"programme":"advanced-computing","level":"National"}]}""", Verdict.Ceiling, 100000000L)]
    [InlineData("YC-6.2", """{"typicalCases":[{"programme":"advanced-computing"}]}""", Verdict.NeedsInformation, null)]
    [InlineData("YC-7", """{"demonstrations":[{"partnerKind":"chain-leader","worthSpreading":true}]}""", Verdict.Ceiling, 100000000L)]
    [InlineData("YC-8.1", """{"founder.talentTier":"ordinary"}""", Verdict.Ineligible, null)]
    [InlineData("YC-8.2", """{"colleges":[{"inYancheng":true,"newlyRecognised":true,"field":"ai","level":"Provincial"}]}""", Verdict.Ceiling, 30000000L)]
    [InlineData("YC-8.2", """{"colleges":[{"inYancheng":true,"newlyRecognised":true,"field":"ai","level":"National"}]}""", Verdict.Ceiling, 80000000L)]
    [InlineData("YC-8.3", """{"colleges":[{"inYancheng":true}],"trainingBases":[{"jointWithCommunity":true,"personTimes":2999}]}""", Verdict.Ceiling, 40000000L)]
    [InlineData("YC-9.1", $$"""{{{Insured}},"founder.insuredMonths":36}""", Verdict.Entitled, 5400000L)]
    [InlineData("YC-9.1", $$"""{{{Insured}},"founder.insuredMonths":1}""", Verdict.Entitled, 150000L)]
    [InlineData("YC-9.1", $$"""{{{Insured}}}""", Verdict.NeedsInformation, null)]
    [InlineData("YC-9.1", """{"founder.cameToYanchengForOpc":true,"founder.firstSocialInsuranceInYancheng":true,"founder.insuredMonths":5}""", Verdict.NeedsInformation, null)]
    [InlineData("YC-9.2", """{"housing":{"kind":"talent-rental","monthlyRentFen":200000,"marketRentYear3Fen":200000}}""", Verdict.Relief, 5520000L)] // 24 x 2000 + 12 x 600
    [InlineData("YC-9.2", """{"housing":{"kind":"talent-rental","monthlyRentFen":200001,"marketRentYear3Fen":0}}""", Verdict.Relief, 4800000L)]
    [InlineData("YC-9.2", """{"housing":{"kind":"ordinary-rental","monthlyRentFen":200000}}""", Verdict.Ineligible, null)]
    [InlineData("YC-9.3", """{"founder.role":"executive","homePurchase":{"kind":"new-commodity-housing","city":"盐城市","areaSquareMetres":100}}""", Verdict.Entitled, 10000000L)]
    [InlineData("YC-9.3", """{"founder.role":"employee","homePurchase":{"kind":"new-commodity-housing","city":"盐城市","areaSquareMetres":100}}""", Verdict.Ineligible, null)]
    [InlineData("YC-9.3", """{"founder.role":"founder","homePurchase":{"kind":"second-hand","city":"盐城市","areaSquareMetres":100}}""", Verdict.Ineligible, null)]
    [InlineData("YC-10.2", """{"founder.meetsLoanConditions":true,"loan":{"borrower":"founder","principalFen":30000001}}""", Verdict.Limit, 30000000L)]
    [InlineData("YC-10.3", """{"entity.meetsLoanConditions":true,"loan":{"borrower":"opc","principalFen":500000000}}""", Verdict.Limit, 500000000L)]
    [InlineData("YC-11.1", """{"events":[{"reportedAndAgreed":true,"city":"盐城市","level":"National","marketRun":true,"verifiedInputFen":100000001}]}""", Verdict.Ceiling, 50000000L)]
    [InlineData("YC-11.1", """{"events":[{"reportedAndAgreed":true,"city":"盐城市","level":"Provincial","marketRun":true,"verifiedInputFen":1}]}""", Verdict.Ceiling, 1L)] // 0.5: half up
    [InlineData("YC-11.1", """{"events":[{"reportedAndAgreed":true,"city":"盐城市","level":"Municipal","marketRun":true,"verifiedInputFen":1}]}""", Verdict.Ineligible, null)]
    [InlineData("YC-11.3", """{"competitions":[{"level":"Provincial","prize":"Third","projectLandedInYancheng":true}]}""", Verdict.Ceiling, 10000000L)]
    [InlineData("YC-11.3", """{"competitions":[{"level":"Provincial","prize":"Fourth","projectLandedInYancheng":true}]}""", Verdict.Ineligible, null)]
    [InlineData("YC-11.2", """{"competitions":[{"level":"National","prize":"First","projectLandedInYancheng":false}]}""", Verdict.Ineligible, null)]
    [InlineData("YC-A1.1", """{"entity.inRecognisedCommunity":true}""", Verdict.Service, null)]
    [InlineData("YC-A1.5", """{"entity.inRecognisedCommunity":true}""", Verdict.Service, null)]
    [InlineData("YC-A1.5", """{"entity.inRecognisedCommunity":false}""", Verdict.Ineligible, null)]
    [InlineData("YC-P4.1", "{}", Verdict.Service, null)]
    [InlineData("YC-P9.1", """{"workspace.site":"别处","entity.isOpcOrTechFirm":true}""", Verdict.Ineligible, null)]
    public void Evaluate_Clause_GivesWhatItsTextSays(string clause, string facts, Verdict verdict, long? fen) =>
        Assert.Equal((verdict, fen), CaseText.Evaluate(facts).Answer(clause));

    [Theory]
    [InlineData("Doctor", 10800000L)]
    [InlineData("Master", 7200000L)]
    [InlineData("Bachelor", 5400000L)]
    [InlineData("TechnicianClass", 5400000L)]
    public void LivingAllowance_Degree_ChoosesTheMonthlySum(string education, long fen) =>
        Assert.Equal((Verdict.Entitled, fen), CaseText.EvaluateFounder($$"""{"birthDate":"1991-06-15","education":"{{education}}","fullTimeEducation":true}""", Months).Answer("YC-9.1"));

    [Theory]
    [InlineData("""{"birthDate":"1990-06-15","education":"Doctor","fullTimeEducation":true}""", Verdict.Ineligible)] // 36 today
    [InlineData("""{"birthDate":"1990-06-16","education":"Doctor","fullTimeEducation":true}""", Verdict.Entitled)] // 35 until tomorrow
    [InlineData("""{"birthDate":"1990-06-16","education":"Doctor","fullTimeEducation":false}""", Verdict.Ineligible)]
    [InlineData("""{"birthDate":"1990-06-16","education":"Other","fullTimeEducation":true}""", Verdict.Ineligible)]
    [InlineData("""{"birthDate":"1990-06-16","education":"Doctor"}""", Verdict.NeedsInformation)]
    [InlineData("""{"education":"Doctor","fullTimeEducation":true}""", Verdict.NeedsInformation)]
    public void LivingAllowance_AgeAndDegree_DecideIt(string founder, Verdict verdict) =>
        Assert.Equal(verdict, CaseText.EvaluateFounder(founder, Months).One("YC-9.1").Verdict);

    [Fact]
    public void AnnualCap_ContractNumbersOfTwoDigits_ArePaidInTheOrderOfCounting()
    {
        // Seven contracts at 300,000 yuan each: the year's 2,000,000 leave 200,000 for the seventh by number, B10.
        var contracts = new[] { "B10", "B2", "B1", "B5", "B4", "B3", "B9" }
            .Select(number => $$"""{"contract":"{{number}}","contractDate":"2026-03-01","contractAmountFen":100000000,{{Contract}}}""");
        var report = CaseText.Evaluate($$"""{"dataPurchases":[{{string.Join(',', contracts)}}]}""");
        Assert.Equal((Verdict.Ceiling, 20000000), report.Answer("YC-2.1", "contract B10"));
        Assert.Equal((Verdict.Ceiling, 30000000), report.Answer("YC-2.1", "contract B9"));
        Assert.Equal(200000000, report.Totals.CeilingFen);
    }

    [Fact]
    public void CumulativeCap_ThirdYearWithNothingLeft_IsEntitledToNothing()
    {
        var report = CaseText.Evaluate($$"""
            {"compute":[{"voucherYear":1,"actualCostFen":70000000,{{Where}}},{"voucherYear":2,"actualCostFen":50000000,{{Where}}},{"voucherYear":3,"actualCostFen":50000000,{{Where}}}]}
            """);
        Assert.Equal((Verdict.Entitled, 30000000), report.Answer("YC-1", "year 2"));
        Assert.Equal((Verdict.Entitled, 0), report.Answer("YC-1", "year 3"));
        Assert.Equal(100000000, report.Totals.PaymentFen);
    }

    [Fact]
    public void CumulativeCap_PriorGrantOfTheProject_LeavesRoomForTheNextYear()
    {
        // Year 1: 800,000, of which another programme paid 300,000, so 500,000 are granted and used; year 2: 70 % of 1,000,000, of which 500,000 are left.
        var report = CaseText.Evaluate(
            $$"""
            {"compute":[{"voucherYear":1,"project":"X","actualCostFen":80000000,{{Where}}},{"voucherYear":2,"project":"X","actualCostFen":100000000,{{Where}}}]}
            """,
            """[{"project":"X","programme":"p","amountFen":30000000}]""");
        Assert.Equal((Verdict.Reduced, 50000000), report.Answer("YC-1", "year 1"));
        Assert.Equal((Verdict.Entitled, 50000000), report.Answer("YC-1", "year 2"));
    }

    [Fact]
    public void InterestSubsidy_ThreeYearsAndAFourth_EndsWithTheThird()
    {
        // 2,000,000 x 3.1 % x 50 % = 31,000 a year; year 2 runs seven months: 18,083.33; year 3 pays less interest than that.
        var report = CaseText.Evaluate("""
            {"lprPercent":3.1,"debts":[{"principalFen":200000000,"interestPaidYear1Fen":9000000,"monthsYear1":12,"interestPaidYear2Fen":9000000,"monthsYear2":7,
             "interestPaidYear3Fen":1234567,"monthsYear3":12,"interestPaidYear4Fen":9000000,"monthsYear4":12}]}
            """);
        Assert.Equal((Verdict.Ceiling, 3100000), report.Answer("YC-10.4", "year 1"));
        Assert.Equal((Verdict.Ceiling, 1808333), report.Answer("YC-10.4", "year 2"));
        Assert.Equal((Verdict.Ceiling, 1234567), report.Answer("YC-10.4", "year 3"));
        Assert.Equal((Verdict.Ineligible, null), report.Answer("YC-10.4", "year 4"));
    }

    [Fact]
    public void Prizes_OfOneProjectOnTwoLevels_TheHigherLevelAloneCounts()
    {
        var report = CaseText.Evaluate("""
            {"competitions":[{"name":"province","project":"X","level":"Provincial","prize":"First","projectLandedInYancheng":true},
                             {"name":"nation","project":"X","level":"National","prize":"Second","projectLandedInYancheng":true},
                             {"name":"other","project":"Y","level":"National","prize":"Third","projectLandedInYancheng":true}]}
            """);
        // Of equal ones (300,000 each) the first clause stays.
        Assert.Equal((Verdict.Ceiling, 30000000), report.Answer("YC-11.2", "name nation"));
        Assert.Equal((Verdict.Reduced, 0), report.Answer("YC-11.3", "name province"));
        Assert.Equal((Verdict.Ceiling, 20000000), report.Answer("YC-11.2", "name other"));
        Assert.Equal(50000000, report.Totals.CeilingFen);
    }

    [Theory]
    [InlineData("亭湖区", Verdict.Entitled)]
    [InlineData("320903", Verdict.Entitled)]
    [InlineData("Yannan High-tech Zone", Verdict.Entitled)]
    [InlineData("射阳县", Verdict.OutOfScope)]
    [InlineData("320981", Verdict.OutOfScope)]
    [InlineData("火星区", Verdict.OutOfScope)]
    public void Scope_District_DecidesAnnexTwoAndNotTheServices(string district, Verdict verdict)
    {
        var report = CaseText.Evaluate($$"""{"compute":[{"voucherYear":1,"actualCostFen":3,{{Where}}}]}""", district: district);
        Assert.Equal(verdict, report.One("YC-1").Verdict);
        Assert.Equal(Verdict.Service, report.One("YC-P5.1").Verdict);
    }

    private const string Months = $$"""{{{Insured}},"founder.insuredMonths":36}""";
}

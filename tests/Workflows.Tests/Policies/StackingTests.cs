using System.Text.Json;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Tests.Policies;

public sealed class StackingTests
{
    private const string Contract = "\"seller.isRelatedParty\":false,\"purpose\":\"ai-rnd\",\"recognised\":true";
    private const string Compute = "\"voucherYear\":1,\"viaPlatform\":\"municipal-scheduling\",\"resourceCity\":\"盐城市\"";

    [Fact]
    public void PriorGrant_HigherThanTheEntitlement_LeavesNothing()
    {
        var report = CaseText.Evaluate(
            $$"""{"dataPurchases":[{"contract":"A","project":"X","contractAmountFen":10000000,{{Contract}}}]}""",
            """[{"project":"X","programme":"p","amountFen":9000000}]""");
        Assert.Equal((Verdict.Reduced, 0), report.Answer("YC-2.1"));
    }

    [Fact]
    public void PriorGrant_TwoContractsOfOneProject_IsTakenOffOnce()
    {
        var report = CaseText.Evaluate(
            $$"""
            {"dataPurchases":[{"contract":"A","project":"X","contractAmountFen":10000000,{{Contract}}},{"contract":"B","project":"X","contractAmountFen":10000000,{{Contract}}}]}
            """,
            """[{"project":"X","programme":"p","amountFen":4000000}]""");
        Assert.Equal((Verdict.Reduced, 0), report.Answer("YC-2.1", "contract A"));
        Assert.Equal((Verdict.Reduced, 2000000), report.Answer("YC-2.1", "contract B"));
        Assert.Equal(2000000, report.Totals.CeilingFen);
    }

    [Fact]
    public void PriorGrant_OfAnotherProject_TakesNothingOff()
    {
        var report = CaseText.Evaluate(
            $$"""{"dataPurchases":[{"project":"X","contractAmountFen":10000000,{{Contract}}}]}""",
            """[{"project":"Y","programme":"p","amountFen":9000000},{"project":"X","programme":"p","amountFen":0},7]""");
        Assert.Equal((Verdict.Ceiling, 3000000), report.Answer("YC-2.1"));
    }

    [Theory]
    [InlineData("""[{"project":"X","programme":"p"}]""", "priorGrants.amount")]
    [InlineData("""[{"project":"X","programme":"p","amountFen":null},{"project":"X","amountFen":9000000}]""", "priorGrants.amount")]
    [InlineData("""[{"project":"X","amountFen":"many"}]""", "priorGrants.amount")]
    [InlineData("""[{"programme":"p","amountFen":9000000}]""", "priorGrants.project")]
    [InlineData("""[{"project":" ","programme":"p","amountFen":9000000}]""", "priorGrants.project")]
    public void PriorGrant_OfWhichTheSumOrTheProjectIsNotTold_LeavesWhatIsStillDueUnknown(string grants, string missing)
    {
        var report = CaseText.Evaluate(
            $$"""
            {"dataPurchases":[{"project":"X","contractAmountFen":10000000,{{Contract}}}],
             "competitions":[{"name":"prize","level":"Provincial","prize":"Second","projectLandedInYancheng":true}]}
            """,
            grants);
        var (verdict, amount) = report.Answer("YC-2.1");
        Assert.Equal((Verdict.NeedsInformation, 0), (verdict, amount ?? 0));
        Assert.Equal([missing], report.One("YC-2.1").MissingFacts);
        // What is of no project has nothing to be set off.
        Assert.NotEqual(Verdict.NeedsInformation, report.Answer("YC-11.3", "name prize").Verdict);
    }

    [Theory]
    [InlineData(" X ", "X")]
    [InlineData("X", "X　")] // an ideographic space
    [InlineData("质检 二期", "质检  二期")]
    [InlineData("X２", "X2")] // in full width
    public void PriorGrant_OfAProjectThatIsWrittenOtherwise_IsOfTheSameProject(string claimed, string granted)
    {
        var report = CaseText.Evaluate(
            $$"""{"dataPurchases":[{"project":"{{claimed}}","contractAmountFen":10000000,{{Contract}}}]}""",
            $$"""[{"project":"{{granted}}","programme":"p","amountFen":9000000}]""");
        Assert.Equal((Verdict.Reduced, 0), report.Answer("YC-2.1"));
    }

    [Fact]
    public void TwoClausesForOneProject_TheHighestAloneCounts()
    {
        var report = CaseText.Evaluate($$"""
            {"compute":[{"project":"X","actualCostFen":5000000,{{Compute}}}],"dataPurchases":[{"project":"X","contractAmountFen":10000000,{{Contract}}}]}
            """);
        Assert.Equal((Verdict.Entitled, 5000000), report.Answer("YC-1"));
        Assert.Equal((Verdict.Reduced, 0), report.Answer("YC-2.1"));
    }

    [Fact]
    public void TwoOfOneCeilingForOneProject_OneAloneCounts()
    {
        var report = CaseText.Evaluate("""
            {"demonstrations":[{"name":"a","project":"X","partnerKind":"chain-leader","worthSpreading":true},
                               {"name":"b","project":"X","partnerKind":"chain-leader","worthSpreading":true}]}
            """);
        Assert.Equal((Verdict.Ceiling, report.Totals.CeilingFen), report.Answer("YC-7", "name a"));
        Assert.Equal((Verdict.Reduced, 0), report.Answer("YC-7", "name b"));
    }

    [Fact]
    public void TwoPrizesOfOneProject_TheHighestAloneCounts()
    {
        var report = CaseText.Evaluate("""
            {"competitions":[{"name":"a","project":"X","level":"National","prize":"Third","projectLandedInYancheng":true},
                             {"name":"b","project":"X","level":"National","prize":"First","projectLandedInYancheng":true}]}
            """);
        Assert.Equal((Verdict.Reduced, 0), report.Answer("YC-11.2", "name a"));
        Assert.Equal((Verdict.Ceiling, 50000000), report.Answer("YC-11.2", "name b"));
    }

    [Fact]
    public void OutbidClaim_UsesUpNoCap()
    {
        // Contract A is outbid by the compute voucher of its project, so contract B has the year's cap to itself.
        var contracts = string.Join(",", Enumerable.Range(1, 6).Select(i =>
            $$"""{"contract":"B{{i}}","project":"Y","contractAmountFen":100000000,{{Contract}}}"""));
        var report = CaseText.Evaluate($$"""
            {"compute":[{"project":"X","actualCostFen":90000000,{{Compute}}}],
             "dataPurchases":[{"contract":"A","project":"X","contractAmountFen":100000000,{{Contract}}},{{contracts}},
                              {"contract":"C","project":"Z","contractAmountFen":66666600,{{Contract}}}]}
            """);
        Assert.Equal((Verdict.Reduced, 0), report.Answer("YC-2.1", "contract A"));
        Assert.Equal((Verdict.Ceiling, 19999980), report.Answer("YC-2.1", "contract C"));
    }

    [Fact]
    public void BenefitsOfThePerson_StandBesideTheProject()
    {
        var report = CaseText.Evaluate(
            """{"founder.role":"founder","homePurchase":{"kind":"new-commodity-housing","city":"盐城市","areaSquareMetres":50,"project":"X"}}""",
            """[{"project":"X","programme":"p","amountFen":9000000}]""");
        Assert.Equal((Verdict.Entitled, 5000000), report.Answer("YC-9.3"));
    }

    [Fact]
    public void TwoPacksForOneProject_TheHighestAloneCounts()
    {
        var catalogue = PolicyCatalogue.Read(
            [("yancheng-opc-2026.json", PackText.Yancheng(_ => { })), ("second.json", PackText.Yancheng(PackText.AsSecond))]);
        using var source = JsonDocument.Parse($$"""
            {"city":"盐城市","district":"亭湖区","entity":{"isOpc":true},"facts":{"compute":[{"project":"X","actualCostFen":5000000,{{Compute}}}]} }
            """);
        var report = catalogue.Evaluate(source.RootElement, CaseText.On);
        Assert.Equal((Verdict.Reduced, 0), report.Answer("YC-1"));
        Assert.Equal((Verdict.Entitled, 7000000), report.Answer("second-YC-7"));
        Assert.Equal(7000000, report.Totals.PaymentFen);
    }

    [Fact]
    public void RoomThatAnOutbidClaimLeaves_MakesNoSecondBenefitForItsNextClaimant()
    {
        // Six contracts of X and one of Z use up the year's 2,000,000 before Y's turn, but X's data set and Z's prize outbid them:
        // Y's contract has room, and outbids Y's prize.
        var contracts = string.Join(",", Enumerable.Range(1, 7).Select(
            i => $$"""{"contract":"A{{i}}","project":"{{(i < 7 ? "X" : "Z")}}","contractAmountFen":100000000,{{Contract}}}"""));
        var report = CaseText.Evaluate($$"""
            {"datasets":[{"project":"X","sector":"medical","nonRelatedUsers":4,"demonstrationEffect":true}],
             "dataPurchases":[{{contracts}},{"contract":"B","project":"Y","contractAmountFen":100000000,{{Contract}}}],
             "competitions":[{"name":"prize","project":"Y","level":"Provincial","prize":"Second","projectLandedInYancheng":true},
                             {"name":"other","project":"Z","level":"National","prize":"Second","projectLandedInYancheng":true}]}
            """);
        Assert.Equal((Verdict.Reduced, 0), report.Answer("YC-2.1", "contract A1"));
        Assert.Equal((Verdict.Ceiling, 30000000), report.Answer("YC-2.1", "contract B"));
        Assert.Equal((Verdict.Reduced, 0), report.Answer("YC-11.3", "name prize"));
        Assert.Equal(260000000, report.Totals.CeilingFen);
    }

    [Theory]
    [InlineData(1, 0L, Verdict.Reduced)] // 100 % of the first level is the whole cost
    [InlineData(2, 3000000L, Verdict.Reduced)] // 70 % and 70 %: 30 % are left
    [InlineData(3, 5000000L, Verdict.Entitled)] // 50 % and 50 %
    public void LevelsThatAddUp_NeverGiveMoreThanTheCost(int year, long second, Verdict verdict)
    {
        var catalogue = PolicyCatalogue.Read(
            [("city.json", PackText.Yancheng(pack => PackText.AsLevel(pack, "city"))), ("district.json", PackText.Yancheng(pack => PackText.AsLevel(pack, "district")))]);
        using var source = JsonDocument.Parse($$"""
            {"city":"盐城市","district":"亭湖区","entity":{"isOpc":true},
             "facts":{"compute":[{"voucherYear":{{year}},"project":"X","actualCostFen":10000000,"viaPlatform":"municipal-scheduling","resourceCity":"盐城市"}]},
             "priorGrants":[{"project":"X","programme":"p","amountFen":9000000}]}
            """);
        var report = catalogue.Evaluate(source.RootElement, CaseText.On);
        Assert.Equal(Verdict.Entitled, report.One("city-YC-1").Verdict);
        Assert.Equal((verdict, second), report.Answer("district-YC-1"));
        Assert.True((report.Totals.PaymentFen ?? 0) + (report.Totals.CeilingFen ?? 0) <= 10000000);
    }
}

using System.Text.Json;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Tests.Policies;

/// <summary>Facts as people give them: in which unit, under which name, and what is still decided where some are missing.</summary>
public sealed class FactsOfACaseTests
{
    [Theory]
    [InlineData(10000000, "no counter-guarantee needed")]
    [InlineData(10000001, "counter-guarantee needed")]
    public void MoneyWithoutItsEnding_IsInFen(long principal, string remark)
    {
        var report = CaseText.Evaluate($$"""{"loan":{"borrower":"founder","principal":{{principal}},"founder.meetsLoanConditions":true} }""");
        Assert.Equal((Verdict.Limit, principal), report.Answer("YC-10.2"));
        Assert.Equal(remark, report.One("YC-10.2").ReasonEn);
    }

    [Theory]
    [InlineData("""{"loan":{"borrower":"founder"}}""", "YC-10.3", Verdict.Ineligible)]
    [InlineData("""{"loan":{"borrower":"founder"}}""", "YC-10.2", Verdict.NeedsInformation)]
    [InlineData("""{"loan":{"principalFen":5}}""", "YC-10.3", Verdict.NeedsInformation)]
    [InlineData("""{"compute":[{"voucherYear":4}]}""", "YC-1", Verdict.Ineligible)]
    [InlineData("""{"compute":[{"voucherYear":3}]}""", "YC-1", Verdict.NeedsInformation)]
    public void FactThatDecidesNo_OutweighsAMissingOne(string facts, string clause, Verdict verdict) =>
        Assert.Equal((verdict, null), CaseText.Evaluate(facts).Answer(clause));

    [Fact]
    public void UndatedFirstYearBesideADatedSecond_IsCountedFirst()
    {
        var report = CaseText.Evaluate("""
            {"compute":[{"voucherYear":2,"contractDate":"2026-03-01","actualCostFen":200000000,"viaPlatform":"municipal-scheduling","resourceCity":"盐城市"},
                        {"voucherYear":1,"actualCostFen":60000000,"viaPlatform":"municipal-scheduling","resourceCity":"盐城市"}]}
            """);
        Assert.Equal((Verdict.Entitled, 60000000), report.Answer("YC-1", "year 1"));
        Assert.Equal((Verdict.Entitled, 40000000), report.Answer("YC-1", "year 2"));
    }

    [Fact]
    public void AnotherBorrowersLoan_OutsideTheRegion_IsOutOfScope() =>
        Assert.Equal(Verdict.OutOfScope, CaseText.Evaluate("""{"loan":{"borrower":"founder"}}""", district: "东台市").One("YC-10.3").Verdict);

    /// <summary>一次性补贴，补贴总金额不超过100万元; 最高50万元的一次性奖励.</summary>
    [Fact]
    public void OneOff_SeveralItems_ShareItsAmount()
    {
        var report = CaseText.Evaluate("""
            {"platforms":[{"name":"a","kind":"data-annotation-public-service","buildCostFen":150000000},{"name":"b","kind":"data-annotation-public-service","buildCostFen":150000000}],
             "models":[{"name":"a","nationalFilingObtained":true,"selfDeveloped":true,"evaluationCostFen":30000000},
                       {"name":"b","nationalFilingObtained":true,"selfDeveloped":true,"evaluationCostFen":40000000}]}
            """);
        Assert.Equal((Verdict.Ceiling, 100000000), report.Answer("YC-2.4", "name a"));
        Assert.Equal((Verdict.Ceiling, 0), report.Answer("YC-2.4", "name b"));
        Assert.Equal((Verdict.Ceiling, 30000000), report.Answer("YC-3.3", "name a"));
        Assert.Equal((Verdict.Ceiling, 20000000), report.Answer("YC-3.3", "name b"));
    }

    /// <summary>对新认定的国家级、省级现代产业学院，分别给予: each college has an award of its own.</summary>
    [Fact]
    public void OneOff_TwoColleges_HaveTheirOwn()
    {
        const string college = "\"inYancheng\":true,\"newlyRecognised\":true,\"field\":\"ai\"";
        var report = CaseText.Evaluate($$"""{"colleges":[{"name":"a","level":"National",{{college}}},{"name":"b","level":"Provincial",{{college}}}]}""");
        Assert.Equal((Verdict.Ceiling, 80000000), report.Answer("YC-8.2", "name a"));
        Assert.Equal((Verdict.Ceiling, 30000000), report.Answer("YC-8.2", "name b"));
    }

    [Theory]
    [InlineData("盐城市", "亭湖", "YC-3.2", Verdict.Ceiling)]
    [InlineData("盐城", "盐南高新技术产业开发区", "YC-3.2", Verdict.Ceiling)]
    [InlineData("盐城市", "盐城经开区", "YC-3.2", Verdict.Ceiling)]
    [InlineData("盐城市", "320902001", "YC-3.2", Verdict.Ceiling)]
    [InlineData("盐城市", "东台", "YC-3.2", Verdict.OutOfScope)]
    [InlineData("盐城市", "湖区", "YC-3.2", Verdict.OutOfScope)]
    [InlineData("无锡市", "无锡高新技术产业开发区", "WX-V1", Verdict.NeedsInformation)]
    [InlineData("无锡市", "新吴区", "WX-V1", Verdict.OutOfScope)] // the pack tests the zone, not the district
    public void District_WrittenInShortOrInFull_IsTheSamePlace(string city, string district, string clause, Verdict verdict) =>
        Assert.Equal(verdict, CaseText.Evaluate("""{"product.inJiangsuNewTechCatalogue":true}""", district: district, city: city).One(clause).Verdict);

    [Theory]
    [InlineData("四川省", "sichuan-opc-2026-2027")]
    [InlineData("四川", "sichuan-opc-2026-2027")]
    [InlineData("江苏省", "")]
    public void ProvinceAlone_IsReachedByItsOwnPacks(string province, string packs)
    {
        using var source = JsonDocument.Parse($$"""{"province":"{{province}}","entity":{"isOpc":true} }""");
        Assert.Equal(packs, string.Join(',', PolicyCatalogue.Embedded.Evaluate(source.RootElement, CaseText.On).PackVersions.Keys));
    }
}

using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Tests.Policies;

/// <summary>The clauses of the other packs at their thresholds; amounts worked out by hand, in fen.</summary>
public sealed class OtherCityClauseTests
{
    [Theory]
    [InlineData("无锡市", "无锡高新区", "WX-V1", """{"compute":[{"actualCostFen":1000000000000000}]}""", Verdict.Ceiling, 300000000000000L)]
    [InlineData("无锡市", "无锡高新区", "WX-V1", """{"compute":[{"actualCostFen":1000000000000001}]}""", Verdict.NeedsInformation, null)]
    [InlineData("无锡市", "新吴区", "WX-V1", """{"compute":[{"actualCostFen":100}]}""", Verdict.OutOfScope, null)]
    [InlineData("无锡市", "无锡高新区", "WX-V2", """{"dataItems":[{"kind":"public-data-development","costFen":50000000}]}""", Verdict.Ceiling, 50000000L)]
    [InlineData("无锡市", "无锡高新区", "WX-V2", """{"dataItems":[{"kind":"public-data-development","costFen":50000001}]}""", Verdict.Ceiling, 50000000L)]
    [InlineData("无锡市", "无锡高新区", "WX-V2", """{"dataItems":[{"kind":"storage","costFen":50000001}]}""", Verdict.Ineligible, null)]
    [InlineData("无锡市", "滨湖区", "WX-T1", """{"founder.meetsTaihuConditions":true}""", Verdict.Service, null)]
    [InlineData("无锡市", "滨湖区", "WX-W1", """{"workspace.site":"田园理想村"}""", Verdict.Service, null)]
    [InlineData("苏州市", "苏州工业园区", "SZ-T1", """{"founder.selectedInProgramme":"金鸡湖科技领军人才工程OPC专项"}""", Verdict.Ceiling, 5000000000L)]
    [InlineData("苏州市", "姑苏区", "SZ-T1", """{"founder.selectedInProgramme":"金鸡湖科技领军人才工程OPC专项"}""", Verdict.OutOfScope, null)]
    [InlineData("苏州市", "苏州工业园区", "SZ-I1", """{"project.isOutstanding":false}""", Verdict.Ineligible, null)]
    [InlineData("苏州市", "姑苏区", "SZ-S1", "{}", Verdict.Service, null)]
    [InlineData("扬州市", "广陵区", "YZ-V4", "{}", Verdict.NotStated, null)]
    [InlineData("南京市", "江北新区", "NJ-W1", "{}", Verdict.Service, null)]
    [InlineData("南京市", "建邺区", "NJ-W1", "{}", Verdict.Ineligible, null)]
    [InlineData("南京市", "建邺区", "NJ-W3", "{}", Verdict.Service, null)]
    [InlineData("南通市", "崇川区", "NT-S1", """{"workspace.site":"紫琅智谷OPC创新社区"}""", Verdict.Service, null)]
    [InlineData("南通市", "崇川区", "NT-W1", "{}", Verdict.NeedsInformation, null)]
    [InlineData("常州市", "新北区", "CZ-S1", """{"founder.selectedInProgramme":"GOAL"}""", Verdict.Service, null)]
    [InlineData("连云港市", "海州区", "LYG-L1", "{}", Verdict.Service, null)]
    [InlineData("连云港市", "连云区", "LYG-L1", "{}", Verdict.OutOfScope, null)]
    [InlineData("宿迁市", "宿城区", "SQ-W1", "{}", Verdict.Service, null)]
    [InlineData("成都市", "武侯区", "SC-V1", """{"entity.stage":"growth"}""", Verdict.Ineligible, null)]
    [InlineData("成都市", "武侯区", "SC-V2", "{}", Verdict.NeedsInformation, null)]
    [InlineData("成都市", "武侯区", "SC-L1", "{}", Verdict.Service, null)]
    [InlineData("成都市", "武侯区", "SC-M1", "{}", Verdict.Service, null)]
    [InlineData("成都市", "武侯区", "SC-S2", """{"entity.inKeyCommunity":true}""", Verdict.Service, null)]
    [InlineData("成都市", "武侯区", "SC-S2", "{}", Verdict.NeedsInformation, null)]
    [InlineData("成都市", "武侯区", "SC-S3", "{}", Verdict.Service, null)]
    [InlineData("成都市", "武侯区", "SC-T1", "{}", Verdict.Service, null)]
    [InlineData("成都市", "武侯区", "SC-T2", "{}", Verdict.Service, null)]
    [InlineData("南京市", "建邺区", "NJ-W2", "{}", Verdict.Service, null)]
    [InlineData("连云港市", "海州区", "LYG-W1", "{}", Verdict.Service, null)]
    [InlineData("常州市", "新北区", "CZ-S2", """{"applicant.isOverseas":true,"applicant.selectedByLandingStation":true}""", Verdict.Service, null)]
    [InlineData("常州市", "新北区", "CZ-S2", """{"applicant.isOverseas":false,"applicant.selectedByLandingStation":true}""", Verdict.Ineligible, null)]
    [InlineData("扬州市", "广陵区", "YZ-S1", "{}", Verdict.Service, null)]
    [InlineData("扬州市", "广陵区", "YZ-S2", "{}", Verdict.Service, null)]
    [InlineData("扬州市", "广陵区", "YZ-S4", "{}", Verdict.Service, null)]
    [InlineData("成都市", "武侯区", "SC-C1", "{}", Verdict.Service, null)]
    [InlineData("成都市", "武侯区", "SC-W1", "{}", Verdict.Service, null)]
    [InlineData("扬州市", "广陵区", "YZ-S3", "{}", Verdict.Service, null)]
    [InlineData("成都市", "武侯区", "SC-W2", """{"community.province":"四川省"}""", Verdict.Service, null)]
    [InlineData("成都市", "武侯区", "CD-V1", """{"applicant.kind":"opc","compute":[{"provider":"成都智算中心","actualCostFen":7}]}""", Verdict.Ineligible, null)]
    [InlineData("成都市", "武侯区", "CD-V1", """{"applicant.kind":"tech-sme","compute":[{"provider":"成都智算中心","actualCostFen":1000000001}]}""", Verdict.Ceiling, 1000000000L)]
    [InlineData("成都市", "武侯区", "CD-V1", """{"applicant.kind":"tech-sme","compute":[{"provider":"成都智算中心","actualCostFen":7}],"pool":{"packId":"chengdu-compute-2023","year":2026,"usedFen":1000000001}}""", Verdict.Ceiling, 0L)]
    [InlineData("成都市", "武侯区", "CD-V1", """{"applicant.kind":"tech-sme","compute":[{"provider":"成都智算中心","actualCostFen":7}],"pool":{"packId":"chengdu-compute-2023","year":2025,"usedFen":1000000000}}""", Verdict.Ceiling, 7L)]
    [InlineData("绵阳市", "涪城区", "SC-S1", "{}", Verdict.Service, null)]
    [InlineData("绵阳", "涪城区", "SC-V1", """{"entity.stage":"initial"}""", Verdict.NotStated, null)]
    public void Evaluate_Clause_GivesWhatItsTextSays(string city, string district, string clause, string facts, Verdict verdict, long? fen) =>
        Assert.Equal((verdict, fen), CaseText.Evaluate(facts, district: district, city: city).Answer(clause));

    [Theory]
    [InlineData("宿迁市", "2026-12-31", "suqian-opc-2026")]
    [InlineData("宿迁市", "2027-01-01", "")]
    [InlineData("绵阳市", "2027-12-31", "sichuan-opc-2026-2027")]
    [InlineData("绵阳市", "2028-01-01", "")]
    [InlineData("成都市", "2028-01-01", "chengdu-compute-2023")]
    [InlineData("成都市", "2022-12-31", "")]
    [InlineData("盐城市", "2025-12-31", "")]
    [InlineData("盐城", "2028-12-31", "yancheng-opc-2026")]
    [InlineData("盐城市", "2029-01-01", "")]
    [InlineData("苏州市", "2025-10-31", "")]
    [InlineData("苏州市", "2025-11-01", "suzhou-sip-opc")]
    [InlineData("徐州市", "2026-06-15", "")]
    public void InReach_FirstAndLastDay_BelongToThePack(string city, string day, string packs) =>
        Assert.Equal(packs, string.Join(',', PolicyCatalogue.Embedded.InReach(city, DateOnly.ParseExact(day, "yyyy-MM-dd")).Select(pack => pack.PackId)));

    [Fact]
    public void Pool_ClaimsOfTwoYears_EachYearHasItsOwn()
    {
        const string who = "\"provider\":\"成都智算中心\"";
        var report = CaseText.Evaluate(
            $$"""
            {"applicant.kind":"maker","pool":[{"packId":"chengdu-compute-2023","year":2026,"usedFen":999999990}],
             "compute":[{"request":"A","contractDate":"2026-02-01","actualCostFen":8,{{who}}},{"request":"B","contractDate":"2026-03-01","actualCostFen":8,{{who}}},
                        {"request":"C","contractDate":"2027-01-01","actualCostFen":8,{{who}}}]}
            """,
            district: "武侯区",
            city: "成都市");
        Assert.Equal((Verdict.Ceiling, 8), report.Answer("CD-V1", "request A"));
        Assert.Equal((Verdict.Ceiling, 2), report.Answer("CD-V1", "request B"));
        Assert.Equal((Verdict.Ceiling, 8), report.Answer("CD-V1", "request C"));
    }
}

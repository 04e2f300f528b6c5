using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Tests.Policies;

public sealed class PolicyCatalogueTests
{
    private static readonly PolicyCatalogue Catalogue = PolicyCatalogue.Embedded;

    [Fact]
    public void Embedded_HasTheElevenPacks()
    {
        Assert.Equal(11, Catalogue.Packs.Count);
        Assert.Equal(77, Catalogue.Packs.Sum(pack => pack.Clauses.Count));
        Assert.All(Catalogue.Packs, pack => Assert.Equal(16, pack.Version.Length));
        Assert.NotNull(Catalogue.Find("yancheng-opc-2026"));
        Assert.Null(Catalogue.Find("nowhere"));
    }

    [Theory]
    [InlineData("盐城市", "2026-01-01", "yancheng-opc-2026")]
    [InlineData("yancheng", "2028-12-31", "yancheng-opc-2026")]
    [InlineData("盐城市", "2025-12-31", "")]
    [InlineData("盐城市", "2029-01-01", "")]
    [InlineData("成都市", "2026-10-12", "chengdu-compute-2023,sichuan-opc-2026-2027")]
    [InlineData("成都市", "2028-01-01", "chengdu-compute-2023")]
    [InlineData("北京市", "2026-10-12", "")]
    public void InReach_CityAndDay_GivesItsOwnPacksAndItsProvinces(string city, string day, string packs) =>
        Assert.Equal(packs, string.Join(",", Catalogue.InReach(city, DateOnly.ParseExact(day, "yyyy-MM-dd")).Select(pack => pack.PackId)));

    [Fact]
    public void InReach_ProvinceOfACityWithoutPack_GivesTheProvinces() =>
        Assert.Equal("sichuan-opc-2026-2027", Assert.Single(Catalogue.InReach("绵阳市", CaseText.On, "四川省")).PackId);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"city":7,"founder":[],"facts":{"compute":"x"}}""")]
    public void Evaluate_NoCity_GivesNothing(string json)
    {
        using var source = JsonDocument.Parse(json);
        Assert.Empty(Catalogue.Evaluate(source.RootElement, CaseText.On).Benefits);
    }

    [Theory]
    [InlineData("""{"entity":7,"founder":"x","facts":[],"priorGrants":{}}""")]
    [InlineData("""{"facts":{"compute":[null,7,"x",[],{}],"debts":[{"principalFen":1e400}],"housing":[],"loan":{"principalFen":"x"}}}""")]
    [InlineData("""{"facts":{"founder.insuredMonths":1e400,"homePurchase":{"areaSquareMetres":-1e20}},"founder":{"birthDate":"2099-01-01"}}""")]
    public void Evaluate_MembersOfWrongTypes_AreUnknownAndNeverThrow(string json)
    {
        using var source = JsonDocument.Parse(json);
        var report = Catalogue.Evaluate(source.RootElement, "盐城市", "亭湖区", CaseText.On);
        Assert.Equal(Verdict.NeedsInformation, report.One("YC-9.1").Verdict);
        Assert.Equal(new BenefitTotals(null, null, null, null), report.Totals);
    }

    [Fact]
    public void Evaluate_EnglishCityName_IsTheSameCity()
    {
        using var source = JsonDocument.Parse("{}");
        Assert.Equal(Verdict.Service, Catalogue.Evaluate(source.RootElement, "yancheng", "亭湖区", CaseText.On).One("YC-P5.1").Verdict);
    }

    [Fact]
    public void Evaluate_OnePackAsked_GivesThatPackOnly()
    {
        using var source = JsonDocument.Parse("""{"city":"成都市"}""");
        Assert.All(
            Catalogue.Evaluate(source.RootElement, CaseText.On, "chengdu-compute-2023").Benefits,
            benefit => Assert.Equal("chengdu-compute-2023", benefit.PackId));
    }

    [Theory]
    [InlineData("""{"birthDate":"1991-06-15"}""", Verdict.Entitled)] // 35 on the day
    [InlineData("""{"birthDate":"1990-06-16"}""", Verdict.Entitled)] // 36 tomorrow
    [InlineData("""{"birthDate":"1990-06-15"}""", Verdict.Ineligible)]
    [InlineData("""{"residentId":"990001199006160011"}""", Verdict.Entitled)]
    public void Evaluate_Age_IsInFullYearsOnTheDay(string founder, Verdict verdict)
    {
        var source = JsonNode.Parse("""
            {"entity":{"isOpc":true},"facts":{"founder.cameToYanchengForOpc":true,"founder.firstSocialInsuranceInYancheng":true,
             "founder.socialInsurancePaidNormally":true,"founder.insuredMonths":36,"founder.education":"Master","founder.fullTimeEducation":true}}
            """)!;
        source["founder"] = JsonNode.Parse(founder);
        using var document = JsonDocument.Parse(source.ToJsonString());
        Assert.Equal(verdict, Catalogue.Evaluate(document.RootElement, "盐城市", "亭湖区", CaseText.On).One("YC-9.1").Verdict);
    }

    [Fact]
    public void Evaluate_UnreadableText_IsRefused()
    {
        using var source = JsonDocument.Parse("""{"city":"\ud800"}""");
        Assert.Throws<ArgumentException>(() => Catalogue.Evaluate(source.RootElement, CaseText.On));
    }

    [Theory]
    [InlineData("percent", "\"thirty\"", "YC-2.1", "percent")]
    [InlineData("percent", "30.5", "YC-2.1", "percent")]
    [InlineData("percent", "null", "YC-2.1", "percent")]
    [InlineData("percentQualifier", "\"at most\"", "YC-2.1", "percentQualifier")]
    [InlineData("anualCap", "5", "YC-2.1", "anualCap")]
    [InlineData("annualCap", "-1", "YC-2.1", "annualCap")]
    [InlineData("basis", "null", "YC-2.1", "basis")]
    [InlineData("calculation", "\"percentage\"", "YC-2.1", "calculation")]
    [InlineData("eligibility", """{"all":[{"fact":"a","op":"almost","value":1}]}""", "YC-2.1", "eligibility.all[0].op")]
    [InlineData("eligibility", """{"all":[{"fact":"a","op":"lte","value":"x"}]}""", "YC-2.1", "eligibility.all[0].value")]
    [InlineData("eligibility", """{"all":[{"fact":"a","op":"range","value":[5,5]}]}""", "YC-2.1", "eligibility.all[0].value")]
    [InlineData("eligibility", """{"all":7}""", "YC-2.1", "eligibility.all")]
    [InlineData("tiers", """[{"tier":true}]""", "YC-2.1", "tiers[0].tier")]
    [InlineData("id", "\"YC-1\"", "YC-1", "id")]
    [InlineData("id", "7", "#1", "id")]
    [InlineData("unit", "\"USD\"", "YC-2.1", "unit")]
    public void Read_WrongClause_NamesFileClauseAndField(string member, string json, string clause, string field)
    {
        var fault = Assert.Throws<PolicyPackException>(() => Read(pack => pack["clauses"]![1]![member] = JsonNode.Parse(json)));
        Assert.Equal(("yancheng-opc-2026.json", clause, field), (fault.File, fault.Clause, fault.Field));
        Assert.Contains(field, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("packId", "\"other\"")]
    [InlineData("status", "\"final\"")]
    [InlineData("validTo", "\"2028\"")]
    [InlineData("currency", "\"EUR\"")]
    [InlineData("clauses", "null")]
    [InlineData("assumedValidFrom", "null")]
    [InlineData("extra", "1")]
    public void Read_WrongHead_NamesFileAndField(string member, string json)
    {
        var fault = Assert.Throws<PolicyPackException>(() => Read(pack => pack[member] = JsonNode.Parse(json)));
        Assert.Equal(("yancheng-opc-2026.json", null, member), (fault.File, fault.Clause, fault.Field));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    public void Read_NoPackAtAll_NamesTheFile(string text) =>
        Assert.Equal("x.json", Assert.Throws<PolicyPackException>(() => PolicyCatalogue.Read([("x.json", Encoding.UTF8.GetBytes(text))])).File);

    [Fact]
    public void Read_SamePackTwice_IsRefused() =>
        Assert.Throws<PolicyPackException>(() => PolicyCatalogue.Read([("yancheng-opc-2026.json", Pack()), ("yancheng-opc-2026.json", Pack())]));

    private static PolicyCatalogue Read(Action<JsonNode> change)
    {
        var pack = JsonNode.Parse(Pack())!;
        change(pack);
        return PolicyCatalogue.Read([("yancheng-opc-2026.json", Encoding.UTF8.GetBytes(pack.ToJsonString()))]);
    }

    private static byte[] Pack()
    {
        using var resource = typeof(PolicyCatalogue).Assembly
            .GetManifestResourceStream("OpcOnboarding.Workflows.Policies.Packs.yancheng-opc-2026.json")!;
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }
}

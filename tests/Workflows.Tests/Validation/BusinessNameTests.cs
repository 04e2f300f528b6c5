using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Workflows.Tests.Validation;

public sealed class BusinessNameTests
{
    private const EntityType Llc = EntityType.OnePersonLimitedCompany;
    private const EntityType Sp = EntityType.SoleProprietorship;
    private const EntityType Ib = EntityType.IndividualBusiness;

    public static TheoryData<string> Samples => SampleCases.Ids;

    [Theory]
    [InlineData("盐城市亭湖区砚川智能科技有限公司", Llc, "亭湖区")]
    [InlineData("盐城市大丰区鹭汀数据服务工作室", Ib, "大丰区")]
    [InlineData("砚川（盐城）智能科技有限公司", Llc, "亭湖区")]
    [InlineData("东台市汀禾智能科技有限公司", Llc, "东台市")]
    [InlineData("盐城砚川设计工作室（个人独资）", Sp, "亭湖区")]
    public void Check_GoodNames_HaveNoFinding(string name, EntityType form, string district) =>
        Assert.Empty(BusinessName.Check(name, form, "盐城市", district));

    [Theory]
    [InlineData("亭湖区砚川智能科技有限公司", Llc, "name.districtAlone")]
    [InlineData("盐城市A川科技有限公司", Llc, "name.characters")]
    [InlineData("盐城市Ａ川科技有限公司", Llc, "name.characters")]
    [InlineData("盐城市砚 川科技有限公司", Llc, "name.characters")]
    [InlineData("盐城市盐城科技有限公司", Llc, "name.tradeNameDivision")]
    [InlineData("盐城市江苏科技有限公司", Llc, "name.tradeNameDivision")]
    [InlineData("盐城市砚川科技公司", Sp, "name.form")]
    [InlineData("盐城市砚川科技有限公司", Ib, "name.form")]
    [InlineData("盐城市砚川科技工作室", Llc, "name.form")]
    [InlineData("盐城市砚科技有限公司", Llc, "name.tradeNameShort")]
    [InlineData("盐城市科技有限公司", Llc, "name.tradeNameShort")]
    [InlineData("中国砚川科技有限公司", Llc, "name.forbidden")]
    [InlineData("盐城市赌博科技有限公司", Llc, "name.forbidden")]
    public void Check_BadNames_HaveTheError(string name, EntityType form, string code) =>
        Assert.Contains(
            code,
            BusinessName.Check(name, form, "盐城市", "亭湖区").Where(f => f.Severity == FindingSeverity.Error).Select(f => f.Code.Code));

    [Theory]
    [InlineData("砚川智能科技有限公司", "name.division")]
    [InlineData("盐城市砚川有限公司", "name.industry")]
    public void Check_PartsLeftOut_AreWarnings(string name, string code) =>
        Assert.Equal(code, Assert.Single(BusinessName.Check(name, Llc, "盐城市", "亭湖区"), f => f.Severity == FindingSeverity.Warning).Code.Code);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Split_SampleNames_GivesTheirParts(string caseId)
    {
        var sample = SampleCases.Get(caseId);
        var parts = sample.GetProperty("entity").GetProperty("nameParts");
        var expected = new BusinessNameParts(
            parts.GetProperty("division").GetString()!,
            parts.GetProperty("tradeName").GetString()!,
            parts.GetProperty("industry").GetString()!,
            parts.GetProperty("form").GetString()!);
        Assert.Equal(expected, BusinessName.Split(
            sample.GetProperty("entity").GetProperty("nameZh").GetString()!,
            sample.GetProperty("city").GetString()!,
            sample.GetProperty("district").GetString()!));
    }

    [Theory]
    [InlineData("盐城市亭湖区砚川智能科技有限公司", "砚川（盐城）智能科技有限责任公司", BusinessNameLikeness.Same)]
    [InlineData("盐城市亭湖区砚川智能科技有限公司", "盐城砚川有限公司", BusinessNameLikeness.Same)]
    [InlineData("盐城市亭湖区砚川智能科技有限公司", "盐城砚川广告有限公司", BusinessNameLikeness.Alike)]
    [InlineData("盐城市亭湖区砚川智能科技有限公司", "盐城川砚智能科技有限公司", BusinessNameLikeness.Alike)]
    [InlineData("盐城市亭湖区砚川智能科技有限公司", "盐城新砚川智能科技有限公司", BusinessNameLikeness.Alike)]
    [InlineData("盐城市亭湖区砚川云智能科技有限公司", "盐城砚川海智能科技有限公司", BusinessNameLikeness.Alike)]
    [InlineData("盐城市亭湖区砚川智能科技有限公司", "盐城市亭湖区望津智能科技有限公司", BusinessNameLikeness.Different)]
    [InlineData("盐城市亭湖区砚川智能科技有限公司", "盐城川砚广告有限公司", BusinessNameLikeness.Different)]
    public void Compare_TwoNames_SameAlikeOrDifferent(string one, string other, BusinessNameLikeness expected)
    {
        var (first, second) = (BusinessName.Split(one, "盐城市", "亭湖区"), BusinessName.Split(other, "盐城市", "亭湖区"));
        Assert.Equal(expected, BusinessNameComparison.Compare(first, second));
        Assert.Equal(expected, BusinessNameComparison.Compare(second, first));
    }
}

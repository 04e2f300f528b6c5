using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Workflows.Tests.Validation;

public sealed class ApplicationValidatorTests
{
    private static readonly ApplicationValidator Validator = new(ResidentIdArea.ProvincesAndSamples);
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly string[] LlcMaterials = ["IdentityProof", "DomicileProof", "Articles"];

    public static TheoryData<string> Samples => SampleCases.Ids;

    [Theory]
    [MemberData(nameof(Samples))]
    public void CheckSubmission_Samples_MaySubmitWithoutFindings(string caseId)
    {
        var sample = SampleCases.Get(caseId);
        var uploaded = sample.GetProperty("materials").EnumerateArray()
            .Where(material => material.GetProperty("state").GetString() == "provided")
            .Select(material => material.GetProperty("code").GetString()!);
        var check = Validator.CheckSubmission(
            sample, sample.GetProperty("city").GetString()!, sample.GetProperty("district").GetString()!, Today, uploaded.ToHashSet());
        Assert.Empty(check.Errors);
        Assert.Empty(check.MissingMaterials);
        Assert.Empty(check.Warnings);
        Assert.True(check.MaySubmit);
    }

    [Fact]
    public void CheckSubmission_EmptyForm_NamesEverythingAtOnce()
    {
        var check = Submit("{}");
        Assert.Equal(
            ["founder.nameZh", "founder.residentId", "founder.mobile", "entity.type", "entity.nameZh", "entity.businessScopeZh"],
            check.Errors.Select(error => error.Path));
        Assert.All(check.Errors, error => Assert.Equal(FieldCodes.Required, error.Finding.Code));
        Assert.Equal(["IdentityProof", "DomicileProof"], check.MissingMaterials);
        Assert.False(check.MaySubmit);
    }

    [Fact]
    public void CheckSubmission_Company_NeedsCapitalAndArticles()
    {
        var check = Submit(Application(a => a["entity"]!.AsObject().Remove("registeredCapitalFen")), "IdentityProof", "DomicileProof");
        Assert.Equal(("entity.registeredCapitalFen", FieldCodes.Required), Single(check.Errors));
        Assert.Equal(["Articles"], check.MissingMaterials);
    }

    [Fact]
    public void CheckSubmission_OtherForms_NeedNeitherCapitalNorArticles()
    {
        var check = Submit(
            Application(a =>
            {
                a["entity"]!["type"] = "IndividualBusiness";
                a["entity"]!["registeredCapitalFen"] = null;
            }),
            "IdentityProof",
            "DomicileProof");
        Assert.True(check.MaySubmit);
    }

    [Theory]
    [InlineData("""{"workspace":{"isDomicile":true}}""")]
    [InlineData("""{"facts":{"workspace.isDomicile":true}}""")]
    [InlineData("""{"facts":{"workspace":{"isDomicile":true}}}""")]
    public void CheckSubmission_SeatIsDomicile_AsksForNoProofOfPremises(string extra)
    {
        var check = Submit(Application(a => Merge(a, extra)), "IdentityProof", "Articles");
        Assert.Empty(check.MissingMaterials);
    }

    [Theory]
    [InlineData("""{"workspace":{"isDomicile":false}}""")]
    [InlineData("""{"workspace":{"isDomicile":"true"}}""")]
    public void CheckSubmission_SeatIsNotDomicile_AsksForIt(string extra) =>
        Assert.Equal(["DomicileProof"], Submit(Application(a => Merge(a, extra)), "IdentityProof", "Articles").MissingMaterials);

    [Fact]
    public void CheckSubmission_DeficiencyCommitment_StandsForSecondaryPapersOnly() =>
        Assert.Equal(["IdentityProof", "Articles"], Submit(Application(), "DeficiencyCommitment").MissingMaterials);

    [Theory]
    [InlineData("founder", "residentId", "\"990001199901010018\"", "residentId.checkDigit")]
    [InlineData("founder", "residentId", "990001", "field.type")]
    [InlineData("founder", "mobile", "\"12300000000\"", "mobile.format")]
    [InlineData("founder", "nameZh", "\"A\"", "personName.format")]
    [InlineData("founder", "birthDate", "\"2001-02-30\"", "field.date")]
    [InlineData("founder", "birthDate", "\"2001-05-17\"", "founder.birthDateDiffers")]
    [InlineData("founder", "gender", "\"M\"", "founder.genderDiffers")]
    [InlineData("founder", "email", "\"nobody\"", "email.format")]
    [InlineData("founder", "idType", "\"1\"", "field.value")]
    [InlineData("entity", "type", "\"onePersonLimitedCompany\"", "field.value")]
    [InlineData("entity", "type", "\"0\"", "field.value")]
    [InlineData("entity", "type", "7", "field.type")]
    [InlineData("entity", "businessScopeZh", "\"x\"", "field.type")]
    [InlineData("entity", "businessScopeZh", "[1]", "field.type")]
    [InlineData("entity", "registeredCapitalFen", "-1", "money.fen")]
    [InlineData("entity", "registeredCapitalFen", "1.5", "money.fen")]
    [InlineData("entity", "registeredCapitalFen", "1e400", "money.fen")]
    [InlineData("entity", "registeredCapitalFen", "\"5\"", "money.fen")]
    [InlineData("entity", "registeredCapitalFen", "0", "capital.positive")]
    public void CheckDraft_WrongField_IsNamedByPathAndCode(string section, string name, string json, string code)
    {
        var application = Application(a => a[section]![name] = JsonNode.Parse(json));
        Assert.Equal(($"{section}.{name}", code), SingleCode(Draft(application)));
    }

    [Fact]
    public void CheckDraft_MoneyDeepInFacts_IsNamedByItsPath()
    {
        var application = Application(a => Merge(a, """{"facts":{"compute":[{"actualCostFen":1},{"actualCostFen":"much"}]}}"""));
        Assert.Equal(("facts.compute[1].actualCostFen", "money.fen"), SingleCode(Draft(application)));
    }

    [Theory]
    [InlineData("""{"founder":7}""", "founder")]
    [InlineData("""{"entity":[]}""", "entity")]
    [InlineData("""{"facts":"x"}""", "facts")]
    [InlineData("""{"priorGrants":{}}""", "priorGrants")]
    [InlineData("""{"priorGrants":[1]}""", "priorGrants")]
    [InlineData("[]", "application")]
    [InlineData("null", "application")]
    public void CheckDraft_SectionOfWrongType_IsNamed(string json, string path) =>
        Assert.Equal((path, "field.type"), SingleCode(Draft(json)));

    [Theory]
    [InlineData("""{"founder":{"nameZh":"\ud800"}}""")]
    [InlineData("""{"other":["\udc00x"]}""")]
    [InlineData("""{"\ud800":1}""")]
    public void CheckDraft_HalfACharacter_IsAnErrorAndNotAnException(string json) =>
        Assert.Equal(("application", "field.unicode"), SingleCode(Draft(json)));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"founder":{},"entity":null,"unknown":{"deep":[{}]}}""")]
    public void CheckDraft_NothingGiven_HasNoErrors(string json) => Assert.Empty(Draft(json));

    [Fact]
    public void CheckSubmission_NameBreaksARule_IsAWarningForTheDesk()
    {
        var check = Submit(Application(a => a["entity"]!["nameZh"] = "亭湖区砚川2号科技有限公司"), LlcMaterials);
        Assert.True(check.MaySubmit);
        Assert.Equal(
            ["name.characters", "name.districtAlone"],
            check.Warnings.Select(warning => warning.Finding.Code.Code).Order());
    }

    [Fact]
    public void CheckSubmission_HighCapitalAndYouth_AreWarnings()
    {
        const string body = "99000120100516002";
        var check = Submit(
            Application(a =>
            {
                a["founder"]!["residentId"] = body + ResidentIdNumber.CheckDigitOf(body);
                a["founder"]!["birthDate"] = "2010-05-16";
                a["entity"]!["registeredCapitalFen"] = 1_000_000_001;
            }),
            LlcMaterials);
        Assert.True(check.MaySubmit);
        Assert.Equal(["capital.high", "founder.age"], check.Warnings.Select(warning => warning.Finding.Code.Code).Order());
    }

    [Fact]
    public void CheckSubmission_SampleAreaInProduction_IsRefused()
    {
        var production = new ApplicationValidator(ResidentIdArea.Provinces);
        using var application = JsonDocument.Parse(Application());
        var check = production.CheckSubmission(application.RootElement, "盐城市", "亭湖区", Today, LlcMaterials.ToHashSet());
        Assert.Equal(("founder.residentId", ResidentIdNumber.UnknownArea), Single(check.Errors));
    }

    [Fact]
    public void CheckSubmission_BlankField_IsRequiredOnce()
    {
        var check = Submit(Application(a => a["founder"]!["mobile"] = " "), LlcMaterials);
        Assert.Equal(("founder.mobile", FieldCodes.Required), Single(check.Errors));
    }

    private static SubmissionCheck Submit(string json, params string[] uploaded)
    {
        using var application = JsonDocument.Parse(json);
        return Validator.CheckSubmission(application.RootElement, "盐城市", "亭湖区", Today, uploaded.ToHashSet());
    }

    private static IReadOnlyList<FieldFinding> Draft(string json)
    {
        using var application = JsonDocument.Parse(json);
        return Validator.CheckDraft(application.RootElement, "盐城市", "亭湖区", Today);
    }

    private static string Application(Action<JsonNode>? change = null)
    {
        var application = JsonNode.Parse(SampleCases.Get("P01").GetRawText())!;
        change?.Invoke(application);
        return application.ToJsonString();
    }

    private static void Merge(JsonNode application, string json)
    {
        foreach (var (name, value) in JsonNode.Parse(json)!.AsObject())
        {
            application[name] = value!.DeepClone();
        }
    }

    private static (string Path, FindingCode Code) Single(IReadOnlyList<FieldFinding> findings)
    {
        var finding = Assert.Single(findings);
        return (finding.Path, finding.Finding.Code);
    }

    private static (string Path, string Code) SingleCode(IReadOnlyList<FieldFinding> findings)
    {
        var finding = Assert.Single(findings);
        return (finding.Path, finding.Finding.Code.Code);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>What anyone is told before an application: the way, the steps, and what a name is worth.</summary>
public sealed class GuidanceTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Guidance_OfASample_SaysStepsPapersDaysAndBenefits()
    {
        var answer = await GuideAsync(SampleApplication.Of("P01").Draft);

        Assert.Equal(Scenario.Steps, answer["steps"].EnumerateArray().Select(step => step.GetProperty("step").GetString()));
        Assert.Equal(7, answer["promisedWorkingDays"].GetInt32());
        // Monday 16 November 2026 and seven working days.
        Assert.Equal("2026-11-25", answer["promisedOn"].GetString());
        var voucher = answer["benefits"].EnumerateArray().First(benefit => benefit.GetProperty("clauseId").GetString() == "YC-1");
        Assert.Equal("entitled", voucher.GetProperty("verdict").GetString());
        Assert.Equal(18_000_000, voucher.GetProperty("amountFen").GetInt64());
        Assert.Equal("required", NeedOf(answer, "Articles"));
        Assert.Equal("madeByService", NeedOf(answer, "RegistrationForm"));
    }

    [Fact]
    public async Task Guidance_OfHardlyAnything_SaysWhatElseIsToBeKnown()
    {
        var answer = await GuideAsync(new { city = "yancheng" });

        Assert.Equal(6, answer["steps"].GetArrayLength());
        Assert.Contains(answer["benefits"].EnumerateArray(), benefit => benefit.GetProperty("verdict").GetString() == "needs-information");
        Assert.NotEmpty(answer.Strings("missingFacts"));
    }

    [Fact]
    public async Task Guidance_OfAStepThatIsLeftOut_DoesNotNameIt()
    {
        var answer = await GuideAsync(new { city = "盐城市", application = new { unwantedSteps = new[] { "mentorPairing" }, entity = new { type = "IndividualBusiness" } } });

        Assert.DoesNotContain("mentorPairing", answer["steps"].EnumerateArray().Select(step => step.GetProperty("step").GetString()));
        Assert.DoesNotContain("MentorRequest", answer["materials"].EnumerateArray().Select(material => material.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest, "bodyNotParsable")]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity, "validationFailed")]
    [InlineData("{\"city\":\"Atlantis\"}", HttpStatusCode.UnprocessableEntity, "validationFailed")]
    [InlineData("{\"city\":\"yancheng\",\"district\":\"Atlantis\"}", HttpStatusCode.UnprocessableEntity, "validationFailed")]
    [InlineData("{\"city\":\"yancheng\",\"application\":7}", HttpStatusCode.UnprocessableEntity, "validationFailed")]
    public async Task Guidance_OfBadInput_IsAProblem(string body, HttpStatusCode status, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await api.Server.Http.PostAsync(new Uri("/api/guidance", UriKind.Relative), content, TestContext.Current.CancellationToken);

        (await ApiAnswer.ReadAsync(response)).MustBe(status, code);
    }

    [Fact]
    public async Task StepFacts_OfEachStep_AreThereForAnyone()
    {
        foreach (var step in Scenario.Steps)
        {
            var facts = await GetAsync($"/api/catalogue/steps/{step}");

            Assert.Equal(step, facts["kind"].GetString());
            Assert.Equal(0, facts["feeFen"].GetInt64());
            Assert.True(facts["promised"].GetProperty("workingDays").GetInt32() > 0);
            Assert.NotEmpty(facts["remedies"].EnumerateArray());
            Assert.NotEmpty(facts["materials"].EnumerateArray());
            Assert.Equal(3, facts["mayApply"].GetArrayLength());
        }
    }

    [Fact]
    public async Task StepFacts_OfNoStep_Are404()
    {
        using var response = await api.Server.Http.GetAsync(new Uri("/api/catalogue/steps/dance", UriKind.Relative), TestContext.Current.CancellationToken);

        (await ApiAnswer.ReadAsync(response)).MustBe(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task NameCheck_OfASoundName_SaysItsPartsAndWhetherACaseHasIt()
    {
        const string Name = "盐城市亭湖区澜樾智能科技有限公司";
        var before = await CheckNameAsync(Name);
        await Scenario.SubmittedAsync(api.Server, change: form => form["entity"]!["nameZh"] = Name);
        var after = await CheckNameAsync(Name);

        Assert.Empty(before["findings"].EnumerateArray());
        Assert.Equal("澜樾", before["parts"].GetProperty("tradeName").GetString());
        Assert.False(before["isRepeated"].GetBoolean());
        Assert.True(after["isRepeated"].GetBoolean());
    }

    [Fact]
    public async Task NameCheck_OfABadName_SaysEveryRule()
    {
        var codes = (await CheckNameAsync("ABC公司"))["findings"].EnumerateArray().Select(finding => finding.GetProperty("code").GetString()).ToList();

        Assert.Contains("name.characters", codes);
        Assert.Contains("name.division", codes);
    }

    [Fact]
    public async Task NameCheck_WithoutSignIn_Is401()
    {
        using var response = await api.Server.Http.PostAsJsonAsync(new Uri("/api/names/check", UriKind.Relative), new { }, TestContext.Current.CancellationToken);

        (await ApiAnswer.ReadAsync(response)).MustBe(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    private async Task<ApiAnswer> CheckNameAsync(string name) => (await (await api.Server.AsAsync("founder-lin")).PostAsync(
        "/api/names/check", new { city = "盐城市", district = "亭湖区", type = "OnePersonLimitedCompany", name })).MustBeOk();

    private async Task<ApiAnswer> GuideAsync(object body)
    {
        using var response = await api.Server.Http.PostAsJsonAsync(new Uri("/api/guidance", UriKind.Relative), body, TestContext.Current.CancellationToken);
        return (await ApiAnswer.ReadAsync(response)).MustBeOk();
    }

    private async Task<ApiAnswer> GetAsync(string path)
    {
        using var response = await api.Server.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (await ApiAnswer.ReadAsync(response)).MustBeOk();
    }

    private static string? NeedOf(ApiAnswer answer, string code) => answer["materials"].EnumerateArray()
        .Single(material => material.GetProperty("code").GetString() == code).GetProperty("need").GetString();
}

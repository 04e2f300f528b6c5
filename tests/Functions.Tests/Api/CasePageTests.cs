using System.Net;
using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>What stands on an officer's page of a case: checks, journal, limits of dates, who may take over.</summary>
public sealed class CasePageTests(ApiServer api) : IClassFixture<ApiServer>
{
    private static readonly string[] s_checks =
        ["formComplete", "materialsComplete", "identityNumber", "identityUnique", "nameRules", "nameUnique", "capital", "creditCode"];

    [Fact]
    public async Task Checks_OfASoundCase_AllPass_AndTheCodeWaitsForTheLicence()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server, "P02");
        var before = await ChecksAsync(submitted);
        Assert.Equal(s_checks, before.Keys);
        Assert.Equal("pending", before["creditCode"].GetProperty("result").GetString());
        Assert.All(before.Where(check => check.Key != "creditCode"), check => Assert.Equal((check.Key, "passed"), (check.Key, check.Value.GetProperty("result").GetString())));

        await submitted.MoveAsync(await submitted.WindowAsync(), "accept");
        await submitted.MoveStepAsync("registration", "approve");
        Assert.Equal("passed", (await ChecksAsync(submitted))["creditCode"].GetProperty("result").GetString());
    }

    [Fact]
    public async Task Checks_OfARepeatedNameAndIdentity_SayWhat_AndNeverTheValue()
    {
        var first = await Scenario.SubmittedAsync(api.Server);
        var second = await Scenario.SubmittedAsync(api.Server, change: form => form["founder"] = first.Application.Form["founder"]!.DeepClone());

        var checks = await ChecksAsync(second);

        foreach (var code in new[] { "identityUnique", "nameUnique" })
        {
            Assert.Equal("attention", checks[code].GetProperty("result").GetString());
            var explanation = Assert.Single(checks[code].GetProperty("explanations").EnumerateArray()).GetString()!;
            Assert.DoesNotContain(second.Application.Form["founder"]!["residentId"]!.GetValue<string>(), explanation, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task History_ForTheCasesOfficers_IsTheAuditors_WithLongNumbersMasked()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        await submitted.MoveAsync(await submitted.WindowAsync(), "accept");
        await submitted.MoveStepAsync("registration", "refuse", new { reason = "证件号990001200105160022与手机15400000001不符", legalBasis = "依据", remedy = "复议" });

        var officers = (await (await submitted.DeskAsync("taxSetup")).GetAsync($"{submitted.Path}/history?limit=200")).MustBeOk();
        var auditors = (await (await submitted.AuditorAsync()).GetAsync($"/api/audit/cases/{submitted.CaseId}/history?limit=200")).MustBeOk();

        Assert.Equal(Hashes(auditors), Hashes(officers));
        Assert.Contains("证件号990***********0022与手机154****0001不符", officers.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("15400000001", officers.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("checks")]
    [InlineData("history")]
    [InlineData("deadlines")]
    [InlineData("assignees")]
    public async Task Page_ForTheFounder_Is403(string part)
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);

        (await (await submitted.FounderAsync()).GetAsync($"{submitted.Path}/{part}")).MustBe(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Deadlines_SayWhatACommandIsJudgedBy()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var window = await submitted.WindowAsync();
        var limits = (await window.GetAsync($"{submitted.Path}/deadlines")).MustBeOk()["supplement"];
        var latest = DateOnly.Parse(limits.GetProperty("latestOn").GetString()!);

        var tooLate = await submitted.FireAsync(window, "requestSupplement", Ask(latest.AddDays(1)));
        tooLate.MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        var asked = await submitted.MoveAsync(window, "requestSupplement", Ask(null));
        Assert.Equal(limits.GetProperty("defaultOn").GetString(), asked["pendingItems"][0].GetProperty("dueOn").GetString());

        var other = await Scenario.SubmittedAsync(api.Server);
        await other.MoveAsync(await other.WindowAsync(), "requestSupplement", Ask(latest));
    }

    [Fact]
    public async Task Assignees_AreTheCitysOneOnOneOfficers_AndAnyOfThemMayTakeOver()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var supervisor = await submitted.SupervisorAsync();
        var assignees = (await supervisor.GetAsync($"{submitted.Path}/assignees")).MustBeOk()["items"].EnumerateArray().ToList();

        Assert.Equal(2, assignees.Count);
        Assert.Single(assignees, officer => officer.GetProperty("isCurrent").GetBoolean());
        var next = assignees.Single(officer => !officer.GetProperty("isCurrent").GetBoolean());
        (await supervisor.PostAsync($"{submitted.Path}/assignment", new { subject = next.GetProperty("subject").GetString(), reason = "轮岗" })).MustBeOk();

        var after = (await supervisor.GetAsync($"{submitted.Path}/assignees")).MustBeOk()["items"].EnumerateArray()
            .Single(officer => officer.GetProperty("subject").GetString() == next.GetProperty("subject").GetString());
        Assert.True(after.GetProperty("isCurrent").GetBoolean());
        Assert.Equal(next.GetProperty("openCases").GetInt32() + 1, after.GetProperty("openCases").GetInt32());
    }

    [Fact]
    public async Task Assignees_ForAnOfficerWhoMayNotHandOver_Are403()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);

        (await (await submitted.WindowAsync()).GetAsync($"{submitted.Path}/assignees")).MustBe(HttpStatusCode.Forbidden, "forbidden");
    }

    private static object Ask(DateOnly? dueOn) =>
        new { items = new[] { new { material = "DomicileProof", reason = "不清晰" } }, dueOn = dueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };

    private static async Task<Dictionary<string, JsonElement>> ChecksAsync(OnboardedCase submitted) =>
        (await (await submitted.WindowAsync()).GetAsync($"{submitted.Path}/checks")).MustBeOk()["items"].EnumerateArray()
            .ToDictionary(check => check.GetProperty("code").GetString()!);

    private static IEnumerable<string?> Hashes(ApiAnswer history) => history["items"].EnumerateArray().Select(item => item.GetProperty("hash").GetString());
}

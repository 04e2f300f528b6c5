using System.Net;
using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Api;

public sealed class NoticeTests(ApiServer api) : IClassFixture<ApiServer>
{
    private const string Attack = "<script>alert('x')</script>\"'&<img src=x onerror=alert(1)>";

    [Fact]
    public async Task Notices_OfEachFormalMove_AreThere()
    {
        var one = await Scenario.AwaitingSupplementAsync(api.Server);
        await one.MoveAsync(await one.FounderAsync(), "resubmit");
        await one.MoveAsync(await one.WindowAsync(), "accept");
        await one.MoveStepAsync("registration", "requestSupplement", Scenario.Items("Articles"));
        (await one.UploadAsync("Articles")).MustBe(HttpStatusCode.Created);
        await one.MoveStepAsync("registration", "supply", by: await one.FounderAsync());
        await one.MoveStepAsync("registration", "approve");
        await one.MoveStepAsync("bankAccount", "refuse", Scenario.Words);

        var kinds = (await NoticesAsync(one)).Select(notice => notice.GetProperty("kind").GetString()).ToList();

        Assert.Equal(["supplement", "acceptance", "supplement", "approval", "refusal"], kinds);
        Assert.Contains("nonAcceptance", (await NoticesAsync(await Scenario.NotAcceptedAsync(api.Server))).Select(notice => notice.GetProperty("kind").GetString()));
        Assert.Contains("acceptanceWithDeficiency", (await NoticesAsync(await Scenario.DeficiencyOpenAsync(api.Server))).Select(notice => notice.GetProperty("kind").GetString()));
        Assert.Contains("termination", (await NoticesAsync(await Scenario.TerminatedAsync(api.Server))).Select(notice => notice.GetProperty("kind").GetString()));
        Assert.Contains("completion", (await NoticesAsync(await Scenario.CompletedAsync(api.Server))).Select(notice => notice.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Notice_OfAPaperThatWasNotTaken_NamesItAndSaysWhyAndUntilWhen()
    {
        var supplied = await Scenario.DeficiencySuppliedAsync(api.Server);
        var promised = Assert.Single((await supplied.ViewAsync())["deficiencies"].EnumerateArray());
        await supplied.MoveAsync(await supplied.WindowAsync(), "rejectSupply", new { items = new[] { promised.GetProperty("id").GetString() }, reason = "缺少签章" });

        var notice = Assert.Single(await NoticesAsync(supplied), notice => notice.GetProperty("kind").GetString() == "supplyRejected");
        var page = await PageAsync(supplied, notice, "zh-CN");

        Assert.Equal(promised.GetProperty("dueOn").GetString(), notice.GetProperty("dueOn").GetString());
        Assert.Equal(1, page.Text.Split("<li>").Length - 1);
        Assert.Contains("缺少签章", WebUtility.HtmlDecode(page.Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "<html lang=\"zh-CN\">")]
    [InlineData("en", "<html lang=\"en\">")]
    public async Task Notice_WithMarkupInEveryText_IsAnEncodedPage(string language, string beginning)
    {
        var submitted = await Scenario.SubmittedAsync(api.Server, change: form => form["entity"]!["nameZh"] = $"盐城市亭湖区砚川{Attack}有限公司");
        await submitted.MoveAsync(await submitted.WindowAsync(), "refuseAcceptance", new { reason = Attack, legalBasis = Attack, remedy = Attack });
        var notice = Assert.Single(await NoticesAsync(submitted));

        var page = await PageAsync(submitted, notice, language);

        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Contains(beginning, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page.Text, StringComparison.Ordinal);
        Assert.Contains(submitted.CaseNumber, page.Text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Notice_AskingForEveryMaterial_NamesThemInTheReadersLanguage(string language)
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var items = Materials.All.Select(material => new { material = material.Code, reason = "请补正", remedy = "重新上传" });
        await submitted.MoveAsync(await submitted.WindowAsync(), "requestSupplement", new { items });
        var notice = Assert.Single(await NoticesAsync(submitted));

        var page = await PageAsync(submitted, notice, language);

        Assert.Equal(Materials.All.Count, page.Text.Split("<li>").Length - 1);
        // A code on the page would be a material without a name.
        Assert.DoesNotContain(Materials.All, material => page.Text.Contains($"<li>{material.Code}<", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notice_ReadByTheFounder_KeepsTheFirstReading()
    {
        var accepted = await Scenario.InProgressAsync(api.Server);
        var notice = Assert.Single(await NoticesAsync(accepted));
        await PageAsync(accepted, notice, "zh-CN", await accepted.WindowAsync());
        Assert.Equal(JsonValueKind.Null, Assert.Single(await NoticesAsync(accepted)).GetProperty("readAt").ValueKind);

        await PageAsync(accepted, notice, "zh-CN");
        var first = Assert.Single(await NoticesAsync(accepted)).GetProperty("readAt").GetDateTimeOffset();
        api.Server.Clock.Advance(TimeSpan.FromMinutes(10));
        await PageAsync(accepted, notice, "zh-CN");

        Assert.Equal(first, Assert.Single(await NoticesAsync(accepted)).GetProperty("readAt").GetDateTimeOffset());
        Assert.Equal(api.Server.Clock.GetUtcNow().AddMinutes(-10), first);
    }

    [Theory]
    [InlineData("n0")]
    [InlineData("n999999")]
    [InlineData("..%2fcase")]
    [InlineData("case")]
    public async Task Notice_UnknownId_Is404(string id)
    {
        var accepted = await Scenario.InProgressAsync(api.Server);

        (await (await accepted.FounderAsync()).GetAsync($"{accepted.Path}/notices/{id}")).MustBe(HttpStatusCode.NotFound, "notFound");
    }

    private static async Task<List<JsonElement>> NoticesAsync(OnboardedCase onboarded) =>
        [.. (await (await onboarded.FounderAsync()).GetAsync($"{onboarded.Path}/notices")).MustBeOk()["items"].EnumerateArray()
            // Who the officer is has a notice of its own in every case.
            .Where(notice => notice.GetProperty("kind").GetString() != "officerChanged")
            .OrderBy(notice => int.Parse(notice.GetProperty("id").GetString()![1..]))];

    private static async Task<ApiAnswer> PageAsync(OnboardedCase onboarded, JsonElement notice, string language, Caller? reader = null)
    {
        var path = $"{onboarded.Path}/notices/{notice.GetProperty("id").GetString()}";
        var answer = await (reader ?? await onboarded.FounderAsync()).SendAsync(
            HttpMethod.Get, path, null, request => request.Headers.TryAddWithoutValidation("Accept-Language", language));
        return answer.MustBeOk();
    }
}

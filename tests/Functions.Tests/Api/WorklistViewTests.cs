using System.Net;
using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>The saved views of the worklist, their counts, and the search in it.</summary>
public sealed class WorklistViewTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Views_AndCounts_AgreeThroughASupplement()
    {
        var window = await api.Server.AsAsync("officer-window-chengdu");
        var waiting = await Scenario.AwaitingSupplementAsync(api.Server, "P09");
        Assert.Equal("chengdu", waiting.Application.CityKey);
        await AssertViewsAsync(window, ("waitingForApplicant", 1), ("supplementReturned", 0), ("overdue", 0));

        (await waiting.UploadAsync("DomicileProof")).MustBe(HttpStatusCode.Created);
        await waiting.MoveAsync(await waiting.FounderAsync(), "resubmit");
        await AssertViewsAsync(window, ("waitingForApplicant", 0), ("supplementReturned", 1));
        Assert.True((await ItemsAsync(window, "?view=supplementReturned")).Single().GetProperty("returned").GetBoolean());

        await waiting.MoveAsync(window, "accept");
        await AssertViewsAsync(window, ("waitingForApplicant", 0), ("supplementReturned", 0));
    }

    [Fact]
    public async Task Mine_IsWhatTheOneOnOneOfficerHas()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var view = await submitted.ViewAsync();
        var own = await api.Server.AsAsync(view["caseOfficer"].GetProperty("subject").GetString()!);
        var other = await submitted.OfficerAsync(own.Subject.Contains("case-1", StringComparison.Ordinal) ? "officer-case-2" : "officer-case-1");

        Assert.Contains(submitted.CaseId, await IdsAsync(own, "?view=mine"));
        Assert.Contains(submitted.CaseId, await IdsAsync(own, "?mine=true"));
        Assert.DoesNotContain(submitted.CaseId, await IdsAsync(other, "?view=mine"));
        Assert.Contains(submitted.CaseId, await IdsAsync(other, ""));
    }

    [Fact]
    public async Task Search_FindsByPartOfNumberAndName()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server, change: form => form["entity"]!["nameZh"] = "盐城市亭湖区槐序智能科技有限公司");
        var window = await submitted.WindowAsync();

        Assert.Equal([submitted.CaseId], await IdsAsync(window, $"?q={submitted.CaseNumber[^6..]}"));
        Assert.Equal([submitted.CaseId], await IdsAsync(window, $"?q={Uri.EscapeDataString("槐序")}"));
        Assert.Empty(await IdsAsync(window, $"?q={Uri.EscapeDataString("没有这家公司")}"));
        Assert.DoesNotContain("槐序", api.Server.Logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_ByStepAndState_LeaveTheirTasks()
    {
        var registered = await Scenario.RegisteredAsync(api.Server);
        var supervisor = await registered.SupervisorAsync();

        Assert.All(await ItemsAsync(supervisor, "?step=taxSetup"), item => Assert.Equal("taxSetup", item.GetProperty("step").GetString()));
        Assert.Contains(registered.CaseId, await IdsAsync(supervisor, "?step=taxSetup&state=inReview"));
        Assert.DoesNotContain(registered.CaseId, await IdsAsync(supervisor, "?step=taxSetup&state=awaitingSupplement"));
    }

    [Theory]
    [InlineData("?view=all")]
    [InlineData("?step=dance")]
    [InlineData("?state=tired")]
    [InlineData("?mine=perhaps")]
    public async Task BadParameter_Is400(string query)
    {
        var window = await api.Server.AsAsync("officer-window-yancheng");

        (await window.GetAsync("/api/worklist" + query)).MustBe(HttpStatusCode.BadRequest, "parameterNotValid");
    }

    [Theory]
    [InlineData("founder-lin")]
    [InlineData("auditor-1")]
    [InlineData("administrator-1")]
    public async Task Counts_ForOthersThanOfficers_Are403(string subject) =>
        (await (await api.Server.AsAsync(subject)).GetAsync("/api/worklist/counts")).MustBe(HttpStatusCode.Forbidden, "forbidden");

    private static async Task AssertViewsAsync(Caller officer, params (string View, int Count)[] expected)
    {
        var counts = (await officer.GetAsync("/api/worklist/counts")).MustBeOk();
        foreach (var (view, count) in expected)
        {
            Assert.Equal((view, count), (view, counts[view].GetInt32()));
            Assert.Equal((view, count), (view, (await ItemsAsync(officer, $"?view={view}")).Count));
        }
    }

    private static async Task<IReadOnlyList<JsonElement>> ItemsAsync(Caller officer, string query) =>
        [.. (await officer.GetAsync("/api/worklist" + query + (query.Length == 0 ? "?" : "&") + "limit=200")).MustBeOk()["items"].EnumerateArray()];

    private static async Task<IReadOnlyList<string?>> IdsAsync(Caller officer, string query) =>
        [.. (await ItemsAsync(officer, query)).Select(item => item.GetProperty("caseId").GetString())];
}

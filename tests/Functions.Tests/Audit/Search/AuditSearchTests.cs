using System.Net;
using System.Text.Json;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Audit.Search;

/// <summary>Auditors search all journals by founder, officer, desk, day, outcome and what stands out.</summary>
public sealed class AuditSearchTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Search_ByEachFilter_FindsTheEntriesThatFit()
    {
        var registered = await Scenario.RegisteredAsync(api.Server, founder: "founder-wang");
        await Scenario.SubmittedAsync(api.Server, founder: "founder-chen");

        var quick = Assert.Single(await FindAsync("outlier=quickDecision&desk=registration&founder=founder-wang"));
        Assert.Equal(("officer-registration-yancheng", "approve", "completed"), (Actor(quick), Text(quick, "trigger"), Text(quick, "to")));
        Assert.Equal(registered.CaseNumber, quick.GetProperty("caseNumber").GetString());
        Assert.Equal(0, quick.GetProperty("seconds").GetInt64());
        Assert.Empty(await FindAsync("outlier=quickDecision&desk=registration&founder=founder-wang&seconds=0"));
        Assert.All(await FindAsync("officer=officer-registration-yancheng"), found => Assert.Equal("officer-registration-yancheng", Actor(found)));
        Assert.NotEmpty(await FindAsync("outcome=completed&desk=registration"));
        Assert.All(await FindAsync("desk=window"), found => Assert.Equal("windowClerk", found.GetProperty("entry").GetProperty("actor").GetProperty("role").GetString()));
        var today = $"{api.Server.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd}";
        Assert.NotEmpty(await FindAsync($"from={today}&to={today}&founder=founder-wang"));
        Assert.Empty(await FindAsync("to=2020-01-01"));
    }

    [Fact]
    public async Task Search_PageByPage_FindsTheSameAsAtOnce()
    {
        for (var cases = 0; cases < 3; cases++)
        {
            await Scenario.SubmittedAsync(api.Server);
        }

        var all = await FindAsync("", limit: 200);
        var paged = await FindAsync("", limit: 1);

        Assert.Equal(all.Select(Place), paged.Select(Place));
        Assert.Equal(all.Count, all.Select(Place).Distinct().Count());
    }

    [Theory]
    [InlineData("desk=nobody", "desk")]
    [InlineData("from=16.11.2026", "from")]
    [InlineData("from=2026-11-16&to=2026-11-15", "to")]
    [InlineData("outcome=nice", "outcome")]
    [InlineData("outlier=odd", "outlier")]
    [InlineData("seconds=-1", "seconds")]
    [InlineData("cursor=7", "cursor")]
    [InlineData("limit=0", "limit")]
    public async Task Search_WithRubbish_NamesTheParameter(string query, string parameter)
    {
        var answer = await (await api.Server.AsAsync("auditor-1")).GetAsync($"/api/audit/entries?{query}");

        answer.MustBe(HttpStatusCode.BadRequest, "parameterNotValid");
        Assert.Contains(parameter, answer["detail"].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ByAnOfficer_IsForbidden() =>
        (await (await api.Server.AsAsync("officer-window-yancheng")).GetAsync("/api/audit/entries")).MustBe(HttpStatusCode.Forbidden, "forbidden");

    private async Task<IReadOnlyList<JsonElement>> FindAsync(string query, int limit = 50)
    {
        var auditor = await api.Server.AsAsync("auditor-1");
        var found = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var page = (await auditor.GetAsync($"/api/audit/entries?{query}&limit={limit}{(cursor is null ? "" : $"&cursor={cursor}")}")).MustBeOk();
            Assert.Empty(page["unreadable"].EnumerateArray());
            found.AddRange(page["items"].EnumerateArray());
            cursor = page["nextCursor"].GetString();
        }
        while (cursor is not null);
        return found;
    }

    private static string? Actor(JsonElement found) => found.GetProperty("entry").GetProperty("actor").GetProperty("subject").GetString();

    private static string? Text(JsonElement found, string name) => found.GetProperty("entry").GetProperty(name).GetString();

    private static string Place(JsonElement found) => $"{found.GetProperty("caseId")}/{found.GetProperty("entry").GetProperty("sequence")}";
}

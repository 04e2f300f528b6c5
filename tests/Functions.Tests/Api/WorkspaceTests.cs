using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>Communities, waiting lists and agreements over HTTP.</summary>
public sealed class WorkspaceTests(ApiServer api) : IClassFixture<ApiServer>
{
    private const string Outpost = "yancheng-shanghai";

    [Theory]
    [InlineData("city=盐城市", 5)]
    [InlineData("city=yancheng&district=盐都区", 1)]
    [InlineData("city=yancheng&tier=floor", 1)]
    [InlineData("city=yancheng&cluster=大数据", 2)]
    [InlineData("siteKind=cityStudyRoom", 1)]
    [InlineData("siteKind=outpost&rentFree=true", 1)]
    [InlineData("city=yancheng&tier=office&rentFree=true", 0)]
    public async Task Search_ByPlaceKindAndCluster_FindsThoseThatFit(string query, int expected)
    {
        var found = (await (await api.Server.AsAsync("founder-lin")).GetAsync($"/api/workspaces?{query}")).MustBeOk();

        Assert.Equal(expected, found["items"].GetArrayLength());
    }

    [Theory]
    [InlineData("city=atlantis")]
    [InlineData("tier=cellar")]
    [InlineData("rentFree=perhaps")]
    [InlineData("limit=0")]
    public async Task Search_UnknownValue_NamesTheParameter(string query) =>
        (await (await api.Server.AsAsync("founder-lin")).GetAsync($"/api/workspaces?{query}")).MustBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task GetCommunity_FiguresOfTheSeed_SaysClauseAndWhatIsNotStated()
    {
        var community = (await (await api.Server.AsAsync("founder-lin")).GetAsync("/api/workspaces/nantong-zilang")).MustBeOk();

        Assert.Equal("NT-W1", community["recognition"].GetProperty("clause").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, community["recognition"].GetProperty("isMet").ValueKind);
        (await (await api.Server.AsAsync("founder-lin")).GetAsync("/api/workspaces/no-such")).MustBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Occupancy_ForTheCitysStaffOnly()
    {
        const string path = "/api/workspaces/occupancy?city=yancheng";

        var rows = (await (await api.Server.AsAsync("officer-workspace-yancheng")).GetAsync(path)).MustBeOk();

        Assert.Contains(rows["items"].EnumerateArray(), row => row.Text("communityId") == Outpost && row.GetProperty("total").GetInt32() == 20);
        (await (await api.Server.AsAsync("officer-workspace-wuxi")).GetAsync(path)).MustBe(HttpStatusCode.Forbidden);
        (await (await api.Server.AsAsync("founder-lin")).GetAsync(path)).MustBe(HttpStatusCode.Forbidden);
        (await (await api.Server.AsAsync("administrator-1")).GetAsync(path)).MustBeOk();
    }

    [Fact]
    public async Task Join_WhileUnitsAreFreeOrOneIsHeld_IsRefused()
    {
        var onboarded = await Scenario.InProgressAsync(api.Server);
        var body = new { communityId = Outpost, tier = "Desk" };
        var founder = await onboarded.FounderAsync();

        var standing = (await founder.GetAsync($"{onboarded.Path}/workspace")).MustBeOk();
        var held = standing["unitId"].GetString()!;
        Assert.Equal(Beijing.Close("2026-11-30"), standing["heldUntil"].GetDateTimeOffset());
        Assert.True(standing["mayRenew"].GetBoolean());
        var own = new { communityId = held[..held.LastIndexOf('-')], tier = "Desk" };

        (await founder.PostAsync($"{onboarded.Path}/workspace/waiting", body)).MustBe(HttpStatusCode.Conflict, "unitsFree");
        (await founder.PostAsync($"{onboarded.Path}/workspace/waiting", own)).MustBe(HttpStatusCode.Conflict, "stepNotOpen");
        (await founder.PostAsync($"{onboarded.Path}/workspace/waiting", new { communityId = "wuxi-cun", tier = "Desk" })).MustBe(HttpStatusCode.UnprocessableEntity);
        (await (await onboarded.AuditorAsync()).PostAsync($"{onboarded.Path}/workspace/waiting", body)).MustBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Agreement_OnlyOnceThePlaceIsGiven_WithDatedRents()
    {
        var onboarded = await Scenario.CompletedAsync(api.Server);
        var founder = await onboarded.FounderAsync();

        var standing = (await founder.GetAsync($"{onboarded.Path}/workspace")).MustBeOk();

        Assert.NotNull(standing["unitId"].GetString());
        Assert.Equal(standing["from"].GetString(), standing["rentPeriods"][0].Text("from"));
        Assert.Equal(standing["to"].GetString(), standing["rentPeriods"][standing["rentPeriods"].GetArrayLength() - 1].Text("to"));
        (await founder.GetAsync($"{onboarded.Path}/workspace/agreement")).MustBeOk();
        var open = await Scenario.InProgressAsync(api.Server);
        (await (await open.FounderAsync()).GetAsync($"{open.Path}/workspace/agreement")).MustBe(HttpStatusCode.NotFound);
    }

    /// <summary>YC-A1.5: at most two years from the day of moving in, in a recognised community.</summary>
    [Fact]
    public async Task Calendar_OfAGivenPlace_HasItsLastDayAndThatOfTheFreeServices()
    {
        var onboarded = await Scenario.CompletedAsync(api.Server);
        var founder = await onboarded.FounderAsync();

        var standing = (await founder.GetAsync($"{onboarded.Path}/workspace")).MustBeOk();
        var calendar = (await founder.GetAsync($"{onboarded.Path}/workspace/calendar.ics")).MustBeOk();

        var package = Assert.Single(standing["services"].EnumerateArray());
        Assert.Equal(("2026-11-16", "YC-A1.5", "2028-11-15"), (standing["from"].GetString(), package.Text("clauseId"), package.Text("until")));
        Assert.Contains($"UID:{onboarded.CaseId}-YC-A1.5@opc-onboarding\r\n", calendar.Text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20281115\r\nSUMMARY:免费公共服务包", calendar.Text, StringComparison.Ordinal);
        Assert.Contains($"DTSTART;VALUE=DATE:{standing["to"].GetString()!.Replace("-", "", StringComparison.Ordinal)}\r\n", calendar.Text, StringComparison.Ordinal);
        var open = await Scenario.InProgressAsync(api.Server);
        (await (await open.FounderAsync()).GetAsync($"{open.Path}/workspace/calendar.ics")).MustBe(HttpStatusCode.NotFound);
        Assert.Equal(0, (await (await open.FounderAsync()).GetAsync($"{open.Path}/workspace")).MustBeOk()["services"].GetArrayLength());
    }
}

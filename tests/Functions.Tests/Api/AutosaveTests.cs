using System.Net;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>The form saves itself while it is typed: often, unfinished, and never over somebody else's version.</summary>
public sealed class AutosaveTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Saves_MoreOftenThanCommandsMay_AreAllTaken()
    {
        var draft = await Scenario.EmptyDraftAsync(api.Server);
        var founder = await draft.FounderAsync();

        for (var version = 1; version <= 70; version++)
        {
            var saved = (await founder.PutAsync($"{draft.Path}/application", new { bank = new { branch = $"{version}" } }, $"\"{version}\"")).MustBeOk();
            Assert.Equal(version + 1, saved["version"].GetInt32());
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"founder": {"nameZh": "林", "residentId": "9900", "mobile": "15"}}""")]
    [InlineData("""{"founder": {"nameZh": "", "residentId": null, "birthDate": "2001-"}}""")]
    [InlineData("""{"entity": {"type": "OnePerson", "registeredCapitalFen": -1, "businessScopeZh": []}}""")]
    [InlineData("""{"application": {"workspace": {}}}""")]
    public async Task Unfinished_IsKeptAsItIs(string sections)
    {
        var draft = await Scenario.EmptyDraftAsync(api.Server);
        var founder = await draft.FounderAsync();
        var sent = JsonNode.Parse(sections)!.AsObject();

        (await founder.PutAsync($"{draft.Path}/application", sent)).MustBeOk();

        var kept = JsonNode.Parse((await founder.GetAsync($"{draft.Path}/application")).MustBeOk()["application"].GetRawText())!.AsObject();
        foreach (var (name, section) in (sent["application"] ?? sent).AsObject())
        {
            Assert.True(JsonNode.DeepEquals(section, kept[name]), name);
        }
    }

    [Fact]
    public async Task Draft_OfAnEmptyForm_MayBeBegun()
    {
        var founder = await api.Server.AsAsync("founder-lin");

        (await founder.PostAsync("/api/cases", new { city = "盐城市", district = "亭湖区", application = new { } })).MustBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Save_OfAnOlderVersion_Is412WithTheNewOne()
    {
        var draft = await Scenario.EmptyDraftAsync(api.Server);
        var founder = await draft.FounderAsync();
        (await founder.PutAsync($"{draft.Path}/application", new { bank = new { branch = "a" } }, "\"1\"")).MustBeOk();

        var stale = (await founder.PutAsync($"{draft.Path}/application", new { bank = new { branch = "b" } }, "\"1\"")).MustBe(HttpStatusCode.PreconditionFailed, "preconditionFailed");

        Assert.Equal(2, stale["version"].GetInt32());
        Assert.Equal("a", (await founder.GetAsync($"{draft.Path}/application"))["application"].GetProperty("bank").GetProperty("branch").GetString());
    }

    [Fact]
    public async Task Save_OfAFormThatWasHandedIn_Is409WithTheState()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);

        var frozen = await (await submitted.FounderAsync()).PutAsync($"{submitted.Path}/application", new { bank = new { } });

        Assert.Equal("submitted", frozen.MustBe(HttpStatusCode.Conflict, "applicationNotOpen")["state"].GetString());
    }
}

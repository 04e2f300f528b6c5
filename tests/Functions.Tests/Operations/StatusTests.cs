using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Operations;

public sealed class StatusTests
{
    [Fact]
    public async Task Status_NothingWrong_CountsCasesAndNamesTheOwner()
    {
        await using var server = await OnboardingServer.StartAsync();
        await Scenario.InProgressAsync(server);
        await Scenario.EmptyDraftAsync(server, "P02");

        var status = await server.StatusAsync(scan: true);

        Assert.True(status["healthy"].GetBoolean(), status.Text);
        Assert.Equal((1, 1, 0), (status["cases"].GetProperty("open").GetInt32(), status["cases"].GetProperty("drafts").GetInt32(), status["cases"].GetProperty("ended").GetInt32()));
        Assert.Equal((1, 0), (status["orchestrations"].GetProperty("open").GetInt32(), status["orchestrations"].GetProperty("overdue").GetInt32()));
        Assert.Equal("owner", status["role"].GetString());
        Assert.Equal(32, status["owner"].GetProperty("ownerId").GetString()!.Length);
        Assert.True(status["owner"].GetProperty("epoch").GetInt64() >= 1);
        Assert.False(status["storage"].GetProperty("failing").GetBoolean());
        Assert.Equal(16, status["masterKeyId"].GetString()!.Length);
        Assert.Equal(HttpStatusCode.OK, await server.ReadyAsync());
    }

    [Theory]
    [InlineData("founder-lin")]
    [InlineData("officer-window-yancheng")]
    [InlineData("supervisor-yancheng")]
    [InlineData("auditor-1")]
    public async Task Administration_OtherRoles_AreRefused(string subject)
    {
        await using var server = await OnboardingServer.StartAsync();
        var caller = await server.AsAsync(subject);

        (await caller.GetAsync("/api/administration/status")).MustBe(HttpStatusCode.Forbidden, "forbidden");
        (await caller.GetAsync("/api/administration/store")).MustBe(HttpStatusCode.Forbidden, "forbidden");
        (await caller.PostAsync("/api/administration/hold")).MustBe(HttpStatusCode.Forbidden, "forbidden");
        (await caller.SendAsync(HttpMethod.Delete, "/api/administration/hold/any", null)).MustBe(HttpStatusCode.Forbidden, "forbidden");
        (await caller.PostAsync("/api/administration/indexes/rebuild")).MustBe(HttpStatusCode.Forbidden, "forbidden");
        (await caller.PostAsync($"/api/administration/cases/{new string('a', 32)}/retry", new { reason = "x" })).MustBe(HttpStatusCode.NotFound, "notFound");
        using var nobody = await server.Http.GetAsync(new Uri("/api/administration/status", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
    }

    [Fact]
    public async Task Store_NamesEveryTableThatTheServiceMade()
    {
        await using var server = await OnboardingServer.StartAsync();

        var store = (await (await server.AsAsync("administrator-1")).GetAsync("/api/administration/store")).MustBeOk();

        Assert.Equal(
            ["Access", "Cases", "Directory", "Hub", "Ledger", "Mentors", "Worklist", "Workspaces"],
            store["tables"].EnumerateArray().Select(table => table.GetString()).Order());
        Assert.Equal("documents", store["container"].GetString());
    }
}

using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>What administrators look at, and nobody else.</summary>
public sealed class AdministrationTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task City_SaysWhatACompletedCaseUses()
    {
        var administrator = await api.Server.AsAsync("administrator-1");
        var before = await CityAsync(administrator);
        await Scenario.CompletedAsync(api.Server);
        var after = await CityAsync(administrator);

        Assert.Equal(Sum(before, "communities", "assigned") + 1, Sum(after, "communities", "assigned"));
        Assert.Equal(Sum(before, "communities", "free") - 1, Sum(after, "communities", "free"));
        Assert.Equal(Sum(before, "mentors", "used") + 1, Sum(after, "mentors", "used"));
        Assert.True(Sum(after, "budgets", "usedFen") > Sum(before, "budgets", "usedFen"));
        Assert.All(after["budgets"].EnumerateArray(), budget => Assert.InRange(
            budget.GetProperty("usedFen").GetInt64(), 0, budget.GetProperty("totalFen").GetInt64()));

        await MoveComputeAsync(1_000_000);
        var later = await CityAsync(administrator);
        await MoveComputeAsync(-1_000_000);
        Assert.Equal(Sum(after, "budgets", "usedFen"), Sum(later, "budgets", "usedFen"));
        Assert.Equal(Sum(after, "budgets", "totalFen") + 1_000_000, Sum(later, "budgets", "totalFen"));
    }

    [Fact]
    public async Task City_NamesEveryDeskMentorAndCommunity()
    {
        var city = CityDirectory.Load().FindCity("yancheng")!;
        var answer = await CityAsync(await api.Server.AsAsync("administrator-1"));

        Assert.Equal(city.Mentors.Select(mentor => mentor.Id), answer["mentors"].EnumerateArray().Select(mentor => mentor.GetProperty("id").GetString()));
        Assert.Equal(city.Communities.Select(community => community.Id), answer["communities"].EnumerateArray().Select(community => community.GetProperty("id").GetString()));
        Assert.All(answer["desks"].EnumerateArray(), desk => Assert.NotEmpty(desk.GetProperty("officers").EnumerateArray()));
    }

    [Fact]
    public async Task Packs_AreThoseInForceWithTheirVersions()
    {
        var packs = (await (await api.Server.AsAsync("administrator-1")).GetAsync("/api/administration/packs")).MustBeOk()["items"].EnumerateArray();

        Assert.Equal(
            PolicyCatalogue.Embedded.Packs.Select(pack => (pack.PackId, pack.Version)),
            packs.Select(pack => (pack.GetProperty("packId").GetString()!, pack.GetProperty("version").GetString()!)));
    }

    [Theory]
    [InlineData("founder-lin")]
    [InlineData("officer-window-yancheng")]
    [InlineData("supervisor-yancheng")]
    [InlineData("auditor-1")]
    public async Task Administration_ForOthers_Is403(string subject)
    {
        var caller = await api.Server.AsAsync(subject);

        (await caller.GetAsync("/api/administration/packs")).MustBe(HttpStatusCode.Forbidden, "forbidden");
        (await caller.GetAsync("/api/administration/cities/yancheng")).MustBe(HttpStatusCode.Forbidden, "forbidden");
        (await caller.GetAsync("/api/administration/cities/atlantis")).MustBe(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task City_Unknown_Is404() =>
        (await (await api.Server.AsAsync("administrator-1")).GetAsync("/api/administration/cities/atlantis")).MustBe(HttpStatusCode.NotFound, "notFound");

    private static async Task<ApiAnswer> CityAsync(Caller administrator) =>
        (await administrator.GetAsync("/api/administration/cities/yancheng")).MustBeOk();

    /// <summary>As if the catalogue had given more, or less, when the budget of compute vouchers was opened.</summary>
    private async Task MoveComputeAsync(long changeFen)
    {
        var ledger = api.Server.Services.GetRequiredService<CaseTables>().Ledger;
        await foreach (var pot in ledger.Table.QueryAsync<TableEntity>($"PartitionKey ge 'yancheng:Compute:' and PartitionKey lt 'yancheng:Compute;' and RowKey eq '{BudgetLedger.BudgetRow}'"))
        {
            pot["AvailableFen"] = BudgetLedger.AvailableOf(pot) + changeFen;
            Assert.True(await ledger.WriteAsync(pot, CancellationToken.None));
        }
    }

    private static long Sum(ApiAnswer city, string list, string member) => city[list].EnumerateArray().Sum(entry => entry.GetProperty(member).GetInt64());
}

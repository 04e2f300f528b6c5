using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Operations;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>What waits in a city for its desks: applications to be decided, answers of mentors to be entered, founders whose mentors were asked in vain.</summary>
public sealed class CityDeskTests(ApiServer api) : IClassFixture<ApiServer>
{
    private const string Applications = "/api/vouchers/cities/yancheng/applications?limit=200";

    [Fact]
    public async Task Application_WaitsInItsCity_UntilItIsDecided()
    {
        var onboarded = await Scenario.InProgressAsync(api.Server, "P05");
        var path = await AskedAsync(onboarded);

        var waiting = Assert.Single(await WaitingAsync(onboarded));
        (await (await onboarded.DeskAsync("vouchers")).PostAsync($"{path}/decision", new { grants = false, reason = "不符合条件" })).MustBeOk();

        Assert.Equal((onboarded.CaseNumber, "YC-11.2"), (waiting.Text("caseNumber"), waiting.Text("clauseId")));
        Assert.True(waiting.GetProperty("mostFen").GetInt64() > 0);
        Assert.Empty(await WaitingAsync(onboarded));
        Assert.Empty(await EntriesAsync(onboarded));
    }

    /// <summary>Who decided was cut off before the entry went; who asked was cut off before the application was there.</summary>
    [Fact]
    public async Task Application_EntryTooMany_IsNotShown_AndOneTooFewComesBack()
    {
        var onboarded = await Scenario.InProgressAsync(api.Server, "P05");
        var path = await AskedAsync(onboarded);
        var entry = Assert.Single(await EntriesAsync(onboarded));
        await Directory.DeleteEntityAsync(entry.PartitionKey, entry.RowKey, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(await WaitingAsync(onboarded));
        await api.Server.Services.GetRequiredService<IndexRebuild>().RunAsync(CancellationToken.None);
        Assert.Single(await WaitingAsync(onboarded));

        (await (await onboarded.DeskAsync("vouchers")).PostAsync($"{path}/decision", new { grants = false, reason = "不符合条件" })).MustBeOk();
        await Directory.AddEntityAsync(new TableEntity(entry.PartitionKey, entry.RowKey) { ["AppliedAt"] = api.Server.Clock.GetUtcNow() }, TestContext.Current.CancellationToken);
        await Directory.AddEntityAsync(new TableEntity(entry.PartitionKey, $"{onboarded.CaseId}:YC-7-1") { ["AppliedAt"] = api.Server.Clock.GetUtcNow() }, TestContext.Current.CancellationToken);

        Assert.Empty(await WaitingAsync(onboarded));
        Assert.Equal([$"{onboarded.CaseId}:YC-7-1"], (await EntriesAsync(onboarded)).Select(row => row.RowKey));
    }

    [Fact]
    public async Task Applications_OfAnotherCityOrForOthers_AreNotThere()
    {
        (await (await api.Server.AsAsync("officer-vouchers-wuxi")).GetAsync(Applications)).MustBe(HttpStatusCode.NotFound, "notFound");
        (await (await api.Server.AsAsync("officer-tax-yancheng")).GetAsync(Applications)).MustBe(HttpStatusCode.NotFound, "notFound");
        (await (await api.Server.AsAsync("founder-lin")).GetAsync(Applications)).MustBe(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task Worklist_TaskOfMentorPairing_SaysWhatTheDeskHasToDo()
    {
        await using var server = await OnboardingServer.StartAsync();
        var onboarded = await Scenario.InProgressAsync(server);
        Assert.Equal(JsonValueKind.Null, (await AskingAsync(onboarded)).ValueKind);

        (await (await onboarded.FounderAsync()).PostAsync($"{onboarded.Path}/mentor/choice", new { mentorIds = new[] { "mentor-yancheng-02" }, conflictFree = true })).MustBeOk();
        var asked = await AskingAsync(onboarded);
        (await (await onboarded.DeskAsync("mentorPairing")).PostAsync($"{onboarded.Path}/mentor/answer", new { number = 1, accepts = false })).MustBeOk();
        var exhausted = await AskingAsync(onboarded);
        (await (await onboarded.FounderAsync()).PostAsync($"{onboarded.Path}/mentor/choice", new { mentorIds = new[] { "mentor-yancheng-05" }, conflictFree = true })).MustBeOk();
        (await (await onboarded.DeskAsync("mentorPairing")).PostAsync($"{onboarded.Path}/mentor/answer", new { number = 2, accepts = true, conflictFree = true })).MustBeOk();

        Assert.Equal(("Asked", Beijing.Close("2026-11-18"), false), (asked.Text("state"), asked.Moment("until"), asked.GetProperty("isOverdue").GetBoolean()));
        Assert.Equal(("Exhausted", null), (exhausted.Text("state"), exhausted.Text("until")));
        Assert.Equal(JsonValueKind.Null, (await AskingAsync(onboarded)).ValueKind);
    }

    private TableClient Directory => api.Server.Services.GetRequiredService<CaseTables>().Directory.Table;

    private static async Task<string> AskedAsync(OnboardedCase onboarded)
    {
        var founder = await onboarded.FounderAsync();
        var award = (await founder.GetAsync($"{onboarded.Path}/entitlements?limit=200")).MustBeOk()["items"].EnumerateArray().First(one => one.GetProperty("clause").Text("clauseId") == "YC-11.2");
        var path = $"{onboarded.Path}/entitlements/{award.Text("entitlementId")}";
        (await founder.PostAsync($"{path}/apply")).MustBeOk();
        return path;
    }

    private async Task<IReadOnlyList<JsonElement>> WaitingAsync(OnboardedCase onboarded) =>
    [
        .. (await (await api.Server.AsAsync("officer-vouchers-yancheng")).GetAsync(Applications)).MustBeOk()["items"].EnumerateArray().Where(one => one.Text("caseId") == onboarded.CaseId),
    ];

    private async Task<IReadOnlyList<TableEntity>> EntriesAsync(OnboardedCase onboarded)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in Directory.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {"applications:yancheng"}"), cancellationToken: TestContext.Current.CancellationToken))
        {
            rows.AddRange(row.RowKey.StartsWith(onboarded.CaseId, StringComparison.Ordinal) ? [row] : []);
        }

        return rows;
    }

    private static async Task<JsonElement> AskingAsync(OnboardedCase onboarded) =>
        (await (await onboarded.DeskAsync("mentorPairing")).GetAsync("/api/worklist?department=mentorPairing&limit=200")).MustBeOk()["items"].EnumerateArray()
            .Single(item => item.Text("caseId") == onboarded.CaseId && item.Text("step") == "mentorPairing").GetProperty("asking");
}

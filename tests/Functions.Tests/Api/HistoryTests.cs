using System.Net;
using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Api;

public sealed class HistoryTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task History_OfAWholeCase_IsAChainWithoutGaps()
    {
        var completed = await Scenario.CompletedAsync(api.Server);
        (await completed.FireAsync(await completed.WindowAsync(), "accept")).MustBe(HttpStatusCode.Conflict);

        var history = await completed.HistoryAsync();

        Assert.Equal(Enumerable.Range(1, history.Count).Select(number => (long)number), history.Select(entry => entry.GetProperty("sequence").GetInt64()));
        Assert.Equal(
            history.Select(entry => entry.GetProperty("hash").GetString()).Prepend(JournalHash.Start).SkipLast(1),
            history.Select(entry => entry.GetProperty("previousHash").GetString()));
        Assert.Equal(history.Count, history.Select(entry => entry.GetProperty("hash").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task History_HashOfEachStoredEntry_IsWhatTheEntrySays()
    {
        var completed = await Scenario.CompletedAsync(api.Server);
        var stored = new List<JournalEntry>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {completed.CaseId} and RowKey ge {JournalRow.First} and RowKey lt {JournalRow.AfterLast}");
        await foreach (var row in new TableClient(api.Server.ConnectionString, "Cases").QueryAsync<TableEntity>(filter))
        {
            stored.AddRange(JournalRow.Read(row));
        }

        Assert.All(stored, entry => Assert.Equal(JournalHash.Of(entry), entry.Hash));
        Assert.Equal(
            (await completed.HistoryAsync()).Select(entry => entry.GetProperty("hash").GetString()),
            stored.OrderBy(entry => entry.Sequence).Select(entry => entry.Hash));
    }

    [Fact]
    public async Task History_EveryCommandTakenOrRefused_IsThereOnce()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var window = await submitted.WindowAsync();
        (await submitted.FireAsync(await submitted.DeskAsync("taxSetup"), "accept")).MustBe(HttpStatusCode.Forbidden);
        (await submitted.FireAsync(window, "resume")).MustBe(HttpStatusCode.Conflict);
        (await submitted.FireAsync(window, "requestSupplement", new { items = Array.Empty<object>() })).MustBe(HttpStatusCode.UnprocessableEntity);
        await submitted.MoveAsync(window, "accept");

        var history = await submitted.HistoryAsync();

        var refused = history.Where(entry => !entry.GetProperty("accepted").GetBoolean()).ToList();
        Assert.Equal(["accept", "resume"], refused.Select(entry => entry.GetProperty("trigger").GetString()));
        Assert.Equal(["officer-tax-yancheng", "officer-window-yancheng"], refused.Select(SubjectOf));
        var moved = history.Where(entry => entry.GetProperty("kind").GetString() == "caseMoved").ToList();
        Assert.Equal(["submit", "accept"], moved.Select(entry => entry.GetProperty("trigger").GetString()));
        Assert.Equal(("submitted", "inProgress"), (moved[1].GetProperty("from").GetString(), moved[1].GetProperty("to").GetString()));
        Assert.Equal("windowClerk", moved[1].GetProperty("actor").GetProperty("role").GetString());
        Assert.All(history, entry => Assert.Equal("2026-11", entry.GetProperty("journeyVersion").GetString()));
    }

    [Fact]
    public async Task History_InPages_IsTheSameHistory()
    {
        var completed = await Scenario.CompletedAsync(api.Server);
        var auditor = await completed.AuditorAsync();
        var paged = new List<long>();
        string? cursor = null;
        do
        {
            var page = (await auditor.GetAsync($"/api/audit/cases/{completed.CaseId}/history?limit=3{(cursor is null ? "" : $"&cursor={cursor}")}")).MustBeOk();
            paged.AddRange(page["items"].EnumerateArray().Select(entry => entry.GetProperty("sequence").GetInt64()));
            cursor = page["nextCursor"].GetString();
        }
        while (cursor is not null);

        Assert.Equal((await completed.HistoryAsync()).Select(entry => entry.GetProperty("sequence").GetInt64()), paged);
    }

    [Theory]
    [InlineData("founder-lin")]
    [InlineData("officer-window-yancheng")]
    [InlineData("supervisor-yancheng")]
    public async Task History_ForAnybodyButAuditors_Is403(string subject)
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);

        (await (await api.Server.AsAsync(subject)).GetAsync($"/api/audit/cases/{submitted.CaseId}/history")).MustBe(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task History_ReasonOfARefusal_IsShownToAuditors()
    {
        var refused = await Scenario.NotAcceptedAsync(api.Server);

        var entry = (await refused.HistoryAsync()).Single(entry => entry.GetProperty("kind").GetString() == "caseMoved" && entry.GetProperty("to").GetString() == "notAccepted");

        Assert.Equal("材料不符", entry.GetProperty("reason").GetString());
    }

    private static string? SubjectOf(JsonElement entry) => entry.GetProperty("actor").GetProperty("subject").GetString();
}

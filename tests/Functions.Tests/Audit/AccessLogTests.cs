using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Outcomes;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Looks are written down before anything is shown, each entry names the hash of the one before.</summary>
public sealed class AccessLogTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Looks_OfManyAtOnce_AreOneChainWithoutGaps()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var (auditor, window) = (await submitted.AuditorAsync(), await submitted.WindowAsync());

        await Task.WhenAll(Enumerable.Range(0, 20).Select(index => index % 2 == 0
            ? auditor.GetAsync($"/api/audit/cases/{submitted.CaseId}/replay?purpose=complaint")
            : window.PostAsync($"{submitted.Path}/reveal", new { field = "founder.mobile", purpose = "核对电话" })));

        var rows = await RowsAsync();
        Assert.Empty(rows.GroupBy(row => row.PartitionKey).SelectMany(day => AccessEntry.Faults([.. day])));
        var own = rows.Where(row => row.GetString("CaseId") == submitted.CaseId).ToList();
        Assert.Equal(20, own.Count);
        Assert.Equal(10, own.Count(row => row.GetString("Subject") == "auditor-1"));
        Assert.Equal(["auditor /", "windowClerk /window"], own.Select(row => $"{row.GetString(AccessEntry.Roles)} /{row.GetString(AccessEntry.Desks)}").Distinct().Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.True(RowSeal.Holds(row)));
    }

    [Fact]
    public async Task Looks_ForTheFounder_TellWhoLookedAndWhy()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        (await (await submitted.WindowAsync()).PostAsync($"{submitted.Path}/reveal", new { field = "founder.mobile", purpose = "核对电话" })).MustBeOk();
        api.Server.Clock.Advance(TimeSpan.FromMinutes(1));
        (await (await submitted.AuditorAsync()).GetAsync($"/api/audit/cases/{submitted.CaseId}/replay?purpose=court")).MustBeOk();

        var looks = (await (await submitted.FounderAsync()).GetAsync($"{submitted.Path}/looks")).MustBeOk()["items"].EnumerateArray().ToList();

        Assert.Equal(["auditor-1", "officer-window-yancheng"], looks.Select(look => look.GetProperty("subject").GetString()));
        Assert.Equal(["court", "核对电话"], looks.Select(look => look.GetProperty("purpose").GetString()));
        Assert.StartsWith("replay.", looks[0].GetProperty("field").GetString(), StringComparison.Ordinal);
        (await (await submitted.WindowAsync()).GetAsync($"{submitted.Path}/looks")).MustBe(System.Net.HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Views_OfOfficersAndAuditors_AreOneEntryForEachPartAndDay_AndNoneForTheFounder()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var (window, auditor, founder) = (await submitted.WindowAsync(), await submitted.AuditorAsync(), await submitted.FounderAsync());
        var document = (await founder.GetAsync($"{submitted.Path}/documents")).MustBeOk()["items"][0];
        string[] parts = ["", "/application", $"/documents/{document.GetProperty("documentId").GetString()}/content"];

        foreach (var part in parts.Concat(parts))
        {
            (await window.GetAsync(submitted.Path + part)).MustBe(System.Net.HttpStatusCode.OK);
            (await founder.GetAsync(submitted.Path + part)).MustBe(System.Net.HttpStatusCode.OK);
        }

        await submitted.HistoryAsync();
        (await auditor.GetAsync($"{submitted.Path}/history")).MustBeOk();
        var expected = new[] { "application", "case", $"document.{document.GetProperty("documentId").GetString()}.1" }.Select(part => $"officer-window-yancheng {part} handling");
        Assert.Equal(expected.Append("auditor-1 journal audit").Order(StringComparer.Ordinal), await LooksAsync(submitted));

        api.Server.Clock.Advance(TimeSpan.FromDays(1));
        (await (await submitted.WindowAsync()).GetAsync(submitted.Path)).MustBeOk();
        Assert.Equal(2, (await LooksAsync(submitted)).Count(look => look == "officer-window-yancheng case handling"));
    }

    private static async Task<IReadOnlyList<string>> LooksAsync(OnboardedCase onboarded) =>
    [
        .. (await (await onboarded.FounderAsync()).GetAsync($"{onboarded.Path}/looks")).MustBeOk()["items"].EnumerateArray()
            .Select(look => $"{look.GetProperty("subject").GetString()} {look.GetProperty("field").GetString()} {look.GetProperty("purpose").GetString()}")
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public async Task Faults_OfAChangedDay_NameTheEntry()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        for (var look = 0; look < 3; look++)
        {
            (await (await submitted.AuditorAsync()).GetAsync($"/api/audit/cases/{submitted.CaseId}/replay")).MustBeOk();
        }

        // The newest day: this class's other tests may have moved the clock on.
        var rows = (await RowsAsync()).GroupBy(row => row.PartitionKey).MaxBy(day => day.Key, StringComparer.Ordinal)!.OrderBy(row => row.RowKey, StringComparer.Ordinal).ToList();
        Assert.Empty(AccessEntry.Faults(rows));
        var middle = rows[1];
        foreach (var (place, changed) in ByteFlips.Of(middle).Where(flip => flip.Place is "Subject" or "CaseId" or AccessEntry.Roles or AccessEntry.Desks or "Field" or "Purpose" or "At" or "Previous" or "Hash"))
        {
            Assert.True(AccessEntry.Faults([.. rows.Select(row => row == middle ? changed : row)]).Any(), place);
        }

        Assert.NotEmpty(AccessEntry.Faults([.. rows.Where(row => row != middle)]));
        Assert.NotEmpty(AccessEntry.Faults([.. rows.Where(row => row.RowKey != rows.Last(entry => entry.RowKey != AccessEntry.Head).RowKey)]));
    }

    [Theory]
    [InlineData("Sequence", "1")]
    [InlineData("Sequence", true)]
    [InlineData("Sequence", null)]
    [InlineData("Hash", 7L)]
    [InlineData("Hash", null)]
    public async Task ADayWhoseHeadCannotBeRead_ShowsNothing_UntilItIsMended(string column, object? value)
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var auditor = await submitted.AuditorAsync();
        (await auditor.GetAsync($"/api/audit/cases/{submitted.CaseId}/replay")).MustBeOk();
        var day = (await RowsAsync()).Max(row => row.PartitionKey)!;

        var mend = await api.Server.Services.GetRequiredService<CaseTables>().Access.SpoilAsync(day, AccessEntry.Head, column, value);
        (await auditor.GetAsync($"/api/audit/cases/{submitted.CaseId}/replay")).MustBe(System.Net.HttpStatusCode.ServiceUnavailable, "caseQuarantined");

        await mend();
        (await auditor.GetAsync($"/api/audit/cases/{submitted.CaseId}/replay")).MustBeOk();
    }

    private async Task<IReadOnlyList<TableEntity>> RowsAsync()
    {
        var rows = new List<TableEntity>();
        await foreach (var row in new TableClient(api.Server.ConnectionString, "Access").QueryAsync<TableEntity>())
        {
            rows.Add(row);
        }

        return rows;
    }
}

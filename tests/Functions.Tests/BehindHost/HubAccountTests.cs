using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit.Histories;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Tests.Audit;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.BehindHost;

/// <summary>Behind the Functions host histories are read in the account of its hub, and a hub that is not there does not pass for purged histories.</summary>
public sealed class HubAccountTests
{
    [Fact]
    public async Task Verify_BehindTheHost_RunsTheHistoryOfTheHubsAccount()
    {
        await using var account = await LocalStore.StartAsync();
        await using var service = await HostedService.StartAsync(KeyValuePair.Create("Opc__TaskHubStorageConnectionString", account.ConnectionString));
        using var http = new HttpClient { BaseAddress = service.Host.Address, Timeout = TimeSpan.FromSeconds(60) };
        var remote = new RemoteCase(http, "P01", "founder-lin");
        await remote.PlayAsync();
        await Eventually.HoldsAsync(() => service.Host.StatusOf(remote.CaseId) == "Completed", "The orchestration does not end.");
        await HistoryIn(service.Store.ConnectionString).CreateIfNotExistsAsync();

        var unread = await DecisionsAsync(remote);
        await WriteHistoryAsync(service, remote.CaseId, HistoryIn(account.ConnectionString));
        var read = await DecisionsAsync(remote);

        Assert.Equal(("notCovered", "1"), (unread.GetProperty("outcome").GetString(), unread.GetProperty("evidence").GetProperty("unreadHistories").GetString()));
        Assert.Equal(("passed", "1"), (read.GetProperty("outcome").GetString(), read.GetProperty("evidence").GetProperty("histories").GetString()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keep_WithoutAHub_LeavesTheCaseDue(bool isAccountOfItsOwn)
    {
        await using var account = await LocalStore.StartAsync();
        await using var server = await OnboardingServer.StartAsync();
        var completed = await Scenario.CompletedAsync(server);
        await server.StopAsync();
        if (isAccountOfItsOwn)
        {
            // Were this one read, the history would seem to be purged.
            await HistoryIn(server.ConnectionString).CreateIfNotExistsAsync();
        }

        await StartBehindHostAsync(server, isAccountOfItsOwn ? account.ConnectionString : "");
        var keeper = server.Services.GetRequiredService<HistoryKeeper>();
        var told = await Assert.ThrowsAsync<HistoriesUnavailableException>(() => keeper.RunAsync(default));
        var rows = await HistoryRowsAsync(completed);
        await HistoryIn(isAccountOfItsOwn ? account.ConnectionString : server.ConnectionString).CreateIfNotExistsAsync();
        var kept = await keeper.RunAsync(default);

        Assert.Contains("TableNotFound", told.Message, StringComparison.Ordinal);
        Assert.Equal(0, rows);
        Assert.Equal(new HistoryKeeper.Count(Kept: 0, Later: 0, Gone: 1, Unreadable: 0), kept);
        Assert.Equal(1, await HistoryRowsAsync(completed));
    }

    private static Task StartBehindHostAsync(OnboardingServer server, string account)
    {
        server.Settings = [$"--FUNCTIONS_CUSTOMHANDLER_PORT={ServiceProcess.FreePort()}", $"--Opc:TaskHubStorageConnectionString={account}"];
        return server.StartAgainAsync();
    }

    private static async Task<int> HistoryRowsAsync(OnboardedCase onboarded) =>
        (await AuditedCase.ReadAsync(onboarded)).Rows.Count(row => HistoryRow.Is(row.RowKey));

    private static async Task<JsonElement> DecisionsAsync(RemoteCase remote)
    {
        var verification = (await remote.As("auditor-1").GetAsync($"/api/audit/cases/{remote.CaseId}/verify")).MustBeOk();
        return verification["verdicts"].EnumerateArray().Single(verdict => verdict.GetProperty("check").GetString() == "decisions");
    }

    private static async Task WriteHistoryAsync(HostedService service, string instanceId, TableClient table)
    {
        await table.CreateIfNotExistsAsync();
        foreach (var columns in service.Host.HistoryRowsOf(instanceId))
        {
            var row = new TableEntity((string)columns["PartitionKey"], (string)columns["RowKey"]);
            foreach (var (name, value) in columns.Where(column => column.Key is not ("PartitionKey" or "RowKey")))
            {
                row[name] = value;
            }

            await table.UpsertEntityAsync(row, TableUpdateMode.Replace);
        }
    }

    private static TableClient HistoryIn(string connectionString) => new(connectionString, $"{FunctionMetadataFiles.HubName}History");
}

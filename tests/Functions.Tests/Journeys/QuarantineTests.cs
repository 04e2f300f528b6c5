using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>A stored row that can't be read stops its own case and nothing else.</summary>
public sealed class QuarantineTests
{
    private const string Garbage = "\u0001 not what was written here";

    [Theory]
    [InlineData("File")]
    [InlineData("Case")]
    [InlineData("Words")]
    [InlineData("Key")]
    public async Task CaseRow_Unreadable_QuarantinesItsOwnCaseOnly(string column)
    {
        await using var server = await OnboardingServer.StartAsync();
        var broken = await Scenario.InProgressAsync(server);
        var sound = await Scenario.InProgressAsync(server, "P02");

        await SpoilAsync(server, "Cases", row => row.PartitionKey == broken.CaseId && row.RowKey == "case", column);

        await IsQuarantinedAsync(broken);
        await OthersWorkAsync(server, sound);
    }

    [Fact]
    public async Task CaseRow_UnreadableAtTheNextStart_LeavesTheServiceReady()
    {
        await using var server = await OnboardingServer.StartAsync();
        var broken = await Scenario.InProgressAsync(server);
        var sound = await Scenario.InProgressAsync(server, "P02");
        await SpoilAsync(server, "Cases", row => row.PartitionKey == broken.CaseId && row.RowKey == "case", "Case");

        await server.PassToAsync(Beijing.Opening("2026-11-18"), Outage.OverTheMoment);

        await IsQuarantinedAsync(broken);
        await sound.LightBecomesAsync("registration", "red");
        await OthersWorkAsync(server, sound);
    }

    [Fact]
    public async Task HubRow_Unreadable_QuarantinesItsOwnCaseOnly()
    {
        await using var server = await OnboardingServer.StartAsync();
        var broken = await Scenario.InProgressAsync(server);
        var sound = await Scenario.InProgressAsync(server, "P02");
        await server.StopAsync();
        await SpoilHubAsync(server, broken);

        await server.StartAgainAsync();

        (await broken.FireStepAsync(await broken.DeskAsync("registration"), "registration", "approve", body: null))
            .MustBe(HttpStatusCode.ServiceUnavailable, "caseQuarantined");
        Assert.Equal("inProgress", await broken.StateAsync());
        await OthersWorkAsync(server, sound);
    }

    [Fact]
    public async Task WorklistRow_Unreadable_IsLeftOutOfTheList()
    {
        await using var server = await OnboardingServer.StartAsync();
        var broken = await Scenario.InProgressAsync(server);
        var sound = await Scenario.InProgressAsync(server, "P02");

        await SpoilAsync(server, "Worklist", row => row.RowKey.Contains(broken.CaseId, StringComparison.Ordinal), "Task");

        var list = (await (await sound.DeskAsync("registration")).GetAsync("/api/worklist")).MustBeOk();
        Assert.Equal([sound.CaseId], list["items"].EnumerateArray().Select(task => task.Text("caseId")));
        await broken.MoveStepAsync("registration", "approve");
    }

    private static async Task IsQuarantinedAsync(OnboardedCase broken)
    {
        (await (await broken.FounderAsync()).GetAsync(broken.Path)).MustBe(HttpStatusCode.ServiceUnavailable, "caseQuarantined");
        (await broken.FireStepAsync(await broken.DeskAsync("registration"), "registration", "approve", body: null))
            .MustBe(HttpStatusCode.ServiceUnavailable, "caseQuarantined");
        Assert.Contains("Error", broken.Server.Logs, StringComparison.Ordinal);
    }

    private static async Task OthersWorkAsync(OnboardingServer server, OnboardedCase sound)
    {
        (await (await server.AsAsync("auditor-1")).GetAsync("/api/health/ready")).MustBeOk();
        foreach (var reader in new[] { await sound.FounderAsync(), await sound.WindowAsync(), await server.AsAsync("auditor-1") })
        {
            var list = (await reader.GetAsync("/api/cases")).MustBeOk();
            Assert.Contains(list["items"].EnumerateArray(), view => view.Text("caseId") == sound.CaseId);
        }

        (await (await sound.DeskAsync("registration")).GetAsync("/api/worklist")).MustBeOk();
        await sound.MoveStepAsync("registration", "approve");
        Assert.Equal("completed", await sound.StepStateAsync("registration"));
    }

    private static async Task SpoilHubAsync(OnboardingServer server, OnboardedCase broken)
    {
        var table = new TableServiceClient(server.ConnectionString).GetTableClient("Hub");
        await foreach (var row in table.QueryAsync<TableEntity>((string?)null))
        {
            if (row.RowKey.Contains(broken.CaseId, StringComparison.Ordinal))
            {
                foreach (var (column, _) in row.Where(cell => cell.Value is byte[]).ToList())
                {
                    row[column] = new byte[] { 0xFF, 0x00, 0xFF };
                }

                await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
            }
        }
    }

    private static async Task SpoilAsync(OnboardingServer server, string tableName, Func<TableEntity, bool> isMeant, string column)
    {
        var spoiled = 0;
        var table = new TableServiceClient(server.ConnectionString).GetTableClient(tableName);
        await foreach (var row in table.QueryAsync<TableEntity>((string?)null))
        {
            if (isMeant(row))
            {
                Assert.NotNull(row.GetString(column));
                row[column] = Garbage;
                await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
                spoiled++;
            }
        }

        Assert.NotEqual(0, spoiled);
    }
}

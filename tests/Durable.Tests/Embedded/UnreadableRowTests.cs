using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Embedded;

/// <summary>A row of the hub that somebody has spoiled costs its own instance at most.</summary>
public sealed class UnreadableRowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task UnreadableRow_QuarantinesItsInstanceOnly()
    {
        await using var hub = await StartAsync(azurite.ConnectionString);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => hub.StartAsync("Two", null, $"case-{n}")));
        await hub.Hub.DisposeAsync();
        await SpoilAsync(hub, "o;case-2", row => row["D00"] = new byte[] { 0xff, 0xff, 0xff });
        await SpoilAsync(hub, "o;case-3", row => row.Remove("D00"));
        await SpoilAsync(hub, "o;case-4", row => (row["D00"], row["Wake"]) = ("text", 17));
        await hub.RestartAsync();

        foreach (var spoiled in new[] { "case-2", "case-3", "case-4" })
        {
            await Assert.ThrowsAsync<InstanceQuarantinedException>(() => hub.Client.RaiseEventAsync(spoiled, "Go", "x"));
        }

        foreach (var healthy in new[] { "case-0", "case-1", "case-5" })
        {
            await hub.Client.RaiseEventAsync(healthy, "Go", "a");
            await hub.Client.RaiseEventAsync(healthy, "Go", "b");
            Assert.Equal("\"ab\"", await hub.OutputOfAsync(healthy));
        }
    }

    [Fact]
    public async Task RowWithoutItsColumns_OrWithAKeyThatNamesNobody_StopsNothing()
    {
        await using var hub = await StartAsync(azurite.ConnectionString);
        var id = await hub.StartAsync("Later", null, "case-1");
        await Eventually.HoldsAsync(() => hub.Clock.ActiveTimers > 0, "The timer is not set.");
        await hub.Hub.DisposeAsync();
        await SpoilAsync(hub, "o;case-1", row =>
        {
            row.Remove("Wake");
            row.Remove("Work");
        });
        await hub.Table.AddEntityAsync(new TableEntity(ShardMap.Partition(0), "o;odd^x"));

        await hub.RestartAsync();

        await Eventually.HoldsAsync(() => hub.Clock.ActiveTimers > 0, "The timer is not set again.");
        Assert.Equal(["odd^x"], (await hub.Hub.FindUnreadableAsync(CancellationToken.None)).Select(found => found.InstanceId));
        hub.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal("\"on time\"", await hub.OutputOfAsync(id));
    }

    [Theory]
    [InlineData("Wake")]
    [InlineData("Work")]
    public async Task ColumnThatBeliesTheRecord_IsFound(string column)
    {
        await using var hub = await StartAsync(azurite.ConnectionString);
        var id = await hub.StartAsync("Later", null, "case-1");
        await Eventually.HoldsAsync(() => hub.Clock.ActiveTimers > 0, "The timer is not set.");
        Assert.Empty(await hub.Hub.FindUnreadableAsync(CancellationToken.None));

        await SpoilAsync(hub, "o;case-1", row => row[column] = column == "Work" ? true : hub.Clock.GetUtcNow().AddYears(1));

        Assert.Equal([id], (await hub.Hub.FindUnreadableAsync(CancellationToken.None)).Select(found => found.InstanceId));
    }

    private static async Task SpoilAsync(TestHub hub, string rowKey, Action<TableEntity> spoil)
    {
        await foreach (var row in hub.Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {rowKey}")))
        {
            spoil(row);
            await hub.Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
        }
    }

    private static Task<TestHub> StartAsync(string connectionString) => TestHub.StartAsync(connectionString, registry => registry
        .AddOrchestratorFunc<string>("Later", async context =>
        {
            await context.CreateTimer(TimeSpan.FromHours(3), CancellationToken.None);
            return "on time";
        })
        .AddOrchestratorFunc<string>("Two", async context =>
            await context.WaitForExternalEvent<string>("Go") + await context.WaitForExternalEvent<string>("Go")));
}

using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Ownership;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Embedded;

/// <summary>The rows that say who may write, spoiled: nobody writes, nobody overwrites them, and a sentence says what to do.</summary>
public sealed class UnreadableOwnershipTests(AzuriteFixture azurite)
{
    // A text that is not empty is anybody's name: its owner is waited for like any other.
    private static readonly (string Column, object?[] Spoils)[] s_owner =
    [
        ("OwnerId", [null, 17, true]), ("SessionId", [null, 17L, true]), ("Shards", [null, 4L, "four", ""]), ("Renewals", [null, 7, "seven", ""]), ("Since", [17, "", "\u0000{]"]),
    ];

    private static readonly (string Column, object?[] Spoils)[] s_fence =
    [
        ("Epoch", [null, 7, -1L, "seven", "", true]), ("CommitNumber", [null, 7, -1L, "", "\u0000{]"]), ("CommitId", [null, 17L, "", "sideways"]),
    ];

    private static readonly (string Partition, string RowKey) s_ownerKey = (OwnerRow.Partition, OwnerRow.Key);
    private static readonly (string Partition, string RowKey) s_fenceKey = (ShardMap.Partition(1), RowKeys.Fence);

    [Fact]
    public async Task Start_RowSpoiledInAnyWay_IsRefusedWithASentenceAndLeavesTheRowAsItIs()
    {
        await using var hub = await StartAsync();
        await hub.StartAsync("Wait", null, "case-1");
        await hub.Hub.StopAsync(CancellationToken.None);
        var tried = 0;
        foreach (var (key, column, spoil) in All())
        {
            var sound = await ReadAsync(hub, key);
            await WriteAsync(hub, sound, column, spoil);
            var spoiled = await ReadAsync(hub, key);
            var other = hub.Make(hub.Options);

            var refused = await Assert.ThrowsAsync<TaskHubRefusedException>(() => other.StartAsync(CancellationToken.None));

            Assert.Contains($"'{key.RowKey}'", refused.Message, StringComparison.Ordinal);
            Assert.Contains($"column {column})", refused.Message, StringComparison.Ordinal);
            Assert.Contains("Stop every service", refused.Message, StringComparison.Ordinal);
            Assert.Equal(spoiled.ETag, (await ReadAsync(hub, key)).ETag);
            Assert.Equal([refused.Message], (await other.InspectAsync(CancellationToken.None)).Refusals);
            Assert.True(key == s_ownerKey || (await ReadAsync(hub, s_ownerKey)).GetString("OwnerId") == "", "Who refuses keeps the ownership.");
            await other.DisposeAsync();
            await hub.Table.UpsertEntityAsync(sound, TableUpdateMode.Replace);
            tried++;
        }

        Assert.Equal(32, tried);
        await hub.RestartAsync();
        await hub.Client.RaiseEventAsync("case-1", "Go", "on");
        Assert.Equal("\"on\"", await hub.OutputOfAsync("case-1"));
    }

    [Fact]
    public async Task Fence_SpoiledUnderItsOwner_NothingIsWrittenUntilItIsMended()
    {
        await using var hub = await StartAsync();
        await hub.StartAsync("Wait", null, "case-1");
        var fences = await FencesAsync(hub);
        foreach (var fence in fences)
        {
            await WriteAsync(hub, fence, "Epoch", "seven");
        }

        var raised = hub.Client.RaiseEventAsync("case-1", "Go", "on");
        await Eventually.HoldsAsync(() => hub.Log.Any(line => line.StartsWith("Storage does not answer", StringComparison.Ordinal)), "Nobody is told.");

        Assert.False(raised.IsCompleted);
        Assert.All(await FencesAsync(hub), fence => Assert.Equal("seven", fence["Epoch"]));
        foreach (var fence in fences)
        {
            await hub.Table.UpsertEntityAsync(fence, TableUpdateMode.Replace);
        }

        await raised;
        Assert.Equal("\"on\"", await hub.OutputOfAsync("case-1"));
    }

    [Fact]
    public async Task OwnerRow_SpoiledUnderItsOwner_IsNotOverwrittenAndNobodyElseTakesOver()
    {
        await using var hub = await StartAsync();
        await hub.StartAsync("Wait", null, "case-1");
        await WriteAsync(hub, await ReadAsync(hub, s_ownerKey), "SessionId", null);
        var spoiled = await ReadAsync(hub, s_ownerKey);
        await Eventually.HoldsAsync(() => hub.Log.Any(line => line.Contains("could not be renewed", StringComparison.Ordinal)), "Nobody is told.");

        await Assert.ThrowsAsync<TaskHubRefusedException>(() => hub.Make(hub.Options).StartAsync(CancellationToken.None));

        Assert.Equal(spoiled.ETag, (await ReadAsync(hub, s_ownerKey)).ETag);
        Assert.True(hub.Hub.IsOwner);
        Assert.True(hub.Hub.IsStorageFailing);
        await hub.Client.RaiseEventAsync("case-1", "Go", "on");
        Assert.Equal("\"on\"", await hub.OutputOfAsync("case-1"));
    }

    private static IEnumerable<((string Partition, string RowKey) Key, string Column, object? Spoil)> All() =>
    [
        .. s_owner.SelectMany(one => one.Spoils.Select(spoil => (s_ownerKey, one.Column, spoil))),
        .. s_fence.SelectMany(one => one.Spoils.Select(spoil => (s_fenceKey, one.Column, spoil))),
    ];

    private static async Task<List<TableEntity>> FencesAsync(TestHub hub) =>
        await hub.Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {RowKeys.Fence}")).ToListAsync();

    private static async Task<TableEntity> ReadAsync(TestHub hub, (string Partition, string RowKey) key) =>
        (await hub.Table.GetEntityAsync<TableEntity>(key.Partition, key.RowKey)).Value;

    private static async Task WriteAsync(TestHub hub, TableEntity row, string column, object? value)
    {
        var spoiled = new TableEntity(row.PartitionKey, row.RowKey);
        foreach (var (name, kept) in row.Where(cell => cell.Key != column))
        {
            spoiled[name] = kept;
        }

        spoiled[column] = value;
        await hub.Table.UpsertEntityAsync(spoiled, TableUpdateMode.Replace);
    }

    private Task<TestHub> StartAsync() => TestHub.StartAsync(
        azurite.ConnectionString,
        registry => registry.AddOrchestratorFunc<string>("Wait", context => context.WaitForExternalEvent<string>("Go")),
        options => (options.OwnershipExpiry, options.OwnershipRenewal) = (TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(100)));
}

using Azure.Core;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Storage.Tests;

public sealed class WriteBarrierTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan s_long = TimeSpan.FromMinutes(5);
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Hold_LetsReadsPassAndWritesWaitUntilItIsReleased()
    {
        var (barrier, table) = await GuardedAsync();
        var hold = (await barrier.TryHoldAsync("copy", s_long, CancellationToken.None))!;

        var write = table.AddEntityAsync(new TableEntity("p", "r"));
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
        Assert.False(write.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.True(hold.Release());
        await write;
        Assert.Equal(TimeSpan.FromSeconds(2), hold.Elapsed);
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task Hold_BeginsOnlyWhenWritesUnderWayHaveEnded()
    {
        await using var proxy = await FaultProxy.StartAsync(azurite.ConnectionString);
        var (barrier, table) = await GuardedAsync(proxy.ConnectionString);
        using var mayReply = new ManualResetEventSlim();
        var isStored = new TaskCompletionSource();
        proxy.BeforeReply = request =>
        {
            if (request.IsWrite)
            {
                isStored.TrySetResult();
                mayReply.Wait();
            }
        };
        var write = table.AddEntityAsync(new TableEntity("p", "r"));
        await isStored.Task;

        var hold = barrier.TryHoldAsync("copy", s_long, CancellationToken.None);
        Assert.False(hold.IsCompleted);
        mayReply.Set();

        Assert.True((await hold)!.Release());
        await write;
    }

    [Fact]
    public async Task Hold_NobodyReleasesIt_EndsByItselfAndSaysSo()
    {
        var (barrier, table) = await GuardedAsync();
        var hold = (await barrier.TryHoldAsync("copy", s_long, CancellationToken.None))!;
        var write = table.AddEntityAsync(new TableEntity("p", "r"));

        _clock.Advance(s_long);

        await write;
        Assert.False(hold.IsHeld);
        Assert.False(hold.Release());
    }

    [Fact]
    public async Task Hold_WhileAnotherLasts_IsRefusedAndTheSameNameGivesTheSame()
    {
        var (barrier, _) = await GuardedAsync();
        var first = await barrier.TryHoldAsync("copy", s_long, CancellationToken.None);

        Assert.Null(await barrier.TryHoldAsync("other", s_long, CancellationToken.None));
        Assert.Same(first, await barrier.TryHoldAsync("copy", s_long, CancellationToken.None));
        first!.Release();
        Assert.NotNull(await barrier.TryHoldAsync("other", s_long, CancellationToken.None));
    }

    [Fact]
    public async Task Write_WhoseCallerGivesUp_EndsWhileTheHoldLasts()
    {
        var (barrier, table) = await GuardedAsync();
        var hold = await barrier.TryHoldAsync("copy", s_long, CancellationToken.None);
        using var patience = new CancellationTokenSource();
        var write = table.AddEntityAsync(new TableEntity("p", "r"), patience.Token);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        Assert.True(hold!.Release());
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task Write_InTheScopeThatPasses_IsStoredWhileTheHoldLasts()
    {
        var (barrier, table) = await GuardedAsync();
        var hold = await barrier.TryHoldAsync("copy", s_long, CancellationToken.None);

        using (WriteBarrier.Pass())
        {
            await table.AddEntityAsync(new TableEntity("p", "alive"));
        }

        Assert.True(hold!.IsHeld);
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p", "alive")).HasValue);
    }

    private async Task<(WriteBarrier Barrier, TableClient Table)> GuardedAsync(string? connectionString = null)
    {
        var barrier = new WriteBarrier(_clock);
        var options = new TableClientOptions();
        options.AddPolicy(barrier, HttpPipelinePosition.PerCall);
        var table = new TableClient(connectionString ?? azurite.ConnectionString, AzuriteFixture.UniqueName("barrier"), options);
        await table.CreateIfNotExistsAsync();
        return (barrier, table);
    }
}

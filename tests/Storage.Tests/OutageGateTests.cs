using Azure;
using Azure.Core;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Storage.Tests;

/// <summary>A store that does not answer is asked once a second, whoever wants something of it.</summary>
public sealed class OutageGateTests(AzuriteFixture azurite)
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Requests_OfManyDuringAnOutage_AreOneASecond_AndAllAgainAfterAnAnswer()
    {
        await using var proxy = await FaultProxy.StartAsync(azurite.ConnectionString);
        var table = await GatedAsync(proxy);
        proxy.Choose = _ => Fault.CutBefore;
        var before = proxy.Requests.Count;
        for (var request = 0; request < OutageGate.Patience; request++)
        {
            Assert.False(await IsAnsweredAsync(table));
        }

        Assert.Equal(OutageGate.Patience, proxy.Requests.Count - before);
        Assert.All(await TwentyAtOnceAsync(table), Assert.False);
        Assert.Equal(OutageGate.Patience, proxy.Requests.Count - before);

        _clock.Advance(OutageGate.Pace);
        Assert.All(await TwentyAtOnceAsync(table), Assert.False);
        Assert.Equal(OutageGate.Patience + 1, proxy.Requests.Count - before);

        proxy.Choose = null;
        Assert.False(await IsAnsweredAsync(table));
        _clock.Advance(OutageGate.Pace);
        Assert.True(await IsAnsweredAsync(table));
        Assert.All(await TwentyAtOnceAsync(table), Assert.True);
    }

    [Fact]
    public async Task Clock_SetBackDuringAnOutage_DoesNotKeepTheGateShut()
    {
        await using var proxy = await FaultProxy.StartAsync(azurite.ConnectionString);
        var table = await GatedAsync(proxy);
        proxy.Choose = _ => Fault.CutBefore;
        for (var request = 0; request < OutageGate.Patience; request++)
        {
            Assert.False(await IsAnsweredAsync(table));
        }

        proxy.Choose = null;
        _clock.SetUtcNow(_clock.GetUtcNow() - TimeSpan.FromHours(1));
        _clock.Advance(OutageGate.Pace);

        Assert.True(await IsAnsweredAsync(table));
    }

    [Fact]
    public async Task Answers_OfAnyKind_KeepTheGateOpen()
    {
        await using var proxy = await FaultProxy.StartAsync(azurite.ConnectionString);
        var table = await GatedAsync(proxy);
        var before = proxy.Requests.Count;
        for (var request = 0; request < 3 * OutageGate.Patience; request++)
        {
            // Every fifth request is answered, with a refusal.
            proxy.Choose = _ => request % 5 == 0 ? Fault.Answer(503) : Fault.CutBefore;
            Assert.False(await IsAnsweredAsync(table));
        }

        Assert.Equal(3 * OutageGate.Patience, proxy.Requests.Count - before);
    }

    [Fact]
    public async Task Callers_WhoGiveUp_SayNothingAboutTheStore()
    {
        await using var proxy = await FaultProxy.StartAsync(azurite.ConnectionString);
        var table = await GatedAsync(proxy);
        for (var request = 0; request < 2 * OutageGate.Patience; request++)
        {
            using var impatient = new CancellationTokenSource();
            proxy.BeforeForwarding = _ => impatient.Cancel();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.GetEntityIfExistsAsync<TableEntity>("p", "none", cancellationToken: impatient.Token));
        }

        proxy.BeforeForwarding = null;
        Assert.True(await IsAnsweredAsync(table));
    }

    private static async Task<bool[]> TwentyAtOnceAsync(TableClient table) => await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => IsAnsweredAsync(table)));

    private static async Task<bool> IsAnsweredAsync(TableClient table)
    {
        try
        {
            await table.GetEntityIfExistsAsync<TableEntity>("p", "none");
            return true;
        }
        catch (Exception silent) when (silent is RequestFailedException or IOException or AggregateException)
        {
            return false;
        }
    }

    private async Task<TableClient> GatedAsync(FaultProxy proxy)
    {
        var options = new TableClientOptions { Retry = { MaxRetries = 0 } };
        options.AddPolicy(new OutageGate(_clock), HttpPipelinePosition.PerRetry);
        var table = new TableClient(proxy.ConnectionString, AzuriteFixture.UniqueName("gate"), options);
        await table.CreateIfNotExistsAsync();
        return table;
    }
}

using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Functions.Catalogue;

namespace OpcOnboarding.Bench.Journeys;

/// <summary>Measures one cell: a fresh service on a fresh Azurite, warmed up, then journeys, then the raw probe.</summary>
internal sealed class JourneyRun(StorageLeft empty)
{
    private const int WarmUp = 10;

    public async Task<JourneyResult> RunAsync(int journeys, int inFlight)
    {
        var service = await RunningService.StartAsync();
        using var http = new HttpClient { BaseAddress = service.Address };
        using var traffic = StorageTraffic.Watch(service.Endpoint("TableEndpoint"), service.Endpoint("BlobEndpoint"));
        await PlayAsync(service, http, WarmUp, inFlight);
        var metrics = service.Services.GetRequiredService<ITaskHub>().Metrics;
        var transactions = metrics.Transactions;

        var watch = await StallWatch.BeginAsync(service.AzuriteFolder, service.Azurite.ConnectionString);
        traffic.Take();
        var cost = new Cost(service.Azurite.ProcessId);
        var player = await PlayAsync(service, http, journeys, inFlight);
        var (wall, own, azurite, allocated) = (cost.WallSeconds, cost.OwnCpuSeconds, cost.AzuriteCpuSeconds, cost.AllocatedBytes);
        await watch.DisposeAsync();
        var mix = new RequestMix([.. traffic.Take().Where(request => !request.Target.StartsWith(RawProbe.Prefix, StringComparison.Ordinal))], journeys);
        var probe = new RawProbe(service.Azurite.ConnectionString, mix);
        var result = new JourneyResult
        {
            InFlight = inFlight,
            Journeys = journeys,
            JourneysPerSecond = journeys / wall,
            OwnCpuSeconds = own / journeys,
            AzuriteCpuSeconds = azurite / journeys,
            AllocatedMb = allocated / 1_048_576.0 / journeys,
            Requests = mix,
            HubTransactions = (double)(metrics.Transactions - transactions) / journeys,
            Commands = new Waits(player.Commands, [.. watch.Stalls]),
            PendingShare = (double)player.Pending / player.Commands.Count,
            RawJourneysPerSecond = await probe.JourneysPerSecondAsync(journeys, inFlight),
            RawUpsertP50Ms = await probe.UpsertP50MsAsync(inFlight),
        };
        return WithLeft(result, await service.StopAsync(), journeys + WarmUp);
    }

    private JourneyResult WithLeft(JourneyResult result, StorageLeft left, int journeys) => result with
    {
        RowsLeft = (double)(left.AllRows - empty.AllRows) / journeys,
        TableKbLeft = (left.TableBytes - empty.TableBytes) / 1_024.0 / journeys,
        BlobKbLeft = left.BlobBytes / 1_024.0 / journeys,
    };

    private static async Task<JourneyPlayer> PlayAsync(RunningService service, HttpClient http, int journeys, int inFlight)
    {
        var player = new JourneyPlayer(http, service.Services.GetRequiredService<CityDirectory>());
        await Parallel.ForAsync(
            0, journeys, new ParallelOptions { MaxDegreeOfParallelism = inFlight }, async (number, cancellation) => await player.PlayAsync(number, cancellation));
        return player;
    }
}

using System.Globalization;
using OpcOnboarding.Bench.Journeys;

namespace OpcOnboarding.Bench.Redemptions;

/// <summary>Counts the storage requests of redeeming a voucher over HTTP: file, grant, settle. Counts do not depend on how busy the machine is.</summary>
internal static class RedemptionBench
{
    private const int Claims = 20;

    public static async Task<int> RunAsync()
    {
        Console.Out.WriteLine($"{Surroundings.Describe()}; load average: {Surroundings.LoadAverage()}");
        var service = await RunningService.StartAsync();
        using var http = new HttpClient { BaseAddress = service.Address };
        using var traffic = StorageTraffic.Watch(service.Endpoint("TableEndpoint"), service.Endpoint("BlobEndpoint"));
        var voucher = await IssuedVoucher.ReachAsync(http, CancellationToken.None);
        Console.Out.WriteLine("| per redemption | requests | of them transactions | rows written | point reads | queries |");
        Console.Out.WriteLine("| --- | --- | --- | --- | --- | --- |");
        traffic.Take();
        for (var claim = 0; claim < Claims; claim++)
        {
            await voucher.FileAsync(CancellationToken.None);
        }

        Write("file a claim", traffic, Claims);
        await voucher.GrantAllAsync(CancellationToken.None);
        Write("grant it", traffic, Claims);
        await voucher.SettleAsync(CancellationToken.None);
        Write($"settle, {Claims} in one file", traffic, Claims);
        await service.StopAsync();
        return 0;
    }

    private static void Write(string what, StorageTraffic traffic, int claims)
    {
        var mix = new RequestMix(traffic.Take(), claims);
        double[] values = [mix.All, mix.Of(RequestShape.Transaction), mix.RowsWritten, mix.Of(RequestShape.PointRead), mix.Of(RequestShape.Query)];
        Console.Out.WriteLine($"| {what} | {string.Join(" | ", values.Select(value => value.ToString("0.##", CultureInfo.InvariantCulture)))} |");
    }
}

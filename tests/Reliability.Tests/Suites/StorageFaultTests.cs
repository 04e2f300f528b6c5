using OpcOnboarding.Reliability.Tests.Clients;
using OpcOnboarding.Reliability.Tests.Harness;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>R4: a share of all storage requests fails in every way that storage and network know. All cases end, no client is answered 500.</summary>
public sealed class StorageFaultTests
{
    public static TheoryData<double> Rates => [.. Level.Of<double[]>([0.05], [0.005, 0.05, 0.2])];

    [Theory, MemberData(nameof(Rates))]
    public async Task ShareOfRequests_Failing_AllCasesEndAndHold(double rate)
    {
        var suite = $"{nameof(StorageFaultTests)}-{rate * 1000:000}";
        var report = Seed.Report(suite);
        var cases = Level.Of(150, 500);
        await using var arena = await Arena.OpenAsync();
        var faults = new RandomFaults(arena.Proxy, Seed.For(suite), rate);

        await arena.Players.PlayManyAsync(cases, atATime: 48, until: () => faults.Fired.Values.Min() >= Level.Of(50, 50));

        arena.Proxy.Choose = null;
        await arena.HoldsAsync(nameof(StorageFaultTests));
        foreach (var (kind, times) in faults.Fired)
        {
            report.AtLeast($"faults: {kind}", 50, times);
        }

        report.AtLeast("finished cases", cases, arena.Players.Finished);
        report.AtLeast("acknowledged commands", cases * 8, arena.Players.Log.Count(CommandOutcome.Ok));
        report.Write();
    }
}

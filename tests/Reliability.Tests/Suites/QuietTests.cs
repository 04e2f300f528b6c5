using OpcOnboarding.Reliability.Tests.Harness;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>The checker itself, without a fault: what it finds then is wrong in it or in the service.</summary>
public sealed class QuietTests
{
    [Fact]
    public async Task Journeys_WithoutFaults_AllHold()
    {
        await using var arena = await Arena.OpenAsync();

        await arena.Players.PlayManyAsync(cases: 14, atATime: 7);

        await arena.HoldsAsync(nameof(QuietTests));
        Assert.Equal(14, arena.Players.Finished);
    }
}

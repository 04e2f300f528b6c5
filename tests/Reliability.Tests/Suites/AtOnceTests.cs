using OpcOnboarding.Reliability.Tests.Harness;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>The figure "cases at once" falls when somebody lets only some begin at a time.</summary>
public sealed class AtOnceTests
{
    [Fact]
    public async Task Most_AllTogether_IsAllOfThem()
    {
        var together = new AtOnce();
        var gate = new TaskCompletionSource();

        var all = together.AllAsync(Enumerable.Range(0, 20), _ => gate.Task);
        gate.SetResult();
        await all;

        Assert.Equal(20, together.Most);
    }

    [Fact]
    public async Task Most_OneAfterTheOther_IsOne()
    {
        var together = new AtOnce();

        foreach (var number in Enumerable.Range(0, 20))
        {
            await together.AllAsync([number], _ => Task.CompletedTask);
        }

        Assert.Equal(1, together.Most);
    }
}

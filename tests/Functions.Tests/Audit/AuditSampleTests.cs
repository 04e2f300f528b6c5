using OpcOnboarding.Functions.Audit;

namespace OpcOnboarding.Functions.Tests.Audit;

public sealed class AuditSampleTests
{
    private static readonly IReadOnlyList<string> Cases = [.. Enumerable.Range(0, 500).Select(number => $"{number:x32}")];

    [Fact]
    public void Draw_TheSameSeed_DrawsTheSameCasesWhateverTheirOrder()
    {
        var drawn = AuditSample.Draw(Cases, "2026-11-22", 20);

        Assert.Equal(drawn, AuditSample.Draw(Cases.Reverse(), "2026-11-22", 20));
        Assert.Equal(20, drawn.Distinct().Count());
        Assert.NotEqual(drawn, AuditSample.Draw(Cases, "2026-11-23", 20));
    }

    [Fact]
    public void Draw_OverManySeeds_LeavesNoCaseOut()
    {
        var drawn = Enumerable.Range(0, 1_000).SelectMany(seed => AuditSample.Draw(Cases, $"{seed}", 10)).ToHashSet();

        Assert.Equal(Cases.Count, drawn.Count);
    }

    [Fact]
    public void Draw_MoreThanThereAre_DrawsAll() => Assert.Equal(Cases, AuditSample.Draw(Cases, "all", 1_000).Order());
}

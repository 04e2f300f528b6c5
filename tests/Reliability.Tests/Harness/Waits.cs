namespace OpcOnboarding.Reliability.Tests.Harness;

/// <summary>How long something took each time. Times are reported and never asserted: they tell as much of the machine as of the service.</summary>
internal sealed class Waits
{
    private readonly List<TimeSpan> _all = [];

    public void Add(TimeSpan wait) => _all.Add(wait);

    /// <summary>Notes median and longest, in milliseconds.</summary>
    public void NoteIn(SuiteReport report, string what)
    {
        var sorted = _all.Order().ToList();
        report.Note($"{what}, median ms", (long)sorted[sorted.Count / 2].TotalMilliseconds);
        report.Note($"{what}, longest ms", (long)sorted[^1].TotalMilliseconds);
    }
}

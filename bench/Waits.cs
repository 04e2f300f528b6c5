namespace OpcOnboarding.Bench;

/// <summary>What was waited for in one cell, with and without the waits that met a save of Azurite.</summary>
internal sealed record Waits(IReadOnlyCollection<Wait> All, IReadOnlyCollection<Wait> Stalls)
{
    private readonly Lazy<IReadOnlyCollection<Wait>> _calm = new(() => [.. All.Where(wait => !Stalls.Any(wait.Meets))]);

    public double Ms(double share) => Percentile.Of(All.Select(wait => wait.Milliseconds), share);

    /// <summary>As <see cref="Ms"/>, of the waits that met no save; not a number when every one did.</summary>
    public double CalmMs(double share) => _calm.Value.Count == 0 ? double.NaN : Percentile.Of(_calm.Value.Select(wait => wait.Milliseconds), share);

    public double LongestStallMs => Stalls.Select(stall => stall.Milliseconds).DefaultIfEmpty(0).Max();

    /// <summary>Percent of the waits that met a save.</summary>
    public double StalledShare => 100.0 * (All.Count - _calm.Value.Count) / All.Count;
}

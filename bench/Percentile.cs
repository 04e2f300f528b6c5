namespace OpcOnboarding.Bench;

/// <summary>Percentiles by the nearest rank.</summary>
internal static class Percentile
{
    /// <param name="values">At least one.</param>
    /// <param name="share">Over 0, at most 1.</param>
    public static double Of(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }
}

namespace OpcOnboarding.Bench;

/// <summary>Results as a Markdown table: a row per measure, a column per cell, minimum, median and maximum of its rounds.</summary>
internal static class SpreadTable
{
    public static void Write<T>(
        TextWriter output, IEnumerable<IGrouping<string, T>> cells, IEnumerable<(string Measure, Func<T, double> Value)> rows)
    {
        var columns = cells.ToArray();
        output.WriteLine($"| min / **median** / max of {columns[0].Count()} | {string.Join(" | ", columns.Select(cell => cell.Key))} |");
        output.WriteLine($"| --- |{string.Concat(columns.Select(_ => " --- |"))}");
        foreach (var (measure, value) in rows)
        {
            output.WriteLine($"| {measure} | {string.Join(" | ", columns.Select(cell => Spread([.. cell.Select(value).Order()])))} |");
        }
    }

    private static string Spread(double[] sorted) => $"{sorted[0]:0.##} / **{sorted[sorted.Length / 2]:0.##}** / {sorted[^1]:0.##}";
}

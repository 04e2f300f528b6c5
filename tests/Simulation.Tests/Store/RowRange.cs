using System.Text.RegularExpressions;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Simulation.Tests.Store;

/// <summary>The only filter that the hub uses: rows of a partition from a key up to another.</summary>
internal sealed partial record RowRange(string Partition, string From, string Before)
{
    /// <exception cref="NotSupportedException">The filter is of another form.</exception>
    public static RowRange Parse(string? filter)
    {
        var match = Form().Match(filter ?? "");
        return match.Success
            ? new RowRange(Text(match, 1), Text(match, 2), Text(match, 3))
            : throw new NotSupportedException($"The simulated store does not know the filter {filter}.");
    }

    public bool Holds(TableEntity row) =>
        row.PartitionKey == Partition && string.CompareOrdinal(row.RowKey, From) >= 0 && string.CompareOrdinal(row.RowKey, Before) < 0;

    private static string Text(Match match, int group) => match.Groups[group].Value.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex("^PartitionKey eq '((?:[^']|'')*)' and RowKey ge '((?:[^']|'')*)' and RowKey lt '((?:[^']|'')*)'$")]
    private static partial Regex Form();
}

using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>How many cases each person has, as a city's row of counts says.</summary>
internal static class PlaceCounts
{
    /// <summary>The counts of each partition.</summary>
    public static IEnumerable<(string Partition, IReadOnlyDictionary<string, int> Counts)> Of(IEnumerable<TableEntity> rows) => rows
        .Where(row => row.RowKey == "loads")
        .Select(row => (row.PartitionKey, CaseJson.Read<IReadOnlyDictionary<string, int>>(row.GetString("Loads"))));
}

using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Simulation.Tests.Hubs;
using OpcOnboarding.Simulation.Tests.Store;

namespace OpcOnboarding.Simulation.Tests.Diaries;

/// <summary>Looks in the store for the order behind an effect.</summary>
internal static class Orders
{
    /// <summary>Whether an open instance's committed state has the activity with this input under way.</summary>
    public static bool IsCommitted(StoredTable rows, string key) =>
        rows.Rows.Where(row => row.RowKey.StartsWith(RowKeys.OpenPrefix, StringComparison.Ordinal))
            .Select(row => HubRows.Record(rows, row))
            .Any(record => record.OpenActivities.Values.Any(task => task.Input == $"\"{key}\""));
}

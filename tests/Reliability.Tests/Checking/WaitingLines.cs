namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>Who waits, with the number of each, as the rows say.</summary>
internal static class WaitingLines
{
    /// <summary>For a desk, in whatever community.</summary>
    public static IReadOnlyDictionary<string, int> ForDesks(StoreImage store) => store.Tables["Workspaces"]
        .Where(row => row.RowKey.StartsWith("wait:Desk:", StringComparison.Ordinal))
        .ToDictionary(row => row.GetString("Waiter")!, row => row.GetInt32("Number")!.Value);

    /// <summary>For a place with a mentor.</summary>
    public static IReadOnlyDictionary<string, int> ForMentors(StoreImage store) => store.Tables["Mentors"]
        .Where(row => row.GetInt32("Waits") is not null)
        .ToDictionary(row => row.RowKey["pair:".Length..], row => row.GetInt32("Waits")!.Value);
}

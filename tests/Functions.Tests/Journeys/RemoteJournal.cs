using System.Text.Json;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>The whole journal of a case at a service in another process.</summary>
internal static class RemoteJournal
{
    public static async Task<IReadOnlyList<JsonElement>> ReadAsync(RemoteCase remote)
    {
        var entries = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var path = $"/api/audit/cases/{remote.CaseId}/history?limit=200{(cursor is null ? "" : $"&cursor={cursor}")}";
            var page = (await remote.As("auditor-1").GetAsync(path)).MustBeOk();
            entries.AddRange(page["items"].EnumerateArray());
            cursor = page["nextCursor"].GetString();
        }
        while (cursor is not null);
        return entries;
    }

    /// <summary>Each acknowledged command is there once, no number is missing, and each entry hangs on the one before.</summary>
    public static async Task HoldsOnceAsync(RemoteCase remote)
    {
        var entries = await ReadAsync(remote);
        Assert.Equal(Enumerable.Range(1, entries.Count).Select(number => (long)number), entries.Select(entry => entry.GetProperty("sequence").GetInt64()));
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.Equal(pair.First.Text("hash"), pair.Second.Text("previousHash")));
        Assert.DoesNotContain(entries, entry => entry.Text("kind") == "commandRejected");
        foreach (var command in remote.Acknowledged)
        {
            Assert.Single(entries.Where(entry => entry.Text("commandId") == command).Select(entry => entry.Text("at")).Distinct());
            Assert.Single(entries, entry => entry.Text("commandId") == command && IsTheMoveItself(entry));
        }
    }

    private static bool IsTheMoveItself(JsonElement entry) =>
        entry.Text("kind") is "formSaved" or "documentAdded"
        || entry.Text("trigger") is "submit" or "accept" or "acceptWithDeficiency" or "supply" or "confirmSupply" or "approve" or "requestSupplement" or "resubmit";
}

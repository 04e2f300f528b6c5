using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.Operations;

/// <summary>The journal of a case in a restored store.</summary>
internal static class RestoredJournal
{
    /// <summary>No number is missing, each entry hangs on the one before, every step was approved once, and what was acknowledged before the backup is there.</summary>
    public static async Task HoldsAsync(PatientCaller auditor, string caseId, IReadOnlyList<string> acknowledged)
    {
        var entries = await ReadAsync(auditor, caseId);
        Assert.Equal(Enumerable.Range(1, entries.Count).Select(number => (long)number), entries.Select(entry => entry.GetProperty("sequence").GetInt64()));
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.Equal(pair.First.Text("hash"), pair.Second.Text("previousHash")));
        Assert.Equal(Scenario.Steps.Order(), entries.Where(entry => entry.Text("trigger") == "approve" && entry.Text("to") == "completed").Select(entry => entry.Text("step")).Order());
        var commands = entries.Select(entry => entry.Text("commandId")).ToHashSet();
        Assert.All(acknowledged, command => Assert.Contains(command, commands));
    }

    private static async Task<IReadOnlyList<JsonElement>> ReadAsync(PatientCaller auditor, string caseId)
    {
        var entries = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var page = (await auditor.GetAsync($"/api/audit/cases/{caseId}/history?limit=200{(cursor is null ? "" : $"&cursor={cursor}")}")).MustBeOk();
            entries.AddRange(page["items"].EnumerateArray());
            cursor = page["nextCursor"].GetString();
        }
        while (cursor is not null);
        return entries;
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpcOnboarding.Functions.Tests.BehindHost;

/// <summary>A journal without what differs from run to run: times, hashes (they are over the times), and random ids.</summary>
internal static partial class NormalJournal
{
    public static IReadOnlyList<string> Of(IReadOnlyList<JsonElement> entries, string caseId)
    {
        var ids = new Dictionary<string, string> { [caseId] = "case" };
        return [.. entries.Select(entry => Line(entry, ids))];
    }

    private static string Line(JsonElement entry, Dictionary<string, string> ids)
    {
        var members = entry.EnumerateObject().Where(member => member.Name is not ("at" or "hash" or "previousHash"));
        var text = string.Join(' ', members.Select(member => $"{member.Name}={member.Value.GetRawText()}"));
        return Id().Replace(Time().Replace(text, "time"), found => Name(found.Value, ids));
    }

    // Numbered by their first appearance, so that what was equal stays equal.
    private static string Name(string id, Dictionary<string, string> ids)
    {
        if (!ids.TryGetValue(id, out var name))
        {
            ids.Add(id, name = $"id{ids.Count}");
        }

        return name;
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")]
    private static partial Regex Time();

    [GeneratedRegex("[0-9a-f]{32,64}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}

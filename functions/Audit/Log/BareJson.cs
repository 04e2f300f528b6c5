using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>Writes a value without the members that say nothing, so that one that a later release adds, still empty, changes no digest.</summary>
internal static class BareJson
{
    /// <summary>The value as JSON text; members that are null, false, zero or empty are left out.</summary>
    public static string Write(object value) => Bare(JsonSerializer.SerializeToNode(value, value.GetType(), CaseJson.Stored))?.ToJsonString(CaseJson.Stored) ?? "";

    private static JsonNode? Bare(JsonNode? node) => node switch
    {
        JsonObject members => Bare(members),
        JsonArray { Count: 0 } or null => null,
        JsonArray items => new JsonArray([.. items.Select(Bare)]),
        _ => SaysNothing(node) ? null : node.DeepClone(),
    };

    private static JsonObject? Bare(JsonObject members)
    {
        var kept = members.Select(member => KeyValuePair.Create(member.Key, Bare(member.Value))).Where(member => member.Value is not null).ToList();
        return kept.Count == 0 ? null : new JsonObject(kept);
    }

    private static bool SaysNothing(JsonNode value) =>
        value.GetValueKind() is JsonValueKind.False or JsonValueKind.Null || (value.GetValueKind() == JsonValueKind.Number && value.ToJsonString() == "0");
}

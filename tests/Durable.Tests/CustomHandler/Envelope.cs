using System.Text.Json.Nodes;

namespace OpcOnboarding.Durable.Tests.CustomHandler;

/// <summary>Invocations as the host writes them (wire facts, part a, value rule).</summary>
internal static class Envelope
{
    public static string OfOrchestration(string name, string request) => Write(name, new JsonObject { ["context"] = Quote($"\"{request}\"") }, []);

    public static string OfActivity(string name, string? input, string instanceId = "case-1")
    {
        var data = new JsonObject { ["input"] = input is null ? "null" : Quote(JsonValue.Create(input).ToJsonString()) };
        return Write(name, data, new JsonObject { ["instanceId"] = $"\"{instanceId}\"" });
    }

    public static string Write(string name, JsonObject data, JsonObject metadata)
    {
        metadata["sys"] = new JsonObject { ["MethodName"] = name, ["UtcNow"] = "2026-11-21T23:00:00Z", ["RandGuid"] = "00000000-0000-4000-8000-000000000001" };
        return new JsonObject { ["Data"] = data, ["Metadata"] = metadata }.ToJsonString();
    }

    // The member is a JSON string that holds the value's JSON text; writing the object quotes it once more.
    private static JsonValue Quote(string jsonText) => JsonValue.Create(jsonText);
}

using System.Text.Json;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Commands;

/// <summary>The few members of the one form that steer the service itself; all others belong to the desks.</summary>
internal static class FormFields
{
    public static string? CompanyName(JsonElement application) => Text(application, "entity", "nameZh");

    public static string? FounderName(JsonElement application) => Text(application, "founder", "nameZh");

    public static string? ResidentId(JsonElement application) => Text(application, "founder", "residentId");

    public static EntityType? EntityType(JsonElement application) =>
        Enum.TryParse<EntityType>(Text(application, "entity", "type"), ignoreCase: false, out var form) && Enum.IsDefined(form) ? form : null;

    public static IReadOnlyList<string> UnwantedSteps(JsonElement application) =>
        Member(application, "unwantedSteps") is { ValueKind: JsonValueKind.Array } steps
            ? [.. steps.EnumerateArray().Where(step => step.ValueKind == JsonValueKind.String).Select(step => step.GetString()!)]
            : [];

    private static string? Text(JsonElement application, string section, string name) =>
        Member(application, section) is { } found && Member(found, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : null;
}

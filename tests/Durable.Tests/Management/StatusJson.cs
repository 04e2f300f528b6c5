using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;

namespace OpcOnboarding.Durable.Tests.Management;

/// <summary>A status as the management API gives it.</summary>
internal static class StatusJson
{
    public static JsonObject Of(InstanceState state, bool showInput, JsonArray? history) => new()
    {
        ["name"] = state.Name,
        ["instanceId"] = state.InstanceId,
        ["runtimeStatus"] = state.Status.ToString(),
        ["input"] = showInput ? Parsed(state.Input) : null,
        ["customStatus"] = Parsed(state.CustomStatus),
        ["output"] = Parsed(Output(state)),
        ["createdTime"] = Time(state.CreatedAt),
        ["lastUpdatedTime"] = Time(state.LastUpdatedAt),
        ["historyEvents"] = history,
    };

    /// <summary>JSON where the stored text is JSON, else the text itself.</summary>
    public static JsonNode? Parsed(string? text)
    {
        try
        {
            return text is null ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    // The provider writes type and message of a failure into the output.
    private static string? Output(InstanceState state) => state.Status == OrchestrationRuntimeStatus.Failed && state.FailureDetails is { } failure
        ? $"{failure.ErrorType}: {failure.ErrorMessage}"
        : state.Output;

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

using System.Text.Json;

namespace OpcOnboarding.Durable.Management;

/// <summary>Where the Durable Functions extension serves its HTTP management API, and what opens it.</summary>
/// <param name="BaseAddress">Up to and with <c>/runtime/webhooks/durabletask</c>.</param>
/// <param name="TaskHub">The hub's name; null for the host's own.</param>
/// <param name="Connection">The app setting of the hub's storage; null for the host's own.</param>
/// <param name="Key">The system key <c>durabletask_extension</c>; null where none is asked for (local tools).</param>
public sealed record ManagementEndpoint(Uri BaseAddress, string? TaskHub = null, string? Connection = null, string? Key = null)
{
    /// <summary>Reads what a durableClient binding says.</summary>
    /// <returns>Null when the text is not such a binding's, or names no address.</returns>
    internal static ManagementEndpoint? Read(string binding)
    {
        try
        {
            using var json = JsonDocument.Parse(binding);
            return json.RootElement.ValueKind == JsonValueKind.Object && Text(json.RootElement, "httpBaseUrl") is { } address
                && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
                ? new ManagementEndpoint(uri, Text(json.RootElement, "taskHubName"), Text(json.RootElement, "connectionName"), KeyOf(json.RootElement))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Without the key: it opens every orchestration, and records are printed.</summary>
    public override string ToString() => $"{BaseAddress} (hub {TaskHub ?? "of the host"})";

    private static string? KeyOf(JsonElement binding) =>
        Text(binding, "requiredQueryStringParameters") is { } query
            ? query.Split('&').Where(part => part.StartsWith("code=", StringComparison.Ordinal)).Select(part => Uri.UnescapeDataString(part[5..])).FirstOrDefault()
            : null;

    private static string? Text(JsonElement binding, string member) =>
        binding.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}

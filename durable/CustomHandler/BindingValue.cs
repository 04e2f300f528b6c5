using System.Text.Json;

namespace OpcOnboarding.Durable.CustomHandler;

/// <summary>Undoes what the host does to a value on its way into an invocation (wire facts, part a, value rule).</summary>
internal static class BindingValue
{
    /// <summary>
    /// The text behind a member: an object stands for itself, everything else is a JSON string of the value's JSON text.
    /// A text that was quoted only once, as older samples show it, is taken as it is.
    /// </summary>
    /// <returns>Null for null.</returns>
    public static string? TextOf(JsonElement member) => member.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => Decode(member.GetString()!),
        _ => member.GetRawText(),
    };

    private static string? Decode(string text)
    {
        try
        {
            using var inner = JsonDocument.Parse(text);
            return inner.RootElement.ValueKind switch
            {
                JsonValueKind.String => inner.RootElement.GetString(),
                JsonValueKind.Null => null,
                _ => text,
            };
        }
        catch (JsonException)
        {
            return text;
        }
    }
}

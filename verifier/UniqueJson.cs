using System.Text.Json;

namespace OpcOnboarding.Verifier;

/// <summary>JSON in which no object has a name twice: readers would differ about which of the two counts.</summary>
internal static class UniqueJson
{
    private static readonly JsonDocumentOptions Unique = new() { AllowDuplicateProperties = false };

    /// <exception cref="JsonException">It is no JSON, or has a name twice in an object.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8, Unique);
        return document.RootElement.Clone();
    }

    /// <inheritdoc cref="Parse(ReadOnlyMemory{byte})"/>
    public static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text, Unique);
        return document.RootElement.Clone();
    }
}

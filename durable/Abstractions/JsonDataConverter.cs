using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpcOnboarding.Durable;

/// <summary>Values as JSON with System.Text.Json; names as declared, fields included.</summary>
public sealed class JsonDataConverter : DataConverter
{
    // Non-ASCII letters stay as they are: equal in value to the escaped form and a third of its size for Chinese text.
    private static readonly JsonSerializerOptions DefaultOptions = new()
    {
        IncludeFields = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A host may hand on JSON whose members it has put in another order.
        AllowOutOfOrderMetadataProperties = true,
    };

    private readonly JsonSerializerOptions options;

    /// <summary>Makes a converter.</summary>
    /// <param name="options">Serializer options; null for the defaults.</param>
    public JsonDataConverter(JsonSerializerOptions? options = null) => this.options = options ?? DefaultOptions;

    /// <summary>The converter with the default options.</summary>
    public static JsonDataConverter Default { get; } = new();

    /// <inheritdoc/>
    public override object? Deserialize(string? data, Type targetType) =>
        data is null ? null : JsonSerializer.Deserialize(data, targetType, options);

    /// <inheritdoc/>
    public override string? Serialize(object? value) =>
        value is null ? null : JsonSerializer.Serialize(value, options);
}

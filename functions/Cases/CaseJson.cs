using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OpcOnboarding.Functions.Cases;

/// <summary>The one place that says how stored JSON and answers are written: camelCase, Chinese as it is, nulls left out of rows.</summary>
internal static class CaseJson
{
    /// <summary>For stored rows.</summary>
    public static JsonSerializerOptions Stored { get; } = new(JsonSerializerDefaults.Web)
    {
        // Rows are never shown by a browser as they are; escapes would treble the size of Chinese text.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        // What is always written must be there when it is read: a row that lacks it is not half believed.
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { DemandWhatIsAlwaysWritten } },
    };

    private static void DemandWhatIsAlwaysWritten(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(member => member.AssociatedParameter is { IsNullable: false, HasDefaultValue: false }))
        {
            member.IsRequired = true;
        }
    }

    /// <summary>Applies the rules of the HTTP API to the framework's own options.</summary>
    public static void ForAnswers(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    /// <summary>For answers: as <see cref="ForAnswers"/> says.</summary>
    private static readonly JsonSerializerOptions Answers = MakeAnswers();

    /// <summary>A value as the API answers it.</summary>
    public static string WriteAnswer<T>(T value) => JsonSerializer.Serialize(value, Answers);

    private static JsonSerializerOptions MakeAnswers()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ForAnswers(options);
        return options;
    }

    /// <summary>A value as JSON text.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Stored);

    /// <summary>A value from JSON text.</summary>
    /// <exception cref="UnreadableRowException">The text is not what was written.</exception>
    public static T Read<T>(string? json)
        where T : class
    {
        try
        {
            var value = json is null ? null : JsonSerializer.Deserialize<T>(json, Stored);
            return value ?? throw new UnreadableRowException($"A stored {typeof(T).Name} is missing.");
        }
        // Not supported: an event that doesn't say its kind.
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            throw new UnreadableRowException($"A stored {typeof(T).Name} can't be read.", unreadable);
        }
    }

    /// <summary>The name of an enum member as the API writes it.</summary>
    public static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>A stored row is not what this service wrote: its case is quarantined, everything else goes on.</summary>
internal sealed class UnreadableRowException(string message, Exception? inner = null) : Exception(message, inner);

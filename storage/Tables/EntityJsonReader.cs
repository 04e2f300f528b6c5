using System.Globalization;
using System.Text.Json;
using Azure;

namespace OpcOnboarding.Storage.Tables;

/// <summary>Reads rows from OData JSON with minimal metadata.</summary>
internal static class EntityJsonReader
{
    private const string TypeSuffix = "@odata.type";

    public static T ReadOne<T>(ReadOnlySpan<byte> json)
        where T : TableEntity, new()
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return Read<T>(ref reader);
    }

    /// <summary>Reads <c>{"value":[row, …]}</c>.</summary>
    public static List<T> ReadMany<T>(ReadOnlySpan<byte> json)
        where T : TableEntity, new()
    {
        var rows = new List<T>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isValue = reader.ValueTextEquals("value"u8);
            reader.Read();
            if (!isValue)
                reader.Skip();
            else
                while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                    rows.Add(Read<T>(ref reader));
        }

        return rows;
    }

    private static T Read<T>(ref Utf8JsonReader reader)
        where T : TableEntity, new()
    {
        var entity = new T();
        string? type = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name.EndsWith(TypeSuffix, StringComparison.Ordinal))
            {
                type = reader.GetString();
                continue;
            }

            Set(entity, name, type, ref reader);
            type = null;
        }

        return entity;
    }

    private static void Set(TableEntity entity, string name, string? type, ref Utf8JsonReader reader)
    {
        switch (name)
        {
            case "PartitionKey": entity.PartitionKey = reader.GetString()!; break;
            case "RowKey": entity.RowKey = reader.GetString()!; break;
            case "Timestamp": entity.Timestamp = Time(reader.GetString()!); break;
            case "odata.etag": entity.ETag = new ETag(reader.GetString()!); break;
            default:
                if (!name.StartsWith("odata.", StringComparison.Ordinal) && reader.TokenType != JsonTokenType.Null)
                    entity.Properties[name] = Value(type, ref reader);
                else
                    reader.Skip();
                break;
        }
    }

    private static object Value(string? type, ref Utf8JsonReader reader) => type switch
    {
        "Edm.Int64" => reader.TokenType == JsonTokenType.String ? long.Parse(reader.GetString()!, CultureInfo.InvariantCulture) : reader.GetInt64(),
        "Edm.Double" => Double(ref reader),
        "Edm.DateTime" => Time(reader.GetString()!),
        "Edm.Guid" => reader.GetGuid(),
        "Edm.Binary" => reader.GetBytesFromBase64(),
        _ => Untyped(ref reader),
    };

    private static object Untyped(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when reader.TryGetInt32(out var number) => number,
        JsonTokenType.Number => reader.GetDouble(),
        var token => throw new JsonException($"A property of a row cannot be a {token}."),
    };

    private static double Double(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number
        ? reader.GetDouble()
        : double.Parse(reader.GetString()!, CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}

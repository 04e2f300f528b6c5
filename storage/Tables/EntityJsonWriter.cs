using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpcOnboarding.Storage.Tables;

/// <summary>Writes a row as OData JSON, each value with the type annotation that keeps it exact.</summary>
internal static class EntityJsonWriter
{
    private const string TypeSuffix = "@odata.type";

    /// <summary>Text beyond ASCII goes out as UTF-8, not as escapes of six bytes; the body is never shown in a page.</summary>
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    public static void Write(IBufferWriter<byte> output, TableEntity entity)
    {
        var writer = s_writer ??= new Utf8JsonWriter(output, s_options);
        writer.Reset(output);
        writer.WriteStartObject();
        writer.WriteString("PartitionKey"u8, entity.PartitionKey);
        writer.WriteString("RowKey"u8, entity.RowKey);
        foreach (var (name, value) in entity.Properties)
            WriteProperty(writer, name, value);
        writer.WriteEndObject();
        writer.Flush();
        writer.Reset(Stream.Null);
    }

    private static void WriteProperty(Utf8JsonWriter writer, string name, object? value)
    {
        switch (value)
        {
            case string text: writer.WriteString(name, text); break;
            case int number: writer.WriteNumber(name, number); break;
            case bool truth: writer.WriteBoolean(name, truth); break;
            case long number: WriteTyped(writer, name, "Edm.Int64"u8); WriteInt64(writer, number); break;
            case double number: WriteTyped(writer, name, "Edm.Double"u8); WriteDouble(writer, number); break;
            case DateTimeOffset time: WriteTyped(writer, name, "Edm.DateTime"u8); WriteTime(writer, time.UtcDateTime); break;
            case DateTime time: WriteTyped(writer, name, "Edm.DateTime"u8); WriteTime(writer, time); break;
            case Guid guid: WriteTyped(writer, name, "Edm.Guid"u8); writer.WriteStringValue(guid); break;
            case byte[] bytes: WriteTyped(writer, name, "Edm.Binary"u8); writer.WriteBase64StringValue(bytes); break;
        }
    }

    private static void WriteTyped(Utf8JsonWriter writer, string name, ReadOnlySpan<byte> type)
    {
        writer.WriteString(string.Concat(name, TypeSuffix), type);
        writer.WritePropertyName(name);
    }

    private static void WriteInt64(Utf8JsonWriter writer, long number)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(number, digits, out var length);
        writer.WriteStringValue(digits[..length]);
    }

    private static void WriteDouble(Utf8JsonWriter writer, double number)
    {
        if (double.IsFinite(number))
            writer.WriteNumberValue(number);
        else
            writer.WriteStringValue(double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
    }

    /// <summary>Seven digits behind the second: ticks of 100 ns survive.</summary>
    private static void WriteTime(Utf8JsonWriter writer, DateTime time)
    {
        Span<byte> text = stackalloc byte[28];
        Utf8Formatter.TryFormat(time, text, out var length, 'O');
        writer.WriteStringValue(text[..length]);
    }
}

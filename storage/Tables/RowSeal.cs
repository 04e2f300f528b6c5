using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OpcOnboarding.Storage.Tables;

/// <summary>A digest over all of a row: keys, names, types and values. Every guarded write carries one, so that a row changed behind the service's back shows.</summary>
/// <remarks>
/// It tells change, not who made it: whoever knows this code can make a new one. Against that, seals are collected elsewhere and compared.
/// Not covered: time stamp and version, which the store sets itself.
/// </remarks>
public static class RowSeal
{
    /// <summary>Name of the property that holds it: <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
    public const string Property = "Seal";

    private const string Algorithm = "sha256:";

    /// <summary>The seal that the row as it is must have.</summary>
    /// <exception cref="ArgumentException">A property is of a type that tables do not hold.</exception>
    public static string Of(TableEntity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var bytes = new ArrayBufferWriter<byte>(1024);
        Append(bytes, row.PartitionKey);
        Append(bytes, row.RowKey);
        foreach (var (name, value) in row.Properties.Where(property => property is { Key: not Property, Value: not null }).OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            Append(bytes, name);
            Append(bytes, value!, name);
        }

        return Algorithm + Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    /// <summary>Whether the row carries the seal it must have.</summary>
    public static bool Holds(TableEntity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row[Property] is string seal && seal == Of(row);
    }

    /// <summary>Puts the seal on a row that is about to be written.</summary>
    internal static void Put(TableEntity row) => row[Property] = Of(row);

    private static void Append(ArrayBufferWriter<byte> bytes, object value, string name)
    {
        switch (value)
        {
            case string text:
                Tag(bytes, 's');
                Append(bytes, text);
                break;
            case byte[] binary:
                Tag(bytes, 'b');
                Append(bytes, binary.Length);
                bytes.Write(binary);
                break;
            case Guid id:
                Tag(bytes, 'g');
                bytes.Write(id.ToByteArray(bigEndian: true));
                break;
            default:
                Tag(bytes, TagOf(value, name));
                Append(bytes, NumberOf(value));
                break;
        }
    }

    private static char TagOf(object value, string name) => value switch
    {
        int => 'i',
        long => 'l',
        double => 'd',
        bool => 't',
        DateTimeOffset or DateTime => 'w',
        _ => throw new ArgumentException($"The property {name} is of a type that tables do not hold.", nameof(value)),
    };

    private static long NumberOf(object value) => value switch
    {
        int number => number,
        long number => number,
        double number => BitConverter.DoubleToInt64Bits(number),
        bool truth => truth ? 1 : 0,
        DateTimeOffset instant => instant.UtcTicks,
        DateTime instant => instant.ToUniversalTime().Ticks,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static void Tag(ArrayBufferWriter<byte> bytes, char tag) => bytes.Write([(byte)tag]);

    private static void Append(ArrayBufferWriter<byte> bytes, string text)
    {
        Append(bytes, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, bytes);
    }

    private static void Append(ArrayBufferWriter<byte> bytes, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(sizeof(long)), number);
        bytes.Advance(sizeof(long));
    }
}

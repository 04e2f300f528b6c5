using System.Globalization;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Embedded.Rows;

/// <summary>Bytes in a row, as binary properties <c>D00</c>, <c>D01</c> and so on of at most 64 KiB each.</summary>
internal static class BinaryColumns
{
    /// <summary>
    /// Most bytes that one row takes. With keys and other columns it stays below the service's 1 MiB, also where that is
    /// counted on the base64 text, as Azurite does.
    /// </summary>
    public const int RowCapacity = 11 * ColumnCapacity;

    private const int ColumnCapacity = 64 * 1024;

    /// <summary>Adds the bytes to the row.</summary>
    public static void Write(TableEntity row, ReadOnlySpan<byte> bytes)
    {
        for (var column = 0; column == 0 || !bytes.IsEmpty; column++)
        {
            var part = bytes[..Math.Min(ColumnCapacity, bytes.Length)];
            row[Name(column)] = part.ToArray();
            bytes = bytes[part.Length..];
        }
    }

    /// <summary>Joins the row's bytes.</summary>
    /// <exception cref="FormatException">The row has no such column, or one of another type.</exception>
    public static byte[] Read(TableEntity row)
    {
        var first = Column(row, 0) ?? throw new FormatException("A row of the task hub has no data column.");
        return Column(row, 1) is null ? first : Join(row);
    }

    private static byte[] Join(TableEntity row)
    {
        using var bytes = new MemoryStream();
        for (var column = 0; Column(row, column) is { } part; column++)
        {
            bytes.Write(part);
        }

        return bytes.ToArray();
    }

    private static byte[]? Column(TableEntity row, int column) => row[Name(column)] switch
    {
        null => null,
        byte[] part => part,
        _ => throw new FormatException("A data column of the task hub is not binary."),
    };

    private static string Name(int column) => column.ToString("'D'00", CultureInfo.InvariantCulture);
}

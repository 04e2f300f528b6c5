using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Cases;

/// <summary>Columns of stored rows, as one reads what somebody else may have written.</summary>
internal static class StoredColumns
{
    /// <summary>The text; null where there is no such column.</summary>
    /// <exception cref="UnreadableRowException">The column has another type. The other readers do the same.</exception>
    public static string? ReadText(this TableEntity row, string name) => row[name] switch
    {
        null => null,
        string text => text,
        _ => throw Odd(name),
    };

    /// <summary>The text of a column that must be there.</summary>
    public static string NeedText(this TableEntity row, string name) =>
        row.ReadText(name) ?? throw new UnreadableRowException($"A row has no column {name}.");

    /// <summary>The 32-bit number; null where there is no such column.</summary>
    public static int? ReadInt32(this TableEntity row, string name) => row[name] switch
    {
        null => null,
        int number => number,
        _ => throw Odd(name),
    };

    /// <summary>The 64-bit number; null where there is no such column.</summary>
    public static long? ReadInt64(this TableEntity row, string name) => row[name] switch
    {
        null => null,
        long number => number,
        _ => throw Odd(name),
    };

    /// <summary>The moment; null where there is no such column.</summary>
    public static DateTimeOffset? ReadDateTimeOffset(this TableEntity row, string name) => row[name] switch
    {
        null => null,
        DateTimeOffset moment => moment,
        _ => throw Odd(name),
    };

    /// <summary>The 64-bit number of a column that must be there.</summary>
    public static long NeedInt64(this TableEntity row, string name) =>
        row.ReadInt64(name) ?? throw new UnreadableRowException($"A row has no column {name}.");

    private static UnreadableRowException Odd(string name) => new($"Column {name} has another type.");
}

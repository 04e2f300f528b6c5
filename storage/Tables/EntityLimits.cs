namespace OpcOnboarding.Storage.Tables;

/// <summary>The table service's limits, checked before sending so that a violation is named and costs no request.</summary>
/// <remarks>Source: "Understanding the Table service data model", property limitations and size formula.</remarks>
internal static class EntityLimits
{
    public const int KeyCharacters = 512;
    public const int ValueBytes = 64 * 1024;
    public const int EntityBytes = 1024 * 1024;
    public const int PropertyCount = 252;
    public const int NameCharacters = 255;
    public const int TransactionActions = 100;
    public const int TransactionBytes = 4 * 1024 * 1024;

    private static readonly DateTimeOffset s_earliest = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void CheckTableName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is < 3 or > 63 || !char.IsAsciiLetter(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException("A table's name has 3 to 63 ASCII letters and digits and begins with a letter.", nameof(name));
    }

    public static void CheckKey(string key, string name)
    {
        ArgumentNullException.ThrowIfNull(key, name);
        if (key.Length > KeyCharacters)
            throw new ArgumentException($"{name} is longer than 1 KiB (512 UTF-16 units).", name);
        CheckText(key, name);
        foreach (var character in key)
        {
            if (character is '/' or '\\' or '#' or '?' || char.IsControl(character))
                throw new ArgumentException($"{name} holds a character that keys may not have: / \\ # ? or a control character.", name);
        }
    }

    public static void Check(TableEntity entity)
    {
        CheckKey(entity.PartitionKey, nameof(TableEntity.PartitionKey));
        CheckKey(entity.RowKey, nameof(TableEntity.RowKey));
        if (entity.Count > PropertyCount)
            throw new ArgumentException($"The row has {entity.Count} properties; {PropertyCount} are allowed.", nameof(entity));
        var size = 4 + (2 * (entity.PartitionKey.Length + entity.RowKey.Length));
        foreach (var (name, value) in entity.Properties)
            size += PropertySize(name, value);
        if (size > EntityBytes)
            throw new ArgumentException($"The row has {size} bytes; 1 MiB is allowed.", nameof(entity));
    }

    private static int PropertySize(string name, object? value)
    {
        CheckName(name);
        return value is null ? 0 : 8 + (2 * name.Length) + ValueSize(name, value);
    }

    private static void CheckName(string name)
    {
        if (name.Length is 0 or > NameCharacters || char.IsAsciiDigit(name[0]) || !name.All(c => c == '_' || char.IsLetterOrDigit(c)))
            throw new ArgumentException($"A property's name has 1 to {NameCharacters} letters, digits and underscores and does not begin with a digit.", nameof(name));
        if (name is "PartitionKey" or "RowKey" or "Timestamp")
            throw new ArgumentException($"{name} is not an ordinary property; set it on the row itself.", nameof(name));
    }

    private static int ValueSize(string name, object value) => value switch
    {
        string text => 4 + TextSize(name, text),
        byte[] bytes => 4 + WithinLimit(name, bytes.Length),
        int => 4,
        long or double => 8,
        bool => 1,
        Guid => 16,
        DateTimeOffset time => TimeSize(name, time),
        DateTime { Kind: DateTimeKind.Utc } time => TimeSize(name, time),
        DateTime => throw new ArgumentException($"The time in {name} is not marked as UTC.", nameof(value)),
        _ => throw new ArgumentException($"{name} is of type {value.GetType().Name}, which a table cannot store.", nameof(value)),
    };

    private static int TextSize(string name, string text)
    {
        CheckText(text, name);
        return WithinLimit(name, text.Length * 2);
    }

    /// <summary>Half a surrogate pair has no UTF-8 form: it would come back as another character, in a key as another row.</summary>
    private static void CheckText(string text, string name)
    {
        var rest = text.AsSpan();
        for (var at = NextSurrogate(rest); at >= 0; at = NextSurrogate(rest))
        {
            if (at + 1 == rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
                throw new ArgumentException($"{name} is not well-formed Unicode: half a surrogate pair.", name);
            rest = rest[(at + 2)..];
        }
    }

    private static int NextSurrogate(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\uD800', '\uDFFF');

    private static int WithinLimit(string name, int bytes) => bytes <= ValueBytes
        ? bytes
        : throw new ArgumentException($"The value of {name} has {bytes} bytes; 64 KiB are allowed.", nameof(name));

    private static int TimeSize(string name, DateTimeOffset time) => time >= s_earliest
        ? 8
        : throw new ArgumentException($"The time in {name} lies before the year 1601.", nameof(time));
}

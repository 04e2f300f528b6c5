using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Azure;

namespace OpcOnboarding.Storage.Tables;

/// <summary>One row: two keys and up to 252 named properties.</summary>
/// <remarks>
/// Values are <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>,
/// <see cref="DateTimeOffset"/> or UTC <see cref="DateTime"/> (exact to 100 ns, from the year 1601; read back as <see cref="DateTimeOffset"/>),
/// <see cref="Guid"/> and byte arrays. A property set to null is not stored. Not safe for use by several threads.
/// </remarks>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "The name of Azure.Data.Tables.")]
public class TableEntity : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly Dictionary<string, object?> _properties = new(StringComparer.Ordinal);

    /// <summary>Creates a row whose keys are still empty strings.</summary>
    public TableEntity()
    {
    }

    /// <summary>Creates a row with its keys.</summary>
    public TableEntity(string partitionKey, string rowKey) => (PartitionKey, RowKey) = (partitionKey, rowKey);

    /// <summary>First half of the row's identity; rows of one partition can change together. At most 1 KiB in UTF-16, without / \ # ? and control characters.</summary>
    public string PartitionKey { get; set; } = "";

    /// <summary>Second half of the row's identity, unique within the partition. Limits as <see cref="PartitionKey"/>.</summary>
    public string RowKey { get; set; } = "";

    /// <summary>When the service last changed the row; null for a row that was not read from it. Never sent.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The row's version when it was read; the default for a row that was not. Writes take the version as an argument instead.</summary>
    public ETag ETag { get; set; }

    /// <summary>Number of properties, keys not counted.</summary>
    public int Count => _properties.Count;

    /// <summary>Names of the properties, keys not counted.</summary>
    public ICollection<string> Keys => _properties.Keys;

    /// <summary>A property's value; null where the row has no such property.</summary>
    public object? this[string key]
    {
        get => _properties.GetValueOrDefault(key);
        set => _properties[key] = value;
    }

    /// <summary>Adds a property that must not be there yet.</summary>
    /// <exception cref="ArgumentException">The property is there already.</exception>
    public void Add(string key, object? value) => _properties.Add(key, value);

    /// <summary>Takes a property off; false if it was not there.</summary>
    public bool Remove(string key) => _properties.Remove(key);

    /// <summary>Whether the row has this property.</summary>
    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    /// <summary>Gets a property's value if the row has it.</summary>
    public bool TryGetValue(string key, out object? value) => _properties.TryGetValue(key, out value);

    /// <summary>The text, or null where there is no such property.</summary>
    /// <exception cref="InvalidOperationException">The property has another type. The other getters do the same.</exception>
    public string? GetString(string key) => Reference<string>(key);

    /// <summary>The bytes, or null where there is no such property. Not a copy.</summary>
    public byte[]? GetBinary(string key) => Reference<byte[]>(key);

    /// <summary>The 32-bit number, or null where there is no such property.</summary>
    public int? GetInt32(string key) => Value<int>(key);

    /// <summary>The 64-bit number, or null where there is no such property.</summary>
    public long? GetInt64(string key) => Value<long>(key);

    /// <summary>The floating-point number, or null where there is no such property.</summary>
    public double? GetDouble(string key) => Value<double>(key);

    /// <summary>The truth value, or null where there is no such property.</summary>
    public bool? GetBoolean(string key) => Value<bool>(key);

    /// <summary>The identifier, or null where there is no such property.</summary>
    public Guid? GetGuid(string key) => Value<Guid>(key);

    /// <summary>The instant in UTC, or null where there is no such property.</summary>
    public DateTimeOffset? GetDateTimeOffset(string key) => this[key] is DateTime time ? new DateTimeOffset(time) : Value<DateTimeOffset>(key);

    /// <summary>Goes through the properties, keys not among them.</summary>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The properties without the boxed enumerator of the interface.</summary>
    internal Dictionary<string, object?> Properties => _properties;

    private T? Reference<T>(string key)
        where T : class => this[key] switch
        {
            null => null,
            T value => value,
            var other => throw WrongType(key, other, typeof(T)),
        };

    private T? Value<T>(string key)
        where T : struct => this[key] switch
        {
            null => null,
            T value => value,
            var other => throw WrongType(key, other, typeof(T)),
        };

    private static InvalidOperationException WrongType(string key, object value, Type wanted) =>
        new($"The property {key} is of type {value.GetType().Name}, not {wanted.Name}.");
}

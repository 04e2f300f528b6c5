using System.Diagnostics.CodeAnalysis;

namespace OpcOnboarding.Durable;

/// <summary>Turns values into the texts that cross the wire, and back. Must be deterministic and free of I/O.</summary>
public abstract class DataConverter
{
    /// <summary>Reads a value.</summary>
    /// <param name="data">The text; null means "absent".</param>
    /// <param name="targetType">The type wanted.</param>
    /// <returns>The value; null when the text is absent.</returns>
    public abstract object? Deserialize(string? data, Type targetType);

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">The type wanted.</typeparam>
    /// <param name="data">The text; null means "absent".</param>
    /// <returns>The value; the type's default when the text is absent.</returns>
    public virtual T? Deserialize<T>(string? data) => Deserialize(data, typeof(T)) is { } value ? (T)value : default;

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text; null when the value is null.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public abstract string? Serialize(object? value);
}

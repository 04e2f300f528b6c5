namespace OpcOnboarding.Functions.PersonalData;

/// <summary>
/// Personal data on its way through memory. Text output, logging and JSON show stars; only <see cref="Reveal"/> gives
/// the value, and is easy to search for.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal readonly struct Sensitive<T>(T value) : IEquatable<Sensitive<T>>
{
    // A method, not a property: serialisers and structured logs write properties.

    /// <summary>The value in clear. Call it where the value is sealed, masked, hashed or answered to its owner.</summary>
    public T Reveal() => value;

    /// <summary>Three stars.</summary>
    public override string ToString() => "***";

    /// <inheritdoc/>
    public bool Equals(Sensitive<T> other) => EqualityComparer<T>.Default.Equals(value, other.Reveal());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Sensitive<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(value);
}

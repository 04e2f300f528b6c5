namespace OpcOnboarding.Durable;

/// <summary>The name under which an orchestrator or activity is registered and called.</summary>
/// <remarks>Names are equal when they differ in letter case only, as the wire's confirmation check has it.</remarks>
public readonly struct TaskName : IEquatable<TaskName>
{
    private readonly string? name;

    /// <summary>Wraps a name.</summary>
    /// <param name="name">The name; null counts as empty.</param>
    public TaskName(string name) => this.name = name;

    /// <summary>The name; never null.</summary>
    public string Name => name ?? string.Empty;

    /// <summary>Always empty: versions travel in options, never in names. Kept for the shape of the published type.</summary>
    public string Version => string.Empty;

    /// <summary>The bare name.</summary>
    public static implicit operator string(TaskName value) => value.Name;

    /// <summary>Wraps a bare name, so that call sites can pass a string.</summary>
    public static implicit operator TaskName(string value) => new(value);

    /// <summary>Equal apart from letter case.</summary>
    public static bool operator ==(TaskName left, TaskName right) => left.Equals(right);

    /// <summary>Different in more than letter case.</summary>
    public static bool operator !=(TaskName left, TaskName right) => !left.Equals(right);

    /// <summary>Equal apart from letter case.</summary>
    public bool Equals(TaskName other) => string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskName other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

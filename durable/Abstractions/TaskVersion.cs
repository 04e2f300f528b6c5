namespace OpcOnboarding.Durable;

/// <summary>The version an orchestration or activity runs under; an opaque text, compared ignoring case.</summary>
public readonly struct TaskVersion : IEquatable<TaskVersion>
{
    private readonly string? version;

    /// <summary>Wraps a version text.</summary>
    /// <param name="version">The version; null counts as empty, which means "no version".</param>
    public TaskVersion(string version) => this.version = version;

    /// <summary>The version text; never null.</summary>
    public string Version => version ?? string.Empty;

    /// <summary>The bare text.</summary>
    public static implicit operator string(TaskVersion value) => value.Version;

    /// <summary>Wraps a bare text.</summary>
    public static implicit operator TaskVersion(string value) => new(value);

    /// <summary>Equal apart from letter case.</summary>
    public static bool operator ==(TaskVersion left, TaskVersion right) => left.Equals(right);

    /// <summary>Different in more than letter case.</summary>
    public static bool operator !=(TaskVersion left, TaskVersion right) => !left.Equals(right);

    /// <summary>Equal apart from letter case.</summary>
    public bool Equals(TaskVersion other) => string.Equals(Version, other.Version, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskVersion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Version);

    /// <inheritdoc/>
    public override string ToString() => Version;
}

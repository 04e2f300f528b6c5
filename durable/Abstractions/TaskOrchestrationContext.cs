using Microsoft.Extensions.Logging;

namespace OpcOnboarding.Durable;

/// <summary>All that an orchestrator may use: time, identity, randomness and tasks that can be replayed.</summary>
/// <remarks>
/// Tasks from elsewhere (Task.Run, Task.Delay, I/O) must not be awaited, nor ConfigureAwait(false) be used. Either fails
/// the orchestration: at once when nothing of the context's is open beside it, else when the stray code wants to go on.
/// </remarks>
public abstract partial class TaskOrchestrationContext
{
    /// <summary>The name the orchestration was started by.</summary>
    public abstract TaskName Name { get; }

    /// <summary>The instance id.</summary>
    public abstract string InstanceId { get; }

    /// <summary>Who started this as a sub-orchestration; null when a client did.</summary>
    public abstract ParentOrchestrationInstance? Parent { get; }

    /// <summary>The orchestration clock, UTC: the time at which the present turn began, the same in every replay.</summary>
    public abstract DateTime CurrentUtcDateTime { get; }

    /// <summary>True while events of earlier turns are played.</summary>
    public abstract bool IsReplaying { get; }

    /// <summary>The version the orchestration was started with; empty when none.</summary>
    public virtual string Version => string.Empty;

    /// <summary>What the host sent along with the turn, by name.</summary>
    public virtual IReadOnlyDictionary<string, object?> Properties { get; } = new Dictionary<string, object?>();

    /// <summary>Makes loggers that are silent during replay.</summary>
    public virtual ILoggerFactory ReplaySafeLoggerFactory => new ReplaySafeLoggerFactory(this, LoggerFactory);

    /// <summary>Makes the loggers underneath.</summary>
    protected abstract ILoggerFactory LoggerFactory { get; }

    /// <summary>The orchestration's input.</summary>
    /// <typeparam name="T">The type wanted.</typeparam>
    /// <returns>The input; the type's default when there was none.</returns>
    public abstract T? GetInput<T>();

    /// <summary>A new GUID, the same in every replay.</summary>
    public abstract Guid NewGuid();

    /// <summary>Shows a value to whoever asks for the instance's status.</summary>
    /// <param name="customStatus">The value, serialised at the end of the turn; null clears it. At most 16 KB of UTF-16 text.</param>
    public abstract void SetCustomStatus(object? customStatus);

    /// <summary>A logger that is silent during replay.</summary>
    /// <param name="categoryName">The category.</param>
    public virtual ILogger CreateReplaySafeLogger(string categoryName) => new ReplaySafeLogger(this, LoggerFactory.CreateLogger(categoryName));

    /// <summary>A logger that is silent during replay.</summary>
    /// <param name="type">Its full name is the category.</param>
    public virtual ILogger CreateReplaySafeLogger(Type type) => new ReplaySafeLogger(this, LoggerFactory.CreateLogger(type));

    /// <summary>A logger that is silent during replay.</summary>
    /// <typeparam name="T">Its full name is the category.</typeparam>
    public virtual ILogger CreateReplaySafeLogger<T>() => new ReplaySafeLogger(this, LoggerFactory.CreateLogger<T>());

    /// <summary>Compares the orchestration's version with another.</summary>
    /// <param name="version">The other version.</param>
    /// <returns>Below zero, zero or above zero. Dotted numbers compare as numbers, anything else as text ignoring case; no version is below any.</returns>
    public virtual int CompareVersionTo(string version)
    {
        if (System.Version.TryParse(Version, out var own) && System.Version.TryParse(version, out var other))
        {
            return own.CompareTo(other);
        }

        return string.Compare(Version, version, StringComparison.OrdinalIgnoreCase);
    }
}

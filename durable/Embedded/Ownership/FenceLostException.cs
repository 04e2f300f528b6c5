using System.Diagnostics.CodeAnalysis;

namespace OpcOnboarding.Durable.Embedded.Ownership;

/// <summary>Another owner has raised the fence: nothing of this one may be written any more.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Thrown in one place.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Never leaves the hub.")]
internal sealed class FenceLostException(string partition)
    : InvalidOperationException($"Another owner has taken over the task hub ({partition}).");

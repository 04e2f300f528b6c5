using System.Diagnostics.CodeAnalysis;

namespace OpcOnboarding.Durable.Embedded.Commits;

/// <summary>The table service refuses these rows for good: too large, malformed, or against what is stored. Sending them again is of no use.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Thrown in one place.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Never leaves the hub.")]
internal sealed class CommitRefusedException(Exception cause)
    : InvalidOperationException("The table service refuses a hub transaction.", cause);

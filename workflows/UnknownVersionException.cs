namespace OpcOnboarding.Workflows;

/// <summary>A case names a version of the journey or the calendar that this release does not hold: it must wait for one that does.</summary>
/// <param name="message">Names the version.</param>
public sealed class UnknownVersionException(string message) : KeyNotFoundException(message);

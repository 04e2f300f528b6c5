namespace OpcOnboarding.Reliability.Tests.Clients;

/// <summary>The client has stopped to ask for an answer; whether the command happened is unknown.</summary>
internal sealed class GaveUpException(string command) : Exception($"The client gave up on {command}.");

namespace OpcOnboarding.Reliability.Tests.Clients;

/// <summary>What a client knows about a command that it has sent.</summary>
internal enum CommandOutcome
{
    /// <summary>Sent, and nobody has given up on it yet.</summary>
    Invoked,

    /// <summary>Answered with success: it must have happened once.</summary>
    Ok,

    /// <summary>Refused: it must not have happened.</summary>
    Failed,

    /// <summary>Never answered, and the client has given up: it happened once or not at all.</summary>
    Unknown,
}

using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Commands;

/// <summary>A command as it came in, parsed and addressed, not yet judged.</summary>
/// <param name="Record">The case as read.</param>
/// <param name="Viewer">What the caller is to it.</param>
/// <param name="Command">The order.</param>
/// <param name="Body">Its body.</param>
/// <param name="BodyText">The body as sent.</param>
/// <param name="BodyDigest">Digest of route and body.</param>
/// <param name="HasKey">Whether the caller named an idempotency key.</param>
internal sealed record CommandOrder(
    CaseRecord Record, Viewer Viewer, CaseCommand Command, CommandBody Body, string BodyText, string BodyDigest, bool HasKey)
{
    /// <summary>The command as it is stored before it is handed over.</summary>
    public StoredCommand ToStore() => new(Command.CommandId, Command.Actor.Subject, BodyDigest, CommandStatus.Pending) { Body = BodyText, AskedBy = Viewer.User };
}

using System.Text.Json;
using OpcOnboarding.Functions.Cases;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Reads the body of a command back from its row.</summary>
internal static class StoredBody
{
    /// <exception cref="UnreadableRowException">The stored body is not what was accepted.</exception>
    public static CommandBody Read(string stored)
    {
        using var document = JsonDocument.Parse(stored);
        return CommandBody.Read(document.RootElement).TryGet(out var body, out _)
            ? body
            : throw new UnreadableRowException("A stored command can't be read.");
    }

    /// <summary>The words for the journal; null when nothing was written.</summary>
    public static DecisionWords? WordsOf(CommandBody? body) =>
        body is null || (body.Reason ?? body.Promise ?? body.LegalBasis ?? body.Remedy) is null
            ? null
            : new DecisionWords(body.Reason ?? body.Promise, body.LegalBasis, body.Remedy);
}

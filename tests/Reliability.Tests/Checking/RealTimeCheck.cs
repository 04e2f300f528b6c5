using OpcOnboarding.Reliability.Tests.Clients;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>Order respects real time: of two acknowledged commands of a case, one that was answered before the other was sent stands before it in the journal.</summary>
internal sealed class RealTimeCheck : IStoreCheck
{
    public IEnumerable<string> Violations(Evidence evidence)
    {
        var commands = evidence.Log.Commands.Where(command => command.Outcome == CommandOutcome.Ok).ToLookup(command => command.CaseId);
        return evidence.Store.Cases.SelectMany(stored => Overtaken(commands[stored.CaseId], Places(stored)));
    }

    /// <summary>A sentence for each command that stands before one that was answered before it was sent.</summary>
    /// <param name="acknowledged">Acknowledged commands of one case.</param>
    /// <param name="places">Where each stands in the journal; one that is not there is another check's business.</param>
    internal static IEnumerable<string> Overtaken(IEnumerable<LoggedCommand> acknowledged, IReadOnlyDictionary<string, long> places)
    {
        var known = acknowledged.Where(command => places.ContainsKey(command.CommandId)).ToList();
        return from first in known
               from second in known
               where first.AnsweredAt < second.SentAt && places[first.CommandId] > places[second.CommandId]
               select $"{first} was answered before {second} was sent, and stands behind it in the journal";
    }

    private static Dictionary<string, long> Places(StoredCase stored) => stored.Entries
        .Where(entry => entry.CommandId is not null)
        .GroupBy(entry => entry.CommandId!)
        .ToDictionary(command => command.Key, command => command.Min(entry => entry.Sequence));
}

using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Reliability.Tests.Clients;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>What clients know is what the journal says: acknowledged once, refused never, unknown once or not at all, and nothing that nobody ordered.</summary>
internal sealed class CommandCheck : IStoreCheck
{
    public IEnumerable<string> Violations(Evidence evidence)
    {
        var stored = evidence.Store.Cases.ToDictionary(known => known.CaseId);
        var gone = evidence.Played.Where(played => played.EndState is null).Select(played => played.CaseId).ToHashSet();
        var ordered = evidence.Log.Commands.Select(command => command.CommandId).ToHashSet();
        return [.. evidence.Log.Commands.Where(command => !gone.Contains(command.CaseId)).SelectMany(command => Of(command, stored.GetValueOrDefault(command.CaseId))),
            .. evidence.Store.Cases.SelectMany(known => NobodyOrdered(known, ordered))];
    }

    private static IEnumerable<string> Of(LoggedCommand command, StoredCase? stored)
    {
        var rows = (stored?.Journal ?? []).Where(row => row.Any(entry => entry.CommandId == command.CommandId)).ToList();
        var happened = rows.Count(row => row.All(entry => entry.Event is not CommandRejected));
        var status = stored?.StatusOf(command.CommandId);
        var holds = command.Outcome switch
        {
            CommandOutcome.Ok => rows.Count == 1 && happened == 1 && status == CommandStatus.Accepted,
            CommandOutcome.Failed => happened == 0 && rows.Count <= 1 && status is null or CommandStatus.Rejected,
            CommandOutcome.Unknown => rows.Count <= 1,
            _ => false,
        };
        if (!holds)
        {
            yield return $"{command}: {happened} times in the journal, {rows.Count} rows name it, its case says {status?.ToString() ?? "nothing"}";
        }
    }

    private static IEnumerable<string> NobodyOrdered(StoredCase stored, HashSet<string> ordered) => stored.Entries
        .Select(entry => entry.CommandId).OfType<string>().Distinct()
        .Where(command => !ordered.Contains(command))
        .Select(command => $"case {stored.CaseId}: command {command} stands in the journal, and nobody has ordered it");
}

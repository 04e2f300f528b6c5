using OpcOnboarding.Functions.Cases;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>Every journey came to its end; no client ever got an answer that nobody may get.</summary>
internal sealed class EndCheck : IStoreCheck
{
    public IEnumerable<string> Violations(Evidence evidence)
    {
        var stored = evidence.Store.Cases.ToDictionary(known => known.CaseId);
        foreach (var played in evidence.Played)
        {
            var state = stored.TryGetValue(played.CaseId, out var known) && known.Record is not null ? CaseJson.Name(known.Case.State) : null;
            if (!played.IsFinished || state != played.EndState)
            {
                yield return $"case {played.CaseId} ({played.SampleId}) is {state ?? "gone"}, it should be {played.EndState ?? "gone"}{(played.IsFinished ? "" : "; its journey did not end")}";
            }
        }

        foreach (var fault in evidence.Log.Faults)
        {
            yield return fault;
        }
    }
}

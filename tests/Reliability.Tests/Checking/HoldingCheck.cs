using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>A case that holds a seat or a mentor's place holds exactly one; a case that does not, none. Counters are sums.</summary>
internal sealed class HoldingCheck : IStoreCheck
{
    public IEnumerable<string> Violations(Evidence evidence)
    {
        var store = evidence.Store;
        var seats = store.Tables["Workspaces"].Select(row => row.GetString("CaseId")).OfType<string>().ToLookup(id => id);
        var pairs = store.Tables["Mentors"].Where(row => row.RowKey.StartsWith("pair:", StringComparison.Ordinal) && row.GetString("With") is not null)
            .ToDictionary(row => row.RowKey["pair:".Length..], row => $"{row.PartitionKey}/{row.GetString("With")}");
        var lost = LostSeats(store).Select(caseId => (caseId, StepKind.Workspace)).Concat(LostMentors(store).Select(caseId => (caseId, StepKind.MentorPairing))).ToHashSet();
        return
        [
            .. store.Cases.Where(stored => stored.Record is not null).SelectMany(stored => OfCase(stored.Case, seats[stored.CaseId].Count(), pairs.ContainsKey(stored.CaseId) ? 1 : 0, lost)),
            .. seats.Select(holder => holder.Key).Concat(pairs.Keys).Except(store.Cases.Select(stored => stored.CaseId)).Where(id => !LastOnes.IsOutsider(id)).Select(id => $"case {id} holds something and does not exist"),
            .. Counters(store, [.. pairs.Values]),
        ];
    }

    private static IEnumerable<string> OfCase(OnboardingCase stored, int seats, int pairs, HashSet<(string, StepKind)> lost)
    {
        foreach (var (kind, held) in new[] { (StepKind.Workspace, seats), (StepKind.MentorPairing, pairs) })
        {
            var step = stored.FindStep(kind);
            var expected = step is { Held: true } && !lost.Contains((stored.CaseId, kind)) ? 1 : 0;
            if (held != expected)
            {
                yield return $"case {stored.CaseId}: {kind} {step?.State} holds {held}, expected {expected}";
            }
        }
    }

    /// <summary>Cases whose hold was over while somebody waited: they have forgotten the unit, the journey is told when the desk next looks for one.</summary>
    private static IEnumerable<string> LostSeats(StoreImage store) => store.Tables["Cases"]
        .Where(row => row.RowKey == "hold:workspace" && CaseJson.Read<SeatHold>(row.GetString("Hold")).UnitId is null).Select(row => row.PartitionKey);

    /// <summary>Cases all of whose mentors have declined.</summary>
    private static IEnumerable<string> LostMentors(StoreImage store) => store.Tables["Mentors"]
        .Where(row => row.RowKey.StartsWith("pair:", StringComparison.Ordinal) && row.GetString("With") is null && row.GetString("Note") is not null)
        .Select(row => row.RowKey["pair:".Length..]);

    private static IEnumerable<string> Counters(StoreImage store, List<string> pairs) => PlaceCounts.Of(store.Tables["Mentors"])
        .SelectMany(city => city.Counts.Select(count => (Mentor: $"{city.Partition}/{count.Key}", Load: count.Value)))
        .Where(counter => counter.Load != pairs.Count(pair => pair == counter.Mentor))
        .Select(counter => $"mentor {counter.Mentor} counts {counter.Load}, paired are {pairs.Count(pair => pair == counter.Mentor)}");
}

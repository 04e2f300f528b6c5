using OpcOnboarding.Workflows;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>A completed step shows its outcome, which names the seat and the mentor that the case really has; no licence number is given twice.</summary>
internal sealed class OutcomeCheck : IStoreCheck
{
    private static readonly string[] s_numbers = ["unifiedSocialCreditCode", "accountNumber"];

    public IEnumerable<string> Violations(Evidence evidence)
    {
        var cases = evidence.Store.Cases.Where(stored => stored.Record is not null).ToList();
        var seats = evidence.Store.Tables["Workspaces"].Where(row => row.GetString("CaseId") is not null).ToLookup(row => row.GetString("CaseId")!, row => row.RowKey["unit:".Length..]);
        var mentors = evidence.Store.Tables["Mentors"].Where(row => row.GetString("With") is not null).ToLookup(row => row.RowKey["pair:".Length..], row => row.GetString("With")!);
        return [.. cases.SelectMany(stored => OfCase(stored, seats[stored.CaseId], mentors[stored.CaseId])), .. Twice(cases)];
    }

    private static IEnumerable<string> OfCase(StoredCase stored, IEnumerable<string> seats, IEnumerable<string> mentors)
    {
        foreach (var step in stored.Case.Steps.Where(step => step.State == StepState.Completed))
        {
            var outcome = stored.Record!.Words.Outcomes.GetValueOrDefault(step.Kind);
            var had = step switch
            {
                { Kind: StepKind.Workspace, Held: true } => seats.SequenceEqual([$"{outcome?["unitId"]}"]),
                { Kind: StepKind.MentorPairing, Held: true } => mentors.SequenceEqual([$"{outcome?["mentorId"]}"]),
                _ => true,
            };
            if (outcome is null || !had)
            {
                yield return $"case {stored.CaseId}: the outcome of {step.Kind} is {(outcome is null ? "missing" : "not what the case has")}";
            }
        }
    }

    private static IEnumerable<string> Twice(IEnumerable<StoredCase> cases) => cases
        .SelectMany(stored => stored.Record!.Words.Outcomes.Values)
        .SelectMany(outcome => s_numbers.Select(name => outcome[name]?.ToString()).OfType<string>())
        .GroupBy(number => number)
        .Where(same => same.Count() > 1)
        .Select(same => $"a licence number was given {same.Count()} times");
}

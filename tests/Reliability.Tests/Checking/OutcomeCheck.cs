using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>A completed step shows the outcome that was decided for it, and no licence number is given twice.</summary>
internal sealed class OutcomeCheck : IStoreCheck
{
    private static readonly string[] s_numbers = ["unifiedSocialCreditCode", "accountNumber"];

    public IEnumerable<string> Violations(Evidence evidence)
    {
        var cases = evidence.Store.Cases.Where(stored => stored.Record is not null).ToList();
        return [.. cases.SelectMany(OfCase), .. Twice(cases)];
    }

    private static IEnumerable<string> OfCase(StoredCase stored)
    {
        foreach (var step in stored.Case.Steps.Where(step => step.State == StepState.Completed))
        {
            var row = stored.Rows.SingleOrDefault(row => row.RowKey == OutcomeRow.Key(step.Kind, step.Attempt));
            var decided = row is null ? null : OutcomeRow.Read(row, stored.Record!.Cipher).ToJsonString(CaseJson.Stored);
            var shown = stored.Record!.Words.Outcomes.GetValueOrDefault(step.Kind)?.ToJsonString(CaseJson.Stored);
            if (decided is null || decided != shown)
            {
                yield return $"case {stored.CaseId}: the outcome of {step.Kind} in the view is not the decided one";
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

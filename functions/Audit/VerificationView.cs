using OpcOnboarding.Functions.Audit.Checks;

namespace OpcOnboarding.Functions.Audit;

/// <summary>What a verification found.</summary>
/// <param name="CaseId">The case; null for the service as a whole.</param>
/// <param name="At">When it was made.</param>
/// <param name="Outcome">Failed when any check failed; not covered when some could not be made; erased when the personal data were; else passed.</param>
/// <param name="Verdicts">One for each check.</param>
internal sealed record VerificationView(string? CaseId, DateTimeOffset At, CheckOutcome Outcome, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>The view of some verdicts.</summary>
    public static VerificationView Of(string? caseId, DateTimeOffset at, IReadOnlyList<Verdict> verdicts)
    {
        var outcome = verdicts.Any(verdict => verdict.Outcome == CheckOutcome.Failed) ? CheckOutcome.Failed
            : verdicts.Any(verdict => verdict.Outcome == CheckOutcome.NotCovered) ? CheckOutcome.NotCovered
            : verdicts.Any(verdict => verdict.Outcome == CheckOutcome.Erased) ? CheckOutcome.Erased
            : CheckOutcome.Passed;
        return new VerificationView(caseId, at, outcome, verdicts);
    }
}

using OpcOnboarding.Functions.Cases;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>What does not hold of an erasure that the journal tells of.</summary>
internal static class ErasureFaults
{
    /// <summary>The key is gone, and two persons wanted it so.</summary>
    public static IEnumerable<Inconsistency> Of(OpenedCase opened, CaseErasure erasure)
    {
        if (opened.Stored.CaseRow is { } row && row[CaseRow.KeyColumn] is not null)
        {
            yield return Of(opened, "The key of an erased case is still there.");
        }

        if (erasure.DecidedBy is null || erasure.DecidedBy == erasure.ProposedBy)
        {
            yield return Of(opened, "The erasure was not decided by a second person.") with { Expected = $"not {erasure.ProposedBy}", Found = erasure.DecidedBy };
        }
    }

    private static Inconsistency Of(OpenedCase opened, string what) => new(opened.Stored.CaseId, CaseRow.Key, opened.Record?.File.Erasure?.Decision, what);
}

using OpcOnboarding.Durable.Embedded.Operations;

namespace OpcOnboarding.Functions.Operations;

/// <summary>Judges what of a status needs a person. The names are stable: docs/operations.md says for each what to do.</summary>
internal static class StatusProblems
{
    // Fewer failures in a row pass by themselves: a restart of storage, a lost race.
    private const int ManyFailures = 5;

    /// <summary>The names of what needs a person.</summary>
    public static IEnumerable<string> Of(TaskHubStatus state, IReadOnlyList<StoppedView> quarantined, Surroundings surroundings, DateTimeOffset now)
    {
        (bool Applies, string Name)[] all =
        [
            (state.Owner is null && !state.IsManaged, "noOwner"),
            (state.Live is null && state.Owner is { } owner && owner.ExpiresAt < now, "ownerSilent"),
            (state.Live is { IsStorageFailing: true }, "storageFails"),
            (!surroundings.DocumentsAnswer, "documentsFail"),
            (state.OverdueInstances > 0, "timersOverdue"),
            (state.Failed.Count > 0, "orchestrationFailed"),
            (quarantined.Count > 0, "caseQuarantined"),
            (state.Live?.FailingActivities.Any(failing => failing.Failures >= ManyFailures) is true, "activityFails"),
            (surroundings.IsCheckpointLate, "checkpointLate"),
        ];
        return all.Where(problem => problem.Applies).Select(problem => problem.Name);
    }
}

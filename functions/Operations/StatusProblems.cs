using OpcOnboarding.Durable.Embedded.Operations;

namespace OpcOnboarding.Functions.Operations;

/// <summary>Judges what of a status needs a person. The names are stable: docs/operations.md says for each what to do.</summary>
internal static class StatusProblems
{
    // Fewer failures in a row pass by themselves: a restart of storage, a lost race.
    private const int ManyFailures = 5;

    // The start and a loss now and then are none; a process that takes over three times in an hour loses what it has again and again.
    private const int ManyTakeovers = 3;
    private static readonly TimeSpan ScanPatience = TimeSpan.FromHours(1);

    /// <summary>The names of what needs a person.</summary>
    public static IEnumerable<string> Of(TaskHubStatus state, IReadOnlyList<StoppedView> quarantined, Surroundings surroundings, DateTimeOffset now)
    {
        (bool Applies, string Name)[] all =
        [
            (state.Owner is null && !state.IsManaged && state.Refusals.Count == 0, "noOwner"),
            (state.Refusals.Count > 0, "ownershipUnreadable"),
            (state.Live is null && state.Owner is { } owner && owner.ExpiresAt < now, "ownerSilent"),
            (state.Live is { IsStorageFailing: true }, "storageFails"),
            (!surroundings.DocumentsAnswer, "documentsFail"),
            (state.OverdueInstances > 0, "timersOverdue"),
            (state.Failed.Count > 0, "orchestrationFailed"),
            (quarantined.Count > 0, "caseQuarantined"),
            (state.Live?.FailingActivities.Any(failing => failing.Failures >= ManyFailures) is true, "activityFails"),
            (state.Live is { LongRunning.Count: > 0 }, "activityHangs"),
            (state.Live is { RecentTakeovers: >= ManyTakeovers }, "ownershipFlaps"),
            (surroundings.IsCheckpointLate, "checkpointLate"),
            (surroundings.IsScanLate, "scanLate"),
        ];
        return all.Where(problem => problem.Applies).Select(problem => problem.Name);
    }

    /// <summary>Whether the owner should have read all cases by now. All by the machine's clock, to which the scan keeps.</summary>
    /// <param name="scannedAt">When this process did it last; null for never.</param>
    /// <param name="ownerSince">When it took over.</param>
    /// <param name="now">Now.</param>
    public static bool IsScanLate(DateTimeOffset? scannedAt, DateTimeOffset ownerSince, DateTimeOffset now)
    {
        var due = scannedAt + CaseScanService.Every is { } next && next > ownerSince ? next : ownerSince;
        return now > due + ScanPatience;
    }
}

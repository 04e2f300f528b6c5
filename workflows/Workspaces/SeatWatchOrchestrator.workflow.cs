namespace OpcOnboarding.Workflows.Workspaces;

/// <summary>Waits until a hold is over that somebody waits for, then has <see cref="Activities.ExpireHolds"/> look.</summary>
/// <remarks>Begun by who joins a waiting list: holds that nobody waits for cost nothing. Name and order are held by running watches: do not change them.</remarks>
public sealed class SeatWatchOrchestrator : TaskOrchestrator<SeatWatch, int>
{
    /// <summary>Name under which the orchestration is registered.</summary>
    public const string Name = "SeatWatch";

    /// <inheritdoc/>
    public override async Task<int> RunAsync(TaskOrchestrationContext context, SeatWatch input)
    {
        await context.CreateTimer(input.At.UtcDateTime, CancellationToken.None);
        return await context.CallActivityAsync<int>(Activities.ExpireHolds, input, CaseRun.Persistent);
    }
}

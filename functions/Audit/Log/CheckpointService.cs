using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>Has a checkpoint made at a steady pace, by the owner of the hub. Where several processes own it, as behind the Functions host, the log takes only one segment of a number.</summary>
internal sealed class CheckpointService(Checkpointer checkpointer, CheckpointPulse pulse, ITaskHubOperations hub, TimeProvider clock, ILogger<CheckpointService> logger)
    : BackgroundService
{
    /// <summary>What is younger than this may not be covered yet.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryRunAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The end of the service.
        }
    }

    private async Task TryRunAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (hub.IsOwner)
            {
                await checkpointer.RunAsync(stoppingToken);
            }

            pulse.Beat();
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogError("No checkpoint could be made; it is tried again: {Failure}", FailureTrace.Of(failure));
        }
    }
}

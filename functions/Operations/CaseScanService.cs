using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Operations;

/// <summary>Has the cases scanned at the start and four times a day, by the owner.</summary>
internal sealed class CaseScanService(CaseScan scan, ITaskHubOperations hub, ILogger<CaseScanService> logger) : BackgroundService
{
    /// <summary>From one scan to the next.</summary>
    internal static readonly TimeSpan Every = TimeSpan.FromHours(6);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What the service was started for comes first.
        await PauseAsync(Pause, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var done = hub.IsOwner && await TryScanAsync(stoppingToken);
            await PauseAsync(done ? Every : Pause, stoppingToken);
        }
    }

    /// <summary>Real time: machines are looked after by the machine's clock.</summary>
    private static async Task PauseAsync(TimeSpan pause, CancellationToken stoppingToken) =>
        await Task.Delay(pause, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task<bool> TryScanAsync(CancellationToken stoppingToken)
    {
        try
        {
            await scan.RunAsync(stoppingToken);
            return true;
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogWarning("The scan of the cases failed and is done again: {Failure}", FailureTrace.Of(failure));
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>Has unrecorded movements recorded soon after the start, when the process before may have died over one, and every five minutes, by the owner.</summary>
internal sealed class UnrecordedMovementsService(UnrecordedMovements movements, ITaskHubOperations hub, ILogger<UnrecordedMovementsService> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // Real time: machines are looked after by the machine's clock.
            var done = hub.IsOwner && await TryAsync(stoppingToken);
            await Task.Delay(done ? Every : Pause, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            await movements.RecordAsync(stoppingToken);
            return true;
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogWarning("Movements of vouchers were not recorded; it is tried again: {Failure}", FailureTrace.Of(failure));
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

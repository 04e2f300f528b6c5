using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Audit.Histories;

/// <summary>Has histories kept every night at 02:00 Beijing time, by the owner of the hub.</summary>
internal sealed class NightlyKeeping(HistoryKeeper keeper, ITaskHubOperations hub, TimeProvider clock, ILogger<NightlyKeeping> logger) : BackgroundService
{
    private static readonly TimeOnly Hour = new(2, 0);

    /// <summary>The next night after an instant.</summary>
    public static DateTimeOffset After(DateTimeOffset instant)
    {
        var tonight = new DateTimeOffset(BusinessHours.BeijingDate(instant), Hour, BusinessHours.BeijingOffset);
        return tonight > instant ? tonight : tonight.AddDays(1);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = clock.GetUtcNow();
            await Task.Delay(After(now) - now, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (hub.IsOwner && !stoppingToken.IsCancellationRequested)
            {
                await TryRunAsync(stoppingToken);
            }
        }
    }

    private async Task TryRunAsync(CancellationToken stoppingToken)
    {
        try
        {
            var count = await keeper.RunAsync(stoppingToken);
            logger.LogInformation("Histories kept: {Kept}. Left for another night: {Later} cases. Purged before: {Gone}. Cases that can't be read: {Unreadable}.", count.Kept, count.Later, count.Gone, count.Unreadable);
        }
        catch (HistoriesUnavailableException unavailable)
        {
            logger.LogError("No history was kept; it is tried again the next night. {Why}", unavailable.Message);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogError("Histories could not all be kept; it is tried again the next night: {Failure}", FailureTrace.Of(failure));
        }
        catch (OperationCanceledException)
        {
            // The end of the service; the next night goes on.
        }
    }
}

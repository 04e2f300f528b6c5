using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Retention;

/// <summary>Goes on with erasures that were cut off, by the owner of the hub.</summary>
internal sealed class ErasureRounds(ErasureRegister register, CaseEraser eraser, ITaskHubOperations hub, TimeProvider clock, ILogger<ErasureRounds> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <summary>Goes through all cases on the register that are not settled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var caseId in await register.ListAsync(onlyUnsettled: true, cancellationToken))
        {
            await TryEraseAsync(caseId, cancellationToken);
        }
    }

    /// <summary>One that can't be erased must not hold up the others.</summary>
    private async Task TryEraseAsync(string caseId, CancellationToken cancellationToken)
    {
        try
        {
            await eraser.RunAsync(caseId, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or SealBrokenException)
        {
            logger.LogError("Case {CaseId} could not be erased; it is tried again: {Failure}", caseId, FailureTrace.Of(unreadable));
        }
    }

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
                await RunAsync(stoppingToken);
            }
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogError("Erasures could not all be carried out; it is tried again: {Failure}", FailureTrace.Of(failure));
        }
    }
}

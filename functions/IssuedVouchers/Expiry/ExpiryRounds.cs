using System.Collections.Concurrent;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Functions.IssuedVouchers.Expiry;

/// <summary>Plans rounds as orchestrations with a durable timer, one for each last day.</summary>
internal sealed class ExpiryRounds(DurableTaskClient client) : IExpiryRounds
{
    private static readonly string[] AnyStatus = Enum.GetNames<OrchestrationRuntimeStatus>();

    // What this process has planned need not be asked for again: most vouchers of a day end on the same day.
    private readonly ConcurrentDictionary<DateOnly, bool> _planned = new();

    /// <inheritdoc/>
    public async Task PlanAsync(IEnumerable<DateOnly> lastDays, CancellationToken cancellationToken)
    {
        foreach (var day in lastDays.Distinct().Where(day => !_planned.ContainsKey(day)))
        {
            await StartAsync(new ExpiryDay(day), cancellationToken);
            _planned[day] = true;
        }
    }

    private async Task StartAsync(ExpiryDay day, CancellationToken cancellationToken)
    {
        try
        {
            var options = new StartOrchestrationOptions(day.InstanceId) { DedupeStatuses = AnyStatus };
            await client.ScheduleNewOrchestrationInstanceAsync(VoucherExpiryRound.Name, day, options, cancellationToken);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Planned by an earlier voucher of the same day.
        }
    }
}

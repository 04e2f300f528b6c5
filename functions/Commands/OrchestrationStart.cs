using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Functions.Outcomes;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Begins orchestrations through the durable engine.</summary>
internal sealed class OrchestrationStart(DurableTaskClient client) : IOrchestrationStart
{
    // The hub waits for storage as long as it is let; a caller is told after this time to come again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // An id that was used once is never started again, however its run ended.
    private static readonly string[] AnyStatus = Enum.GetNames<OrchestrationRuntimeStatus>();

    /// <inheritdoc/>
    public async Task StartOnceAsync(string name, string instanceId, object input, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var options = new StartOrchestrationOptions(instanceId) { DedupeStatuses = AnyStatus };
            await client.ScheduleNewOrchestrationInstanceAsync(name, input, options, patience.Token);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Begun before: by this caller's first try, or by another one that was faster.
        }
    }
}

namespace OpcOnboarding.Durable.Client;

/// <content>Reading and deleting.</content>
public abstract partial class DurableTaskClient
{
    /// <summary>One instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="cancellation">Gives the call up.</param>
    /// <returns>Null when there is none.</returns>
    public virtual Task<OrchestrationMetadata?> GetInstanceAsync(string instanceId, CancellationToken cancellation) =>
        GetInstanceAsync(instanceId, false, cancellation);

    /// <summary>One instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="getInputsAndOutputs">Whether input, output and custom status come along.</param>
    /// <param name="cancellation">Gives the call up.</param>
    /// <returns>Null when there is none.</returns>
    public virtual Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        GetInstancesAsync(instanceId, getInputsAndOutputs, cancellation);

    /// <summary>One instance, under the published type's older name; clients implement this one.</summary>
    /// <inheritdoc cref="GetInstanceAsync(string, bool, CancellationToken)"/>
    public abstract Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default);

    /// <summary>Lists instances.</summary>
    /// <param name="filter">Which; null for all.</param>
    public abstract AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null);

    /// <summary>An instance's history, oldest entry first.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="cancellation">Gives the call up.</param>
    /// <exception cref="ArgumentException">There is no such instance.</exception>
    public abstract Task<IList<HistoryEvent>> GetOrchestrationHistoryAsync(string instanceId, CancellationToken cancellation = default);

    /// <summary>Deletes an ended instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="options">Whether children go too.</param>
    /// <param name="cancellation">Gives the call up.</param>
    /// <returns>A count of zero when there was none, or it is not at its end.</returns>
    public abstract Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default);

    /// <summary>Deletes ended instances.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="options">Whether children go too.</param>
    /// <param name="cancellation">Gives the call up; what is deleted stays deleted.</param>
    public abstract Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default);
}

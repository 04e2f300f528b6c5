using System.Globalization;
using OpcOnboarding.Durable.Client;

namespace OpcOnboarding.Durable.Embedded.Hosting;

/// <summary>The client of a hub in the same process. Exceptions are those of <see cref="ITaskHub"/>.</summary>
/// <param name="name">The client's name.</param>
/// <param name="hub">The hub.</param>
/// <param name="converter">Turns values into texts and back.</param>
internal sealed class EmbeddedDurableTaskClient(string name, ITaskHub hub, DataConverter converter) : DurableTaskClient(name)
{
    /// <inheritdoc/>
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        var instance = new NewInstance(orchestratorName.Name, options?.InstanceId ?? NewId(), converter.Serialize(input))
        {
            Version = options?.Version?.Version,
            StartAt = options?.StartAt,
            Tags = options?.Tags ?? new Dictionary<string, string>(),
            DedupeStatuses = [.. (options?.DedupeStatuses ?? []).Select(Enum.Parse<OrchestrationRuntimeStatus>)],
        };
        await hub.CreateAsync(instance, cancellation);
        return instance.InstanceId;
    }

    /// <inheritdoc/>
    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
        => hub.RaiseEventAsync(instanceId, eventName, converter.Serialize(eventPayload), cancellation);

    /// <inheritdoc/>
    public override async Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
        => Known(instanceId, await hub.WaitForStartAsync(instanceId, getInputsAndOutputs, cancellation), getInputsAndOutputs);

    /// <inheritdoc/>
    public override async Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
        => Known(instanceId, await hub.WaitForEndAsync(instanceId, getInputsAndOutputs, cancellation), getInputsAndOutputs);

    /// <inheritdoc/>
    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
        => hub.TerminateAsync(instanceId, Text(options?.Output), options?.Recursive ?? false, cancellation);

    /// <inheritdoc/>
    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default)
        => hub.SuspendAsync(instanceId, reason, cancellation);

    /// <inheritdoc/>
    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default)
        => hub.ResumeAsync(instanceId, reason, cancellation);

    /// <inheritdoc/>
    public override async Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
        => await hub.FindAsync(instanceId, getInputsAndOutputs, cancellation) is { } state
            ? InstanceMetadata.From(state, converter, getInputsAndOutputs)
            : null;

    /// <inheritdoc/>
    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new OrchestrationQuery();
        return new FetchedPages<OrchestrationMetadata>((token, pageSize, cancellation) =>
            PageAsync(query with { PageSize = pageSize ?? query.PageSize }, token ?? query.ContinuationToken, cancellation));
    }

    /// <inheritdoc/>
    public override async Task<IList<HistoryEvent>> GetOrchestrationHistoryAsync(string instanceId, CancellationToken cancellation = default)
        => [.. await hub.ReadHistoryAsync(instanceId, cancellation) ?? throw Unknown(instanceId)];

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Children are asked for: an ended instance of this hub does not name them.</exception>
    public override async Task<PurgeResult> PurgeInstanceAsync(string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        RefuseRecursion(options);
        return new PurgeResult(await hub.PurgeAsync(instanceId, cancellation) ? 1 : 0);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Children are asked for: an ended instance of this hub does not name them.</exception>
    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        RefuseRecursion(options);
        var purged = 0;
        var query = new OrchestrationQuery(filter.CreatedFrom, filter.CreatedTo, filter.Statuses);
        await foreach (var instance in GetAllInstancesAsync(query).WithCancellation(cancellation))
        {
            purged += instance.IsCompleted && await hub.PurgeAsync(instance.InstanceId, cancellation) ? 1 : 0;
        }

        return new PurgeResult(purged);
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<Page<OrchestrationMetadata>> PageAsync(OrchestrationQuery query, string? token, CancellationToken cancellation)
    {
        var page = await hub.ListAsync(query, token, cancellation);
        return new Page<OrchestrationMetadata>(
            [.. page.Values.Select(state => InstanceMetadata.From(state, converter, query.FetchInputsAndOutputs))], page.ContinuationToken);
    }

    private OrchestrationMetadata Known(string instanceId, InstanceState? state, bool withPayloads)
        => state is null ? throw Unknown(instanceId) : InstanceMetadata.From(state, converter, withPayloads);

    /// <summary>A reason given as text is kept as it is; other values become JSON.</summary>
    private string? Text(object? output) => output as string ?? converter.Serialize(output);

    private static void RefuseRecursion(PurgeInstanceOptions? options)
    {
        if (options is { Recursive: true })
        {
            throw new NotSupportedException("The embedded hub purges one instance at a time; purge the children by their ids.");
        }
    }

    private static ArgumentException Unknown(string instanceId) => new($"There is no orchestration instance '{instanceId}'.", nameof(instanceId));

    private static string NewId() => Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
}

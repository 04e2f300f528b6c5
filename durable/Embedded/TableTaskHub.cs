using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Durable.Embedded.Ownership;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Durable.Worker;
using OpcOnboarding.Storage.Tables;
using HistoryEvent = OpcOnboarding.Durable.Client.HistoryEvent;

namespace OpcOnboarding.Durable.Embedded;

/// <summary>The task hub on one table of Azure Storage or Azurite.</summary>
/// <remarks>
/// Instances are spread over a few partitions (shards). One shard commits one entity-group transaction at a time, which
/// carries all its instances that have changed, and its fence.
/// </remarks>
public sealed class TableTaskHub : ITaskHub, IAsyncDisposable
{
    private readonly DurableTaskRegistry _registry;
    private readonly HubServices _services;
    private readonly ActivityExecutor _activities;
    private readonly InstanceReader _reader;
    private readonly OwnershipLoop _ownership;
    private readonly TermAnswers _answers;
    private readonly HubInspection _inspection;

    /// <summary>Makes a hub; nothing is sent before <see cref="StartAsync"/>.</summary>
    /// <param name="tables">The storage account.</param>
    /// <param name="registry">Orchestrators and activities.</param>
    /// <param name="services">Where activities get their services from.</param>
    /// <param name="options">Settings.</param>
    /// <param name="clock">The business clock: what orchestrators see, and what timers wait for.</param>
    /// <param name="logger">Log.</param>
    /// <exception cref="System.ComponentModel.DataAnnotations.ValidationException">A setting is out of its range.</exception>
    public TableTaskHub(
        TableServiceClient tables, DurableTaskRegistry registry, IServiceProvider services, TaskHubOptions options, TimeProvider clock, ILogger<TableTaskHub> logger)
        : this(tables, registry, services, options, clock, logger, HubMachine.Present)
    {
    }

    internal TableTaskHub(
        TableServiceClient tables, DurableTaskRegistry registry, IServiceProvider services, TaskHubOptions options, TimeProvider clock, ILogger logger, HubMachine machine)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _registry = registry;
        var table = tables.GetTableClient(options.TableName);
        var store = new InstanceStore(table, new ShardMap(options.Shards), Metrics);
        var sessions = new TurnSessions(new OrchestrationExecutor(registry, services));
        _services = new HubServices(options, table, store, clock, machine, sessions, Metrics, logger);
        _inspection = new HubInspection(_services);
        _activities = new ActivityExecutor(registry, services);
        _reader = new InstanceReader(table, store, options.Shards, Metrics);
        _ownership = new OwnershipLoop(_services, (isStillOwner, cancellationToken) => HubTerm.BeginAsync(_services, _activities, isStillOwner, cancellationToken));
        _answers = new TermAnswers(_ownership);
    }

    /// <inheritdoc/>
    public bool IsOwner => _ownership.Term is not null;

    /// <inheritdoc/>
    public long? Tenure => _ownership.Tenure;

    /// <inheritdoc/>
    public TaskHubMetrics Metrics { get; } = new();

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => _ownership.StartAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => _ownership.StopAsync(cancellationToken);

    /// <summary>Ends at once, without draining and without giving ownership up, as a crash would. <see cref="StopAsync"/> is the gentle way.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ownership.DisposeAsync();
        Metrics.Dispose();
    }

    /// <inheritdoc/>
    public async Task CreateAsync(NewInstance instance, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(instance);
        InstanceIds.Check(instance.InstanceId);
        CheckName(instance.Name);
        await CheckFormerRunAsync(instance, cancellationToken);
        await SendAsync(instance.InstanceId, HistoryEvents.Started(Now(), Start(instance)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task RaiseEventAsync(string instanceId, string eventName, string? input, CancellationToken cancellationToken)
        => SendAsync(instanceId, HistoryEvents.Raised(Now(), eventName, input), cancellationToken);

    /// <inheritdoc/>
    public Task TerminateAsync(string instanceId, string? output, bool recursive, CancellationToken cancellationToken)
        => SendAsync(instanceId, HistoryEvents.Terminated(Now(), output, recursive), cancellationToken);

    /// <inheritdoc/>
    public Task SuspendAsync(string instanceId, string? reason, CancellationToken cancellationToken)
        => SendAsync(instanceId, HistoryEvents.Suspended(Now(), reason), cancellationToken);

    /// <inheritdoc/>
    public Task ResumeAsync(string instanceId, string? reason, CancellationToken cancellationToken)
        => SendAsync(instanceId, HistoryEvents.Resumed(Now(), reason), cancellationToken);

    /// <inheritdoc/>
    public Task<InstanceState?> FindAsync(string instanceId, bool withPayloads, CancellationToken cancellationToken)
        => _reader.FindAsync(instanceId, withPayloads, cancellationToken);

    /// <inheritdoc/>
    public async Task<InstanceState?> WaitForStartAsync(string instanceId, bool withPayloads, CancellationToken cancellationToken)
    {
        var term = _ownership.Owned();
        var started = term.ShardOf(instanceId).WaitAsync(instanceId, forEnd: false);
        var state = await FindAsync(instanceId, withPayloads, cancellationToken);
        if (state is { HasStarted: true })
        {
            return state;
        }

        if (await _answers.OfAsync(term, started, cancellationToken))
        {
            return await FindAsync(instanceId, withPayloads, cancellationToken);
        }

        return state is null || _answers.AreCertain(term) ? state : throw TermAnswers.Uncertain(null);
    }

    /// <inheritdoc/>
    public async Task<InstanceState?> WaitForEndAsync(string instanceId, bool withPayloads, CancellationToken cancellationToken)
    {
        var term = _ownership.Owned();
        var isKnown = await _answers.OfAsync(term, term.ShardOf(instanceId).WaitAsync(instanceId, forEnd: true), cancellationToken) || _answers.AreCertain(term);
        var state = await _reader.FindEndedAsync(instanceId, withPayloads, cancellationToken);
        return isKnown || state is { HasEnded: true } ? state : throw TermAnswers.Uncertain(null);
    }

    /// <inheritdoc/>
    public Task<Page<InstanceState>> ListAsync(OrchestrationQuery filter, string? continuationToken, CancellationToken cancellationToken)
        => _reader.ListAsync(filter, continuationToken, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<HistoryEvent>?> ReadHistoryAsync(string instanceId, CancellationToken cancellationToken)
        => _reader.ReadHistoryAsync(instanceId, cancellationToken);

    /// <inheritdoc/>
    public bool IsStorageFailing => Metrics.Pulse.IsFailing;

    /// <inheritdoc/>
    public async Task<TaskHubStatus> InspectAsync(CancellationToken cancellationToken)
    {
        var (status, open) = await _inspection.ReadAsync(cancellationToken);
        if (_ownership.Term is not { } term)
        {
            return status;
        }

        var (quarantined, running, queued, longRunning) = await term.InspectAsync();
        var failing = Metrics.ActivityFailures.Of(open);
        return status with
        {
            Live = new TaskHubLive(quarantined, failing, running, queued, Metrics.Pulse.RecentFailures, IsStorageFailing)
            {
                LongRunning = longRunning,
                RecentTakeovers = Metrics.Pulse.RecentTakeovers,
            },
        };
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TroubledInstance>> FindUnreadableAsync(CancellationToken cancellationToken)
        => _inspection.FindUnreadableAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<RetryOutcome> RetryAsync(string instanceId, CancellationToken cancellationToken)
    {
        var term = _ownership.Owned();
        return await _answers.OfAsync(term, new InstanceRetry(_services).RunAsync(term.ShardOf(instanceId), instanceId, term.Ended), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> PurgeAsync(string instanceId, CancellationToken cancellationToken)
    {
        var term = _ownership.Owned();
        var keys = await _reader.KeysOfEndedAsync(instanceId, cancellationToken);
        return keys.Count > 0 && await _answers.OfAsync(term, term.ShardOf(instanceId).PurgeAsync(instanceId, keys), cancellationToken);
    }

    private async Task SendAsync(string instanceId, Protocol.HistoryEvent message, CancellationToken cancellationToken)
    {
        var term = _ownership.Owned();
        var settled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        term.Deliver(instanceId, new Mail(message, Settle: failure => Settle(settled, failure)), mayBeRepeated: false);
        await _answers.OfAsync(term, settled.Task, cancellationToken);
    }

    private static void Settle(TaskCompletionSource<bool> settled, Exception? failure)
    {
        if (failure is null)
        {
            settled.TrySetResult(true);
        }
        else
        {
            settled.TrySetException(failure);
        }
    }

    // As the Functions host does. Code that is gone only when the turn runs ends the instance as failed, there as here.
    private void CheckName(TaskName name)
    {
        if (_registry.GetOrchestrators().All(known => known.Key != name))
        {
            throw new ArgumentException($"There is no orchestrator '{name}'.", nameof(name));
        }
    }

    private async Task CheckFormerRunAsync(NewInstance instance, CancellationToken cancellationToken)
    {
        if (instance.DedupeStatuses.Count == 0)
        {
            return;
        }

        var former = await FindAsync(instance.InstanceId, withPayloads: false, cancellationToken);
        if (former is not null && instance.DedupeStatuses.Contains(former.Status))
        {
            throw new OrchestrationAlreadyExistsException($"The orchestration instance '{instance.InstanceId}' exists and is {former.Status}.");
        }
    }

    private static ExecutionStartedEvent Start(NewInstance instance)
    {
        var started = new ExecutionStartedEvent
        {
            Name = instance.Name,
            Version = instance.Version,
            Input = instance.Input,
            OrchestrationInstance = new() { InstanceId = instance.InstanceId, ExecutionId = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture) },
            ScheduledStartTimestamp = instance.StartAt is { } at ? Timestamp.FromDateTimeOffset(at) : null,
        };
        foreach (var (label, value) in instance.Tags)
        {
            started.Tags.Add(label, value);
        }

        return started;
    }

    private Timestamp Now() => Timestamp.FromDateTime(_services.Clock.GetUtcNow().UtcDateTime);
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Hosting;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Embedded;

/// <summary>A hub on a table of the test's own, with its client and a clock that the test moves.</summary>
internal sealed class TestHub : IAsyncDisposable
{
    private readonly List<TableTaskHub> _hubs = [];
    private readonly DurableTaskRegistry _registry = new();
    private readonly string _connectionString;
    private readonly ListLogger _log = new();
    private readonly ILoggerFactory _logging;

    private TestHub(string connectionString, TaskHubOptions options)
    {
        (_connectionString, Options) = (connectionString, options);
        _logging = LoggerFactory.Create(logging => logging.AddProvider(_log));
        Hub = Make(options);
        Client = ClientOf(Hub);
    }

    public TaskHubOptions Options { get; }

    /// <summary>What the hubs logged.</summary>
    public IReadOnlyCollection<string> Log => _log.Lines;

    public ManualTimeProvider Clock { get; } = new();

    public TableTaskHub Hub { get; private set; }

    public DurableTaskClient Client { get; private set; }

    public TableClient Table => new(_connectionString, Options.TableName);

    public static async Task<TestHub> StartAsync(string connectionString, Action<DurableTaskRegistry> register, Action<TaskHubOptions>? configure = null)
    {
        var options = new TaskHubOptions { TableName = AzuriteFixture.UniqueName("hub"), OwnerId = "owner-1" };
        configure?.Invoke(options);
        var hub = new TestHub(connectionString, options);
        register(hub._registry);
        await hub.Hub.StartAsync(CancellationToken.None);
        return hub;
    }

    /// <summary>Gives the hub object up as a crash would, and starts another one with the same owner id.</summary>
    public async Task CrashAndRestartAsync()
    {
        await Hub.DisposeAsync();
        await RestartAsync();
    }

    /// <summary>Starts another hub object with the same owner id; whatever the one before does.</summary>
    public async Task RestartAsync()
    {
        Hub = Make(Options);
        Client = ClientOf(Hub);
        await Hub.StartAsync(CancellationToken.None);
    }

    /// <summary>Another hub object on the same table, as another process would have; not started.</summary>
    public TableTaskHub Make(TaskHubOptions options, HubMachine? machine = null)
    {
        var services = new ServiceCollection().BuildServiceProvider();
        var hub = new TableTaskHub(
            new TableServiceClient(_connectionString), _registry, services, options, Clock, _logging.CreateLogger<TableTaskHub>(), machine ?? HubMachine.Present);
        _hubs.Add(hub);
        return hub;
    }

    /// <summary>Whether an orchestrator of this name is registered.</summary>
    public bool Knows(TaskName orchestrator) => _registry.GetOrchestrators().Any(known => known.Key == orchestrator);

    public static DurableTaskClient ClientOf(ITaskHub hub) => new EmbeddedDurableTaskClient("test", hub, JsonDataConverter.Default);

    public Task<string> StartAsync(string name, object? input = null, string? id = null)
        => Client.ScheduleNewOrchestrationInstanceAsync(name, input, id is null ? null : new StartOrchestrationOptions(id));

    /// <summary>Waits for the end with a deadline, so that a lost instance fails the test.</summary>
    public async Task<OrchestrationMetadata> EndOfAsync(string instanceId)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await Client.WaitForInstanceCompletionAsync(instanceId, getInputsAndOutputs: true, deadline.Token);
    }

    public async Task<string?> OutputOfAsync(string instanceId)
    {
        var end = await EndOfAsync(instanceId);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, end.RuntimeStatus);
        return end.SerializedOutput;
    }

    public async Task<int> CountRowsAsync(string prefix)
    {
        var rows = 0;
        await foreach (var row in Table.QueryAsync<TableEntity>())
        {
            rows += row.RowKey.StartsWith(prefix, StringComparison.Ordinal) ? 1 : 0;
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hub in _hubs)
        {
            await hub.DisposeAsync();
        }

        _logging.Dispose();
    }
}

using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Tests.Embedded;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Management;

/// <summary>What every client of a hub promises, whichever engine runs the hub.</summary>
public abstract class ClientContract(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private TestHub? _hub;

    private protected TestHub Hub => _hub!;

    private protected DurableTaskClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _hub = await TestHub.StartAsync(azurite.ConnectionString, Register);
        Client = await ClientAsync(_hub);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _hub!.DisposeAsync();
    }

    [Fact]
    public async Task Schedule_WithInput_RunsToItsResult()
    {
        Assert.Equal("订单-1", await StartAsync("Hello", "世界", "订单-1"));

        var end = await EndAsync("订单-1");
        Assert.Equal((OrchestrationRuntimeStatus.Completed, "Hello", "\"世界\"", "\"Hello, 世界!\""), (end.RuntimeStatus, end.Name, end.SerializedInput, end.SerializedOutput));
        Assert.Equal("Hello, 世界!", end.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Schedule_WithoutId_GivesANewOne() => Assert.NotEqual(await StartAsync("Hello", "a"), await StartAsync("Hello", "a"));

    [Fact]
    public async Task Schedule_IdOfAnOpenInstance_IsRefused()
    {
        await StartAsync("Wait", null, "open");

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => StartAsync("Wait", null, "open"));
    }

    [Fact]
    public async Task Schedule_IdOfAnEndedInstance_StartsAgainUnlessItsStatusRefuses()
    {
        await StartAsync("Hello", "first", "ended");
        await EndAsync("ended");
        var options = new StartOrchestrationOptions("ended") { DedupeStatuses = ["Completed"] };

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => Client.ScheduleNewOrchestrationInstanceAsync("Hello", "second", options));
        await StartAsync("Hello", "third", "ended");
        await Eventually.HoldsAsync(async () => (await EndAsync("ended")).SerializedOutput == "\"Hello, third!\"", "The id did not run again.");
    }

    [Theory]
    [InlineData("@entity")]
    [InlineData("")]
    public async Task Schedule_IdThatNoEngineTakes_IsRefused(string id) =>
        await Assert.ThrowsAsync<ArgumentException>(() => StartAsync("Hello", "a", id));

    [Fact]
    public async Task Schedule_UnknownOrchestrator_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => StartAsync("Nowhere", "a", "nowhere"));

        Assert.Null(await Client.GetInstanceAsync("nowhere", CancellationToken.None));
    }

    [Fact]
    public async Task Get_UnknownInstance_IsNull() => Assert.Null(await Client.GetInstanceAsync("nobody", CancellationToken.None));

    [Fact]
    public async Task Get_WithoutPayloads_HasNone()
    {
        await StartAsync("Hello", "a", "bare");
        await EndAsync("bare");

        var bare = (await Client.GetInstanceAsync("bare", CancellationToken.None))!;

        Assert.Equal((null, null, null), (bare.SerializedInput, bare.SerializedOutput, bare.SerializedCustomStatus));
        Assert.Throws<InvalidOperationException>(bare.ReadOutputAs<string>);
    }

    [Fact]
    public async Task Get_CustomStatus_IsItsJson()
    {
        await StartAsync("Wait", null, "status");
        await StartedAsync("status");

        var found = (await Client.GetInstanceAsync("status", getInputsAndOutputs: true))!;

        Assert.Equal((OrchestrationRuntimeStatus.Running, "{\"phase\":\"等待\"}", null), (found.RuntimeStatus, found.SerializedCustomStatus, found.SerializedOutput));
        Assert.True(found.IsRunning);
    }

    [Fact]
    public async Task RaiseEvent_OpenInstance_ArrivesWithItsPayload()
    {
        await StartAsync("Wait", null, "raise");
        await Client.RaiseEventAsync("raise", "go", new { name = "订单 / 1?" });

        Assert.Equal("{\"name\":\"订单 / 1?\"}", (await EndAsync("raise")).SerializedOutput);
    }

    [Fact]
    public async Task Commands_UnknownOrEndedInstance_SayThatItIsNotOpen()
    {
        await StartAsync("Hello", "a", "gone");
        await EndAsync("gone");
        foreach (var id in new[] { "gone", "never" })
        {
            await Assert.ThrowsAsync<InstanceNotOpenException>(() => Client.RaiseEventAsync(id, "Go", 1));
            await Assert.ThrowsAsync<InstanceNotOpenException>(() => Client.TerminateInstanceAsync(id, "reason", CancellationToken.None));
            await Assert.ThrowsAsync<InstanceNotOpenException>(() => Client.SuspendInstanceAsync(id, "reason"));
            await Assert.ThrowsAsync<InstanceNotOpenException>(() => Client.ResumeInstanceAsync(id, "reason"));
        }
    }

    [Theory]
    [InlineData("cancelled by user", "cancelled by user")]
    [InlineData("重复申请", "重复申请")]
    [InlineData(null, null)]
    public async Task Terminate_WithAReason_EndsWithIt(string? reason, string? output)
    {
        await StartAsync("Wait", null, "terminate");
        await Client.TerminateInstanceAsync("terminate", new TerminateInstanceOptions(reason));

        var end = await EndAsync("terminate");
        Assert.Equal((OrchestrationRuntimeStatus.Terminated, output), (end.RuntimeStatus, end.SerializedOutput));
    }

    [Fact]
    public async Task Suspend_ThenResume_HoldsEventsMeanwhile()
    {
        await StartAsync("Wait", null, "halt");
        await StartedAsync("halt");
        await Client.SuspendInstanceAsync("halt", "hold");
        await HasStatusAsync("halt", OrchestrationRuntimeStatus.Suspended);
        await Client.RaiseEventAsync("halt", "Go", "kept");
        await Client.ResumeInstanceAsync("halt", "on");

        Assert.Equal("\"kept\"", (await EndAsync("halt")).SerializedOutput);
    }

    [Fact]
    public async Task Failed_Instance_TellsTypeAndMessage()
    {
        await StartAsync("Fail", "bad state: 4", "failed");

        var end = await EndAsync("failed");
        Assert.Equal((OrchestrationRuntimeStatus.Failed, "System.InvalidOperationException", "bad state: 4"), (end.RuntimeStatus, end.FailureDetails!.ErrorType, end.FailureDetails.ErrorMessage));
        Assert.Equal("bad state: 4", end.SerializedOutput);
    }

    [Fact]
    public async Task List_StatusesAndPrefix_GoesOverAllPages()
    {
        foreach (var number in Enumerable.Range(0, 5))
        {
            await StartAsync("Wait", null, $"list-{number}");
            await StartedAsync($"list-{number}");
        }

        await StartAsync("Hello", "a", "list-ended");
        await EndAsync("list-ended");
        await StartAsync("Wait", null, "other");
        await StartedAsync("other");
        List<string> found = [];
        var pages = 0;
        await foreach (var page in Client.GetAllInstancesAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Running], InstanceIdPrefix: "list-", PageSize: 2)).AsPages())
        {
            pages++;
            found.AddRange(page.Values.Select(instance => instance.InstanceId));
        }

        Assert.Equal(["list-0", "list-1", "list-2", "list-3", "list-4"], found.Order(StringComparer.Ordinal));
        Assert.True(pages > 1);
    }

    [Fact]
    public async Task List_CreationTimes_TakesBothEnds()
    {
        var times = await StartAMinuteApartAsync("Wait", "first", "second", "third");

        Assert.Equal(["second"], await ListAsync(new OrchestrationQuery(times[1], times[1])));
        Assert.Equal(["second", "third"], await ListAsync(new OrchestrationQuery(CreatedFrom: times[1])));
        Assert.Equal(["first", "second"], await ListAsync(new OrchestrationQuery(CreatedTo: times[1])));
        Assert.Empty(await ListAsync(new OrchestrationQuery(times[0].AddSeconds(1), times[1].AddSeconds(-1))));
    }

    [Fact]
    public async Task List_FromACallersToken_GoesOnBehindThatPage()
    {
        await StartAMinuteApartAsync("Wait", "a", "b", "c", "d", "e");
        var query = new OrchestrationQuery(PageSize: 2);
        await using var pages = Client.GetAllInstancesAsync(query).AsPages().GetAsyncEnumerator();
        Assert.True(await pages.MoveNextAsync());
        var first = pages.Current;

        var behind = await ListAsync(query with { ContinuationToken = first.ContinuationToken });
        var again = new List<string>();
        await foreach (var page in Client.GetAllInstancesAsync(query).AsPages(first.ContinuationToken))
        {
            again.AddRange(page.Values.Select(instance => instance.InstanceId));
        }

        Assert.NotNull(first.ContinuationToken);
        Assert.Equal(["a", "b", "c", "d", "e"], behind.Concat(first.Values.Select(instance => instance.InstanceId)).Order(StringComparer.Ordinal));
        Assert.Equal(behind, again.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task History_OfFailedAndEnvelopedActivities_TellsWhatTheyGave()
    {
        await StartAsync("Tries", "in", "tries");
        await EndAsync("tries");

        var history = await Client.GetOrchestrationHistoryAsync("tries");

        // A date, letter by letter: the host would respell it, so there it travels in an envelope.
        Assert.Equal(
            [(EventType.TaskFailed, "broken in"), (EventType.TaskCompleted, "\"2026-03-02T01:00:00.1234567Z\"")],
            history.Where(happened => happened.EventType is EventType.TaskCompleted or EventType.TaskFailed).Select(happened => (happened.EventType, happened.Data)));
    }

    [Fact]
    public async Task History_OfAnEndedInstance_HasCallsAnswersAndEvents()
    {
        await StartAsync("Story", "in", "story");
        await Client.RaiseEventAsync("story", "Go", "event");
        await EndAsync("story");

        var history = await Client.GetOrchestrationHistoryAsync("story");

        var told = history.Where(happened => happened.EventType is not (EventType.OrchestratorStarted or EventType.OrchestratorCompleted)).Select(happened => (happened.EventType, happened.Name, Data(happened)));
        Assert.Equal(
            [
                (EventType.ExecutionStarted, "Story", "\"in\""),
                (EventType.TaskScheduled, "Greet", null),
                (EventType.TaskCompleted, null, "\"Hello, in!\""),
                (EventType.EventRaised, "Go", "\"event\""),
                (EventType.ExecutionCompleted, null, "\"event\""),
            ],
            told.OrderBy(entry => entry.EventType == EventType.EventRaised ? 3 : entry.EventType == EventType.ExecutionCompleted ? 4 : entry.EventType == EventType.TaskCompleted ? 2 : 1).ThenBy(entry => (int)entry.EventType));
        var call = history.Single(happened => happened.EventType == EventType.TaskScheduled);
        Assert.Equal(call.EventId, history.Single(happened => happened.EventType == EventType.TaskCompleted).TaskScheduledId);
        await Assert.ThrowsAsync<ArgumentException>(() => Client.GetOrchestrationHistoryAsync("nobody"));
    }

    [Fact]
    public async Task Purge_OneInstance_GoesOnlyWhenItHasEnded()
    {
        await StartAsync("Hello", "a", "purge");
        await EndAsync("purge");
        await StartAsync("Wait", null, "keep");

        Assert.Equal((1, 0, 0), (await PurgeAsync("purge"), await PurgeAsync("keep"), await PurgeAsync("nobody")));
        Assert.Null(await Client.GetInstanceAsync("purge", CancellationToken.None));
        Assert.NotNull(await Client.GetInstanceAsync("keep", CancellationToken.None));
    }

    [Fact]
    public async Task Purge_ByStatus_TakesEndedInstancesOnly()
    {
        await StartAsync("Hello", "a", "completed");
        await StartAsync("Fail", "x", "failed");
        await StartAsync("Wait", null, "open");
        await EndAsync("completed");
        await EndAsync("failed");

        Assert.Equal(0, (await Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(Statuses: [OrchestrationRuntimeStatus.Running]))).PurgedInstanceCount);
        Assert.Equal(1, (await Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(Statuses: [OrchestrationRuntimeStatus.Failed]))).PurgedInstanceCount);
        Assert.Equal(1, (await Client.PurgeAllInstancesAsync(new PurgeInstancesFilter())).PurgedInstanceCount);
        Assert.Equal(0, (await Client.PurgeAllInstancesAsync(new PurgeInstancesFilter())).PurgedInstanceCount);
        Assert.NotNull(await Client.GetInstanceAsync("open", CancellationToken.None));
    }

    [Fact]
    public async Task Purge_CreationTimes_TakesBothEnds()
    {
        var times = await StartAMinuteApartAsync("Hello", "first", "second", "third");
        foreach (var id in new[] { "first", "second", "third" })
        {
            await EndAsync(id);
        }

        Assert.Equal(0, (await Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(times[0].AddSeconds(1), times[1].AddSeconds(-1)))).PurgedInstanceCount);
        Assert.Equal(1, (await Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(times[1], times[1]))).PurgedInstanceCount);
        Assert.Equal(["first", "third"], await ListAsync(new OrchestrationQuery()));
        Assert.Equal(1, (await Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(CreatedTo: times[1]))).PurgedInstanceCount);
        Assert.Equal(1, (await Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(CreatedFrom: times[1]))).PurgedInstanceCount);
    }

    [Fact]
    public async Task Wait_UnknownInstance_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Client.WaitForInstanceCompletionAsync("nobody", CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => Client.WaitForInstanceStartAsync("nobody", CancellationToken.None));
    }

    private protected abstract Task<DurableTaskClient> ClientAsync(TestHub hub);

    private protected Task<string> StartAsync(string name, object? input, string? id = null) =>
        Client.ScheduleNewOrchestrationInstanceAsync(name, input, id is null ? null : new StartOrchestrationOptions(id));

    private protected async Task<OrchestrationMetadata> EndAsync(string id)
    {
        using var deadline = new CancellationTokenSource(Patience);
        return await Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, deadline.Token);
    }

    /// <summary>Starts instances on a clock that moves by a minute after each; when each was accepted.</summary>
    private async Task<IReadOnlyList<DateTimeOffset>> StartAMinuteApartAsync(string name, params IEnumerable<string> ids)
    {
        List<DateTimeOffset> times = [];
        foreach (var id in ids)
        {
            times.Add(Hub.Clock.GetUtcNow());
            await StartAsync(name, "a", id);
            await StartedAsync(id);
            Hub.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        return times;
    }

    private async Task<IReadOnlyList<string>> ListAsync(OrchestrationQuery query)
    {
        List<string> found = [];
        await foreach (var instance in Client.GetAllInstancesAsync(query))
        {
            found.Add(instance.InstanceId);
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    private async Task StartedAsync(string id)
    {
        using var deadline = new CancellationTokenSource(Patience);
        await Client.WaitForInstanceStartAsync(id, deadline.Token);
    }

    private Task HasStatusAsync(string id, OrchestrationRuntimeStatus status) => Eventually.HoldsAsync(
        async () => (await Client.GetInstanceAsync(id, CancellationToken.None))!.RuntimeStatus == status, $"{id} does not become {status}.");

    private async Task<int> PurgeAsync(string id) => (await Client.PurgeInstanceAsync(id)).PurgedInstanceCount;

    // Inputs of activities stay out of histories in one engine and are in those of the other.
    private static string? Data(HistoryEvent happened) => happened.EventType == EventType.TaskScheduled ? null : happened.Data;

    private static void Register(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<string, string>("Hello", (_, name) => Task.FromResult($"Hello, {name}!"))
        .AddOrchestratorFunc<string, string>("Fail", (_, text) => throw new InvalidOperationException(text))
        .AddOrchestratorFunc<object?>("Wait", context =>
        {
            context.SetCustomStatus(new { phase = "等待" });
            return context.WaitForExternalEvent<object?>("Go");
        })
        .AddOrchestratorFunc<string, string>("Story", async (context, input) =>
        {
            await context.CallActivityAsync<string>("Greet", input);
            return await context.WaitForExternalEvent<string>("Go");
        })
        .AddOrchestratorFunc<string, string>("Tries", async (context, input) =>
        {
            try
            {
                await context.CallActivityAsync<string>("Break", input);
            }
            catch (TaskFailedException)
            {
                // What the history says of it is what the test looks at.
            }

            return await context.CallActivityAsync<string>("Date", input);
        })
        .AddOrchestratorFunc<string, string>("GivesUp", (context, input) => context.CallActivityAsync<string>("Break", input))
        .AddActivityFunc<string, string>("Break", string (_, name) => throw new InvalidOperationException($"broken {name}"))
        .AddActivityFunc<string, string>("Date", (_, _) => "2026-03-02T01:00:00.1234567Z")
        .AddActivityFunc<string, string>("Greet", (_, name) => $"Hello, {name}!");
}

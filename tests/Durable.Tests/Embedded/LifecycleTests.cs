using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class LifecycleTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Suspend_EventMeanwhile_IsPlayedAtTheResume()
    {
        await using var hub = await StartAsync();
        await hub.StartAsync("Wait", null, "case-1");

        await hub.Client.SuspendInstanceAsync("case-1", "hold");
        await hub.Client.RaiseEventAsync("case-1", "Go", "on");
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await hub.Client.GetInstanceAsync("case-1"))?.RuntimeStatus);
        await hub.CrashAndRestartAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await hub.Client.GetInstanceAsync("case-1"))?.RuntimeStatus);
        await hub.Client.ResumeInstanceAsync("case-1", "on");

        Assert.Equal("\"on\"", await hub.OutputOfAsync("case-1"));
    }

    [Fact]
    public async Task Terminate_Waiting_EndsWithTheReason()
    {
        await using var hub = await StartAsync();
        await hub.StartAsync("Wait", null, "case-1");

        await hub.Client.TerminateInstanceAsync("case-1", "not wanted");

        var end = await hub.EndOfAsync("case-1");
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, end.RuntimeStatus);
        Assert.Equal("not wanted", end.SerializedOutput);
        await Assert.ThrowsAsync<InstanceNotOpenException>(() => hub.Client.TerminateInstanceAsync("case-1", "again"));
    }

    [Fact]
    public async Task Start_IdThatIsOpen_IsRefusedAndTheFirstGoesOn()
    {
        await using var hub = await StartAsync();
        await hub.StartAsync("Wait", null, "case-1");

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => hub.StartAsync("Wait", null, "case-1"));
        await hub.CrashAndRestartAsync();
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => hub.StartAsync("Wait", null, "case-1"));

        await hub.Client.RaiseEventAsync("case-1", "Go", "first");
        Assert.Equal("\"first\"", await hub.OutputOfAsync("case-1"));
    }

    [Fact]
    public async Task Start_IdWhoseLastRunEnded_RunsAgain()
    {
        await using var hub = await StartAsync();
        foreach (var run in new[] { "first", "second" })
        {
            await hub.StartAsync("Wait", null, "case-1");
            await hub.Client.RaiseEventAsync("case-1", "Go", run);
            Assert.Equal($"\"{run}\"", await hub.OutputOfAsync("case-1"));
        }
    }

    [Fact]
    public async Task Start_DedupeStatusOfTheLastRun_IsRefused()
    {
        await using var hub = await StartAsync();
        await hub.StartAsync("Wait", null, "case-1");
        await hub.Client.RaiseEventAsync("case-1", "Go", "done");
        await hub.EndOfAsync("case-1");

        var options = new StartOrchestrationOptions("case-1") { DedupeStatuses = ["Completed"] };
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(
            () => hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait", null, options));
    }

    [Fact]
    public async Task Start_FiftyAtOnceWithOneId_OneWins()
    {
        await using var hub = await StartAsync();

        var starts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => TryStartAsync(hub)));

        Assert.Single(starts, won => won);
    }

    [Fact]
    public async Task Start_UnknownOrchestrator_IsRefusedAndWritesNothing()
    {
        await using var hub = await StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => hub.StartAsync("Nowhere", null, "nowhere"));

        Assert.Null(await hub.Client.GetInstanceAsync("nowhere", CancellationToken.None));
    }

    [Theory]
    [InlineData("案件/2026#1?x;y^z")]
    [InlineData("a;b")]
    public async Task Start_IdWithCharactersThatKeysMayNotHold_IsFoundAndListed(string id)
    {
        await using var hub = await StartAsync();
        await hub.StartAsync("Wait", null, id);
        await hub.CrashAndRestartAsync();

        await hub.Client.RaiseEventAsync(id, "Go", "ok");

        Assert.Equal("\"ok\"", await hub.OutputOfAsync(id));
        var listed = new List<string>();
        await foreach (var instance in hub.Client.GetAllInstancesAsync())
        {
            listed.Add(instance.InstanceId);
        }

        Assert.Equal([id], listed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("@entity")]
    public async Task Start_IdThatIsNone_IsRefused(string id)
    {
        await using var hub = await StartAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => hub.Hub.CreateAsync(new NewInstance("Wait", id), CancellationToken.None));
    }

    [Fact]
    public async Task List_SmallPages_GivesEveryInstanceOnce()
    {
        await using var hub = await StartAsync();
        for (var n = 0; n < 9; n++)
        {
            await hub.StartAsync("Wait", null, $"case-{n}");
        }

        await hub.Client.RaiseEventAsync("case-3", "Go", "x");
        await hub.EndOfAsync("case-3");

        var running = new List<string>();
        var query = new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Running], InstanceIdPrefix: "case-", PageSize: 2);
        await foreach (var instance in hub.Client.GetAllInstancesAsync(query))
        {
            running.Add(instance.InstanceId);
        }

        Assert.Equal(["case-0", "case-1", "case-2", "case-4", "case-5", "case-6", "case-7", "case-8"], running.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Purge_Ended_LeavesNoRow()
    {
        await using var hub = await StartAsync();
        await hub.StartAsync("Wait", null, "case-1");
        Assert.Equal(0, (await hub.Client.PurgeInstanceAsync("case-1")).PurgedInstanceCount);
        await hub.Client.RaiseEventAsync("case-1", "Go", new string('界', 60_000));
        await hub.EndOfAsync("case-1");

        Assert.Equal(1, (await hub.Client.PurgeInstanceAsync("case-1")).PurgedInstanceCount);

        Assert.Null(await hub.Client.GetInstanceAsync("case-1"));
        Assert.Equal(0, await hub.CountRowsAsync("f;") + await hub.CountRowsAsync("h;") + await hub.CountRowsAsync("p;"));
    }

    private static async Task<bool> TryStartAsync(TestHub hub)
    {
        try
        {
            await hub.StartAsync("Wait", null, "contested");
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false;
        }
    }

    private Task<TestHub> StartAsync() => TestHub.StartAsync(azurite.ConnectionString, registry => registry
        .AddOrchestratorFunc<string>("Wait", context => context.WaitForExternalEvent<string>("Go")));
}

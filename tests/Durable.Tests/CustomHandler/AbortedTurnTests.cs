using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Durable.CustomHandler;
using OpcOnboarding.HostDriver.Engine;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.CustomHandler;

/// <summary>A passing fault of the process costs a turn and not the orchestration; the host is played by the driver, with what 2.13.7 of the extension does.</summary>
public sealed class AbortedTurnTests
{
    [Fact]
    public async Task Turn_ThatCouldNotBeRun_ComesAgainWithAllItsEvents()
    {
        var made = 0;
        // Every turn fails twice before it can be run.
        await using var worker = Worker(() => ++made % 3 == 0 ? new Waiting() : throw new TimeoutException("Not now."));
        using var hub = new TaskHub(new Functions(worker));
        hub.Start("Waiting", "one", input: null);
        await HasStatusAsync(hub, "Running");

        hub.Deliver("one", new HistoryEntry(EventKind.EventRaised, -1, Instance.Now) { Name = "Go", Text = "\"on\"" });

        await HasStatusAsync(hub, "Completed");
        Assert.Equal((6, "\"on\""), (made, hub.Find("one")!.Output));
        Assert.Equal(
            [
                EventKind.OrchestratorStarted, EventKind.ExecutionStarted, EventKind.OrchestratorCompleted,
                EventKind.OrchestratorStarted, EventKind.EventRaised, EventKind.ExecutionCompleted, EventKind.OrchestratorCompleted,
            ],
            hub.Find("one")!.History.Select(entry => entry.Kind));
    }

    // Why the worker never answers a passing fault with an error status (wire facts, part a, errors).
    [Fact]
    public async Task Turn_AnsweredWithAnErrorStatus_EndsTheOrchestration()
    {
        await using var worker = Worker(() => new Waiting());
        using var hub = new TaskHub(new Functions(worker) { Refusal = new HttpRequestException("Response status code does not indicate success: 500 (Internal Server Error).") });

        hub.Start("Waiting", "one", input: null);

        await HasStatusAsync(hub, "Failed");
    }

    private static Task HasStatusAsync(TaskHub hub, string status) =>
        Eventually.HoldsAsync(() => Task.FromResult(hub.Find("one")!.Status == status), () => $"It is {hub.Find("one")!.Status}: {hub.Find("one")!.Output}");

    private static ServiceProvider Worker(Func<ITaskOrchestrator> make)
    {
        var registry = new DurableTaskRegistry().AddOrchestrator("Waiting", make);
        return new ServiceCollection().AddLogging().AddSingleton(registry).AddCustomHandler(new FunctionCatalogue(registry)).BuildServiceProvider();
    }

    private sealed class Waiting : TaskOrchestrator<object?, string>
    {
        public override Task<string> RunAsync(TaskOrchestrationContext context, object? input) => context.WaitForExternalEvent<string>("Go");
    }

    private sealed class Functions(IServiceProvider worker) : IFunctions
    {
        public HttpRequestException? Refusal { get; init; }

        public Task<byte[]> CallOrchestratorAsync(string name, byte[] request) => Refusal is null
            ? Task.FromResult(Convert.FromBase64String(worker.GetRequiredService<OrchestrationTurn>().Run(name, Convert.ToBase64String(request))))
            : Task.FromException<byte[]>(Refusal);

        public Task<string?> CallActivityAsync(string name, string instanceId, string? input) => throw new UnreachableException("The orchestrator calls none.");
    }
}

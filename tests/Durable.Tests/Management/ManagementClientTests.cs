using System.Net;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Durable.Management;
using OpcOnboarding.Durable.Tests.Embedded;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Management;

/// <summary>The management API's client keeps the same contract, and knows its own wire.</summary>
public sealed class ManagementClientTests(AzuriteFixture azurite) : ClientContract(azurite)
{
    private readonly HurriedTimeProvider _clock = new();
    private readonly HttpClient _http = new();
    private ManagementServer? _server;
    private ManagementApi? _api;

    public override async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server!.DisposeAsync();
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task AnyRequest_RefusedForNow_IsSentAgainAfterTheTimeThatIsAskedFor(HttpStatusCode status)
    {
        _server!.Refuse(status, "7");
        _server.Refuse(status);

        await StartAsync("Wait", null, "again");

        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(1)], _clock.Waits);
        Assert.Equal(1, _server.Taken);
    }

    [Fact]
    public async Task AnyRequest_RefusedTooOften_IsAnAnswerToComeAgain()
    {
        Enumerable.Range(0, 5).ToList().ForEach(_ => _server!.Refuse(HttpStatusCode.ServiceUnavailable));

        await Assert.ThrowsAsync<TaskHubStandbyException>(() => Client.RaiseEventAsync("any", "Go", 1));
        Assert.Equal(0, _server!.Taken);
    }

    [Fact]
    public async Task AnyRequest_Unexpected500_IsAnAnswerToComeAgain()
    {
        _server!.Refuse(HttpStatusCode.InternalServerError);

        await Assert.ThrowsAsync<TaskHubStandbyException>(() => StartAsync("Hello", "a", "unlucky"));
    }

    [Fact]
    public async Task WrongKey_IsToldWithoutTheKeyAndLearnedAnew()
    {
        var address = new ManagementAddress(_server!.Endpoint with { Key = "old-secret" });
        var client = Make(address);

        var refused = await Assert.ThrowsAsync<TaskHubStandbyException>(() => client.GetInstanceAsync("any", CancellationToken.None));
        address.Learn($$"""{"taskHubName":"TestHub","connectionName":null,"baseUrl":null,"requiredQueryStringParameters":"code={{Uri.EscapeDataString(ManagementServer.Key)}}","httpBaseUrl":"http://elsewhere.invalid/"}""");

        Assert.DoesNotContain("old-secret", refused.ToString(), StringComparison.Ordinal);
        Assert.Null(await client.GetInstanceAsync("any", CancellationToken.None));
    }

    [Fact]
    public async Task NoAddress_UntilTheHostTellsIt_IsAnAnswerToComeAgain()
    {
        var address = new ManagementAddress(configured: null);
        var client = Make(address);

        await Assert.ThrowsAsync<TaskHubStandbyException>(() => client.GetInstanceAsync("any", CancellationToken.None));
        address.Learn("not a binding");
        address.Learn($$"""{"taskHubName":"TestHub","requiredQueryStringParameters":"code={{Uri.EscapeDataString(ManagementServer.Key)}}","httpBaseUrl":"{{_server!.Endpoint.BaseAddress}}"}""");

        Assert.Null(await client.GetInstanceAsync("any", CancellationToken.None));
    }

    [Fact]
    public async Task NobodyListens_IsAnAnswerToComeAgainWithoutTheKey()
    {
        var client = Make(new ManagementAddress(new ManagementEndpoint(new Uri("http://127.0.0.1:1/runtime/webhooks/durabletask"), Key: "secret-key")));

        var silent = await Assert.ThrowsAsync<TaskHubStandbyException>(() => client.GetInstanceAsync("any", CancellationToken.None));

        Assert.DoesNotContain("secret-key", silent.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Endpoint_Printed_HasNoKey() =>
        Assert.DoesNotContain(ManagementServer.Key, _server!.Endpoint.ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task Retry_FailedInstance_IsRewound()
    {
        await StartAsync("Fail", "x", "stopped");
        await EndAsync("stopped");
        await StartAsync("Wait", null, "open");
        var hub = new ManagedTaskHub(_api!, Client);

        var state = await hub.InspectAsync(CancellationToken.None);

        Assert.Equal((true, 1, "stopped"), (state.IsManaged, state.OpenInstances, Assert.Single(state.Failed).InstanceId));
        Assert.Equal(RetryOutcome.NotStopped, await hub.RetryAsync("open", CancellationToken.None));
        Assert.Equal(RetryOutcome.GoesOn, await hub.RetryAsync("stopped", CancellationToken.None));
        Assert.Equal(1, _server!.Rewinds);
    }

    // The extension would take the end back and leave the activity's answer, from which the orchestration fails again.
    [Fact]
    public async Task Retry_InstanceThatAnActivityFailed_IsNotRewound()
    {
        await StartAsync("GivesUp", "in", "given-up");
        await EndAsync("given-up");

        var outcome = await new ManagedTaskHub(_api!, Client).RetryAsync("given-up", CancellationToken.None);

        Assert.Equal((RetryOutcome.NotRewindable, 0), (outcome, _server!.Rewinds));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await Client.GetInstanceAsync("given-up", CancellationToken.None))!.RuntimeStatus);
    }

    [Fact]
    public async Task Schedule_WhatTheApiCannotCarry_IsRefusedAndNotLeftOut()
    {
        foreach (var options in new[] { new StartOrchestrationOptions("x", DateTimeOffset.UnixEpoch), new StartOrchestrationOptions("x") { Version = "1" } })
        {
            await Assert.ThrowsAsync<NotSupportedException>(() => Client.ScheduleNewOrchestrationInstanceAsync("Hello", "a", options));
        }
    }

    private protected override async Task<DurableTaskClient> ClientAsync(TestHub hub)
    {
        _server = await ManagementServer.StartAsync(hub.Hub, hub.Knows);
        return Make(new ManagementAddress(_server.Endpoint));
    }

    private ManagementDurableTaskClient Make(ManagementAddress address)
    {
        _api = new ManagementApi(_http, address, _clock);
        return new ManagementDurableTaskClient(_api, JsonDataConverter.Default, _clock);
    }
}

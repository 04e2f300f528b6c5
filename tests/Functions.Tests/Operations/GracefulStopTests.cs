using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Operations;

/// <summary>SIGTERM with work under way: nothing new is taken, what runs is finished, the standby takes over, nothing is lost.</summary>
public sealed class GracefulStopTests
{
    [Fact]
    public async Task Terminated_InTheMiddleOfACommit_RefusesNewCommandsAndHandsOver()
    {
        await using var store = await LocalStore.StartAsync();
        await using var proxy = await FaultProxy.StartAsync(store.ConnectionString);
        await using var first = await ServiceProcess.StartAsync(ServiceProcess.FreePort(), store.DataFolder, proxy.ConnectionString);
        using var atFirst = new HttpClient { BaseAddress = first.Address };
        var remote = new RemoteCase(atFirst, "P01", "founder-lin");
        await remote.DraftAsync();
        await remote.CommandAsync(remote.Founder, "submit");
        var window = await Caller.SignInAsync(atFirst, "officer-window-yancheng", TimeProvider.System);
        await using var second = await ServiceProcess.StartAsync(ServiceProcess.FreePort(), store.DataFolder, store.ConnectionString);
        using var atSecond = new HttpClient { BaseAddress = second.Address };
        using var underWay = new HeldCommit(proxy);

        var accept = TryAsync(() => window.PostAsync($"{remote.Path}/triggers/accept", key: "accept-once"));
        await underWay.Stored;
        var stopping = first.StopAsync();
        await Eventually.HoldsAsync(async () => await PartAsync(atFirst) == "draining", "The service does not say that it stops.");

        var refused = (await window.PostAsync($"{remote.Path}/triggers/suspend", new { reason = "x" })).MustBe(HttpStatusCode.ServiceUnavailable, "draining");
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("submitted", (await window.GetAsync(remote.Path)).MustBeOk()["state"].GetString());
        Assert.False(stopping.IsCompleted);
        underWay.Release();
        await stopping;
        await accept;

        Assert.Contains("Task hub Hub has stopped", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("took longer than allowed", first.Output, StringComparison.Ordinal);
        await Eventually.HoldsAsync(async () => await PartAsync(atSecond) is null, "The standby does not take over.", TimeSpan.FromMinutes(1));
        var windowAtSecond = await Caller.SignInAsync(atSecond, "officer-window-yancheng", TimeProvider.System);
        await Eventually.HoldsAsync(
            async () => (await windowAtSecond.PostAsync($"{remote.Path}/triggers/accept", key: "accept-once")).Status == HttpStatusCode.OK, "The command has no answer.");
        var history = (await (await Caller.SignInAsync(atSecond, "auditor-1", TimeProvider.System)).GetAsync($"/api/audit/cases/{remote.CaseId}/history?limit=200")).MustBeOk();
        Assert.Single(history["items"].EnumerateArray(), entry => entry.Text("trigger") == "accept");
    }

    /// <summary>Its answer may be cut off with the service; what counts is the answer to the same key afterwards.</summary>
    private static async Task TryAsync(Func<Task<ApiAnswer>> command)
    {
        try
        {
            var answer = await command();
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Accepted or HttpStatusCode.ServiceUnavailable, answer.Text);
        }
        catch (HttpRequestException cut)
        {
            Assert.NotEqual(HttpRequestError.Unknown, cut.HttpRequestError);
        }
    }

    /// <summary>The part that keeps the service from being ready; null when it is.</summary>
    private static async Task<string?> PartAsync(HttpClient http)
    {
        using var response = await http.GetAsync(new Uri("/api/health/ready", UriKind.Relative));
        var answer = await ApiAnswer.ReadAsync(response);
        return answer.Json.Text("part");
    }

    /// <summary>The next transaction is stored, but its reply is kept back.</summary>
    private sealed class HeldCommit : IDisposable
    {
        private readonly ManualResetEventSlim _mayReply = new();
        private readonly TaskCompletionSource _stored = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public HeldCommit(FaultProxy proxy) => proxy.BeforeReply = request =>
        {
            if (request.IsWrite && request.Target.EndsWith("$batch", StringComparison.Ordinal) && _stored.TrySetResult())
            {
                _mayReply.Wait();
            }
        };

        public Task Stored => _stored.Task;

        public void Release() => _mayReply.Set();

        public void Dispose()
        {
            Release();
            _mayReply.Dispose();
        }
    }
}

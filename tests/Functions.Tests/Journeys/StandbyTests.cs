using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>Two processes on the same data: one owns the hub, the other stands by and takes over when the first is killed.</summary>
public sealed class StandbyTests
{
    [Fact]
    public async Task SecondProcess_WhileTheFirstLives_ServesReadsOnlyAndTakesOverAfterItsDeath()
    {
        await using var store = await LocalStore.StartAsync();
        await using var first = await ServiceProcess.StartAsync(ServiceProcess.FreePort(), store.DataFolder, store.ConnectionString);
        using var atFirst = new HttpClient { BaseAddress = first.Address };
        var remote = new RemoteCase(atFirst, "P01", "founder-lin");
        await remote.DraftAsync();
        await remote.CommandAsync(remote.Founder, "submit");
        await using var second = await ServiceProcess.StartAsync(ServiceProcess.FreePort(), store.DataFolder, store.ConnectionString);
        using var atSecond = new HttpClient { BaseAddress = second.Address };

        var (status, part) = await ReadyAsync(atSecond);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "standby"), (status, part));
        var founder = await Caller.SignInAsync(atSecond, "founder-lin", TimeProvider.System);
        Assert.Equal("submitted", (await founder.GetAsync(remote.Path)).MustBeOk()["state"].GetString());
        var window = await Caller.SignInAsync(atSecond, "officer-window-yancheng", TimeProvider.System);
        var refused = (await window.PostAsync($"{remote.Path}/triggers/accept", key: "accept-once")).MustBe(HttpStatusCode.ServiceUnavailable, "standby");
        Assert.NotNull(refused.Headers.RetryAfter);
        (await window.GetAsync(remote.Path)).MustBe(HttpStatusCode.ServiceUnavailable, "standby");
        var administrator = await Caller.SignInAsync(atSecond, "administrator-1", TimeProvider.System);
        (await administrator.PostAsync("/api/administration/indexes/rebuild")).MustBe(HttpStatusCode.ServiceUnavailable, "standby");
        (await administrator.GetAsync("/api/administration/status")).MustBeOk();
        Assert.Equal(HttpStatusCode.OK, (await ReadyAsync(atFirst)).Status);

        first.Kill();
        await Eventually.HoldsAsync(async () => (await ReadyAsync(atSecond)).Status == HttpStatusCode.OK, "The second does not take over.", TimeSpan.FromMinutes(1));

        (await window.PostAsync($"{remote.Path}/triggers/accept", key: "accept-once")).MustBeOk();
        (await window.GetAsync(remote.Path)).MustBeOk();
        Assert.Equal("inProgress", (await founder.GetAsync(remote.Path)).MustBeOk()["state"].GetString());
    }

    private static async Task<(HttpStatusCode Status, string? Part)> ReadyAsync(HttpClient http)
    {
        using var response = await http.GetAsync(new Uri("/api/health/ready", UriKind.Relative));
        var answer = await ApiAnswer.ReadAsync(response);
        return (answer.Status, answer.Json.Text("part"));
    }
}

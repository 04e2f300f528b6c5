using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Retention;

/// <summary>SIGKILL at the writes of an erasure: the next start goes on, and it is done once.</summary>
public sealed class InterruptedErasureTests
{
    // Which write of an attempt kills, and whether before the store sees it: the decision, the look-ups one by one, the key, the register.
    private static readonly (int Write, bool IsBefore)[] s_plan = [(1, true), (1, false), (2, false), (4, false), (5, true), (5, false), (1, true)];

    [Fact]
    public async Task Kill_AtTheWritesOfAnErasure_GoesOnAndErasesOnce()
    {
        await using var store = await LocalStore.StartAsync();
        await using var proxy = await FaultProxy.StartAsync(store.ConnectionString);
        var port = ServiceProcess.FreePort();
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(30) };
        var remote = new RemoteCase(http, "P01", "founder-lin");
        var service = ServiceProcess.Launch(port, store.DataFolder, proxy.ConnectionString, Erasure.KeepNothing);
        try
        {
            await remote.PlayAsync();
            await EndVouchersAsync(remote);
            var proposed = (await remote.As("administrator-1").PostAsync(Erasure.Path(remote.CaseId), Erasure.Ground, "propose")).MustBeOk();
            var decided = remote.As("administrator-2").PostAsync($"{Erasure.Path(remote.CaseId)}/decision", Erasure.Naming(proposed), "decide");
            foreach (var (write, isBefore) in s_plan)
            {
                Arm(proxy, service, write, isBefore);
                Assert.NotSame(decided, await Task.WhenAny(decided, service.ExitedAsync()).WaitAsync(TimeSpan.FromMinutes(2)));
                await service.DisposeAsync();
                service = ServiceProcess.Launch(port, store.DataFolder, proxy.ConnectionString, Erasure.KeepNothing);
            }

            Assert.Equal(s_plan.Length, proxy.Injected);
            Assert.Equal("erased", (await decided).MustBeOk()["state"].GetString());
            await HoldsAsync(remote);
        }
        finally
        {
            await service.DisposeAsync();
        }
    }

    private static async Task EndVouchersAsync(RemoteCase remote)
    {
        foreach (var voucher in (await remote.Founder.GetAsync($"{remote.Path}/vouchers")).MustBeOk()["items"].EnumerateArray())
        {
            await remote.CommandAsync(remote.Officer("supervisor"), $"vouchers/{voucher.Text("voucherId")}/triggers/cancel", new { reason = "企业不再需要" });
        }
    }

    private static void Arm(FaultProxy proxy, ServiceProcess victim, int write, bool isBefore)
    {
        var left = write;
        proxy.Choose = request => request is { IsWrite: true, Resource: "Cases" or "Directory" } && Interlocked.Decrement(ref left) == 0
            ? isBefore ? Fault.CrashBefore(victim.Kill) : Fault.CrashAfter(victim.Kill)
            : null;
    }

    private static async Task HoldsAsync(RemoteCase remote)
    {
        var auditor = remote.As("auditor-1");
        var kinds = (await auditor.GetAsync($"/api/audit/cases/{remote.CaseId}/history?limit=200")).MustBeOk()["items"].EnumerateArray().Select(entry => entry.Text("kind")).ToList();
        Assert.Equal(["erasureProposed", "erasureDecided", "personalDataErased"], kinds.TakeLast(3));
        Assert.Equal(3, kinds.Count(kind => kind is "erasureProposed" or "erasureDecided" or "personalDataErased"));
        var verification = (await auditor.GetAsync($"/api/audit/cases/{remote.CaseId}/verify")).MustBeOk();
        Assert.DoesNotContain(verification["verdicts"].EnumerateArray(), verdict => verdict.Text("outcome") == "failed");
    }
}

using System.Net;
using System.Net.NetworkInformation;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.BehindHost;

/// <summary>A whole case behind the driver that plays the Functions host.</summary>
public sealed class HostedServiceTests
{
    [Fact]
    public async Task Case_FromDraftToEnd_CompletesBehindTheHost()
    {
        var elsewhere = ServiceProcess.FreePort();
        await using var service = await HostedService.StartAsync(KeyValuePair.Create("ASPNETCORE_URLS", $"http://*:{elsewhere}"));
        ListensToTheMachineItselfOnly(service.Host.WorkerAddress.Port, elsewhere);
        using var http = new HttpClient { BaseAddress = service.Host.Address, Timeout = TimeSpan.FromSeconds(60) };
        await NobodyOutsideInvokesAsync(http);
        var remote = new RemoteCase(http, "P01", "founder-lin");

        await remote.PlayAsync();

        var view = (await remote.Founder.GetAsync(remote.Path)).MustBeOk();
        Assert.Equal("completed", view["state"].GetString());
        await RemoteJournal.HoldsOnceAsync(remote);
        await OpcOnboarding.Tests.Support.Eventually.HoldsAsync(
            () => service.Host.StatusOf(remote.CaseId) == "Completed", $"The orchestration is {service.Host.StatusOf(remote.CaseId)}: {service.Host.OutputOf(remote.CaseId)}");
        (await remote.Founder.GetAsync($"{remote.Path}/stream")).MustBe(HttpStatusCode.NotImplemented, "streamNotAvailable");
        Assert.Equal(0, await service.Host.StopWorkerAsync());
    }

    // Only the host itself may post to the root; from outside such a request goes nowhere. Before the case begins: an address that was taken from one would keep it from beginning.
    private static async Task NobodyOutsideInvokesAsync(HttpClient http)
    {
        foreach (var path in new[] { "/Onboarding", "/RecordTransition", "/ScanCases", "/api", "/api/", "/Api" })
        {
            using var content = new StringContent(
                """{"Data":{"durableClient":"{\"httpBaseUrl\":\"http://127.0.0.1:9/\",\"requiredQueryStringParameters\":\"code=x\"}"},"Metadata":{}}""");
            using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    // The host's own variables for addresses are inherited by the process that it starts.
    private static void ListensToTheMachineItselfOnly(int port, int elsewhere)
    {
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners();
        Assert.Equal([new IPEndPoint(IPAddress.Loopback, port)], listeners.Where(listener => listener.Port == port || listener.Port == elsewhere));
    }
}

using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.BehindHost;

/// <summary>A whole case behind the driver that plays the Functions host.</summary>
public sealed class HostedServiceTests
{
    [Fact]
    public async Task Case_FromDraftToEnd_CompletesBehindTheHost()
    {
        await using var service = await HostedService.StartAsync();
        using var http = new HttpClient { BaseAddress = service.Host.Address, Timeout = TimeSpan.FromSeconds(60) };
        var remote = new RemoteCase(http, "P01", "founder-lin");

        await remote.PlayAsync();

        var view = (await remote.Founder.GetAsync(remote.Path)).MustBeOk();
        Assert.Equal("completed", view["state"].GetString());
        await RemoteJournal.HoldsOnceAsync(remote);
        await OpcOnboarding.Tests.Support.Eventually.HoldsAsync(
            () => service.Host.StatusOf(remote.CaseId) == "Completed", $"The orchestration is {service.Host.StatusOf(remote.CaseId)}: {service.Host.OutputOf(remote.CaseId)}");
        (await remote.Founder.GetAsync($"{remote.Path}/stream")).MustBe(HttpStatusCode.NotImplemented, "streamNotAvailable");
        await NobodyOutsideInvokesAsync(http);
        Assert.Equal(0, await service.Host.StopWorkerAsync());
    }

    // Only the host itself may post to the root; from outside such a request goes nowhere.
    private static async Task NobodyOutsideInvokesAsync(HttpClient http)
    {
        foreach (var function in new[] { "Onboarding", "RecordTransition", "ScanCases" })
        {
            using var content = new StringContent("{\"Data\":{},\"Metadata\":{}}");
            using var answer = await http.PostAsync(new Uri($"/{function}", UriKind.Relative), content);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}

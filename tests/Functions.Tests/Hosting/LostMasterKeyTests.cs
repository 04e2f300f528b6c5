using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.PersonalData;

namespace OpcOnboarding.Functions.Tests.Hosting;

/// <summary>A service with a case whose data folder loses the master key: it stays down until the key is back, and then the case opens.</summary>
public sealed class LostMasterKeyTests
{
    [Fact]
    public async Task Start_WithoutTheKeyOfItsCases_IsRefusedUntilTheKeyIsBack()
    {
        await using var server = await OnboardingServer.StartAsync();
        var onboarded = await Scenario.EmptyDraftAsync(server);
        await server.StopAsync();
        var (key, kept) = (Path.Combine(server.DataFolder, MasterKey.FileName), Path.Combine(server.DataFolder, "kept"));
        File.Move(key, kept);

        await Assert.ThrowsAsync<StartRefusedException>(server.StartAgainAsync);

        Assert.False(File.Exists(key));
        File.Move(kept, key);
        await server.StartAgainAsync();
        (await (await server.AsAsync("founder-lin")).GetAsync($"/api/cases/{onboarded.CaseId}/application")).MustBeOk();
    }
}

using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>
/// What an insider has: an account of their own with everything that the service's account held at a moment, the master key, and the
/// product itself. Not the checkpoint key, and not what an auditor keeps.
/// </summary>
internal sealed class InsiderAccount : IAsyncDisposable
{
    private readonly LocalStore _store;

    private InsiderAccount(LocalStore store) => _store = store;

    /// <summary>Takes a copy of an account as it is now.</summary>
    public static async Task<InsiderAccount> TakeAsync(OnboardingServer server)
    {
        var insider = new InsiderAccount(await LocalStore.StartAsync());
        await AccountCopy.RunAsync(server.ConnectionString, insider._store.ConnectionString);
        File.Copy(Path.Combine(server.DataFolder, MasterKey.FileName), Path.Combine(insider._store.DataFolder, MasterKey.FileName));
        return insider;
    }

    /// <summary>Has the product itself, in a process of its own, take the case another way: whatever it writes fits together.</summary>
    public async Task PlayAsync(OnboardedCase onboarded, Func<PatientCaller, string, Task> play)
    {
        await using var service = await ServiceProcess.StartAsync(ServiceProcess.FreePort(), _store.DataFolder, _store.ConnectionString);
        using var http = new HttpClient { BaseAddress = service.Address, Timeout = TimeSpan.FromSeconds(60) };
        foreach (var (desk, step) in new[] { ("registration", "registration"), ("bank", "bankAccount"), ("tax", "taxSetup"), ("workspace", "workspace"), ("vouchers", "vouchers"), ("mentor", "mentorPairing") })
        {
            await play(new PatientCaller(http, $"officer-{desk}-{onboarded.Application.CityKey}"), step);
        }

        await service.StopAsync();
    }

    /// <summary>Puts everything in the place of the true account's content, but for the log.</summary>
    public Task PutBackAsync(OnboardingServer server) => AccountCopy.RunAsync(_store.ConnectionString, server.ConnectionString);

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}

using System.Diagnostics;
using OpcOnboarding.Functions.Tests.Journeys;
using FunctionsHost = OpcOnboarding.HostDriver.FunctionsHost;

namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>The published program with a store of its own, in one of its two modes. Nobody signs in by name: it cannot.</summary>
internal sealed class PublishedService : IAsyncDisposable
{
    private readonly LocalStore _store;
    private readonly IAsyncDisposable _running;
    private readonly ProvidedPeople _people;

    private PublishedService(LocalStore store, IAsyncDisposable running, ProvidedPeople people, Uri address)
    {
        (_store, _running, _people) = (store, running, people);
        Http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClient Http { get; }

    /// <summary>What plays the Functions host; null on the embedded hub.</summary>
    public FunctionsHost? Host => _running as FunctionsHost;

    public static async Task<PublishedService> StartEmbeddedAsync(PublishedRelease release)
    {
        var (folder, people, store) = (await release.FolderAsync(), await release.PeopleAsync(), await LocalStore.StartAsync());
        var start = new ProcessStartInfo(Path.Combine(folder, PublishedRelease.Program)) { WorkingDirectory = folder };
        foreach (var (name, value) in Settings(people, store))
        {
            start.Environment[name] = value;
        }

        var process = await ServiceProcess.StartAsync(start, ServiceProcess.FreePort());
        return new PublishedService(store, process, people, process.Address);
    }

    public static async Task<PublishedService> StartBehindHostAsync(PublishedRelease release)
    {
        var (folder, people, store) = (await release.FolderAsync(), await release.PeopleAsync(), await LocalStore.StartAsync());
        var host = await FunctionsHost.StartAsync(folder, Settings(people, store));
        // The first invocation tells the service the key of the management API.
        await host.TickAsync("ScanCases");
        return new PublishedService(store, host, people, host.Address);
    }

    public Task<string> SignInAsync(string subject) => _people.SignInAsync(subject);

    public RemoteCase Case(string sampleId = "P01", string founder = "founder-lin") => new(Http, sampleId, founder, signIn: SignInAsync);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _running.DisposeAsync();
        await _store.DisposeAsync();
    }

    // The provider has no certificate, and the samples' identities belong to nobody: both are taken in this environment only.
    private static Dictionary<string, string> Settings(ProvidedPeople people, LocalStore store) => new(people.Settings)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Opc__DataFolder"] = store.DataFolder,
        ["Opc__StorageConnectionString"] = store.ConnectionString,
    };
}

using System.Diagnostics;
using System.Net.Security;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Tests.Support;
using FunctionsHost = OpcOnboarding.HostDriver.FunctionsHost;

namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>The published program with a store of its own, in one of its two modes. Nobody signs in by name: it cannot.</summary>
internal sealed class PublishedService : IAsyncDisposable
{
    private readonly LocalStore _store;
    private readonly IAsyncDisposable _running;
    private readonly ProvidedPeople _people;
    private readonly StoredHub _stored;

    private PublishedService(LocalStore store, IAsyncDisposable running, ProvidedPeople people, Uri address, SslClientAuthenticationOptions? ssl = null)
    {
        (_store, _running, _people, _stored) = (store, running, people, new StoredHub(store.ConnectionString));
        Http = new HttpClient(new SocketsHttpHandler { SslOptions = ssl ?? new(), AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClient Http { get; }

    /// <summary>What plays the Functions host; null on the embedded hub.</summary>
    public FunctionsHost? Host => _running as FunctionsHost;

    public static async Task<PublishedService> StartEmbeddedAsync(PublishedRelease release)
    {
        var (folder, people, store) = (await release.FolderAsync(), await release.PeopleAsync(), await LocalStore.StartAsync());
        var process = await ServiceProcess.StartAsync(Program(folder, Settings(people, store)), ServiceProcess.FreePort());
        return new PublishedService(store, process, people, process.Address);
    }

    /// <summary>As a department would run it on a machine of its own: in Production, by https only, with people of a provider that speaks https, too.</summary>
    public static async Task<PublishedService> StartInProductionAsync(PublishedRelease release, ProvidedPeople people, LocalCertificate certificate)
    {
        var (folder, store) = (await release.FolderAsync(), await LocalStore.StartAsync());
        var settings = new Dictionary<string, string>(Settings(people, store))
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Kestrel__Certificates__Default__Path"] = certificate.File,
            ["Kestrel__Certificates__Default__KeyPath"] = certificate.KeyFile,
            // Whom the program itself trusts when it asks the provider.
            ["SSL_CERT_FILE"] = certificate.File,
        };
        var process = await ServiceProcess.StartAsync(Program(folder, settings), new Uri($"https://127.0.0.1:{ServiceProcess.FreePort()}"));
        return new PublishedService(store, process, people, process.Address, certificate.Trusting());
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

    /// <summary>The status in which an orchestration ended; waits for its end.</summary>
    public async Task<string> EndOfAsync(string instanceId)
    {
        string? status = null;
        await Eventually.HoldsAsync(
            async () => (status = Host is { } host ? host.StatusOf(instanceId) : await _stored.StatusOfAsync(instanceId)) is "Completed" or "Failed" or "Terminated",
            () => $"The orchestration is {status ?? "unknown"}.");
        return status!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _stored.DisposeAsync();
        await _running.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static ProcessStartInfo Program(string folder, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(Path.Combine(folder, PublishedRelease.Program)) { WorkingDirectory = folder };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    // The provider has no certificate, and the samples' identities belong to nobody: both are taken in this environment only.
    private static Dictionary<string, string> Settings(ProvidedPeople people, LocalStore store) => new(people.Settings)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Opc__DataFolder"] = store.DataFolder,
        ["Opc__StorageConnectionString"] = store.ConnectionString,
    };
}

using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Storage.Azurite;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Bench.Journeys;

/// <summary>The whole service in this process on an empty Azurite of its own, in a folder of its own.</summary>
internal sealed class RunningService
{
    private readonly DirectoryInfo _folder;
    private readonly OnboardingApp _app;

    private RunningService(DirectoryInfo folder, RunningAzurite azurite, OnboardingApp app) => (_folder, Azurite, _app) = (folder, azurite, app);

    public RunningAzurite Azurite { get; }

    public Uri Address => new(_app.Web.Urls.Single());

    public IServiceProvider Services => _app.Web.Services;

    public static async Task<RunningService> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("opc-bench-");
        var azurite = await AzuriteLauncher.StartAsync(new AzuriteOptions
        {
            DataFolder = Path.Combine(folder.FullName, "azurite"),
            BlobPort = 0,
            TablePort = 0,
            Linger = TimeSpan.Zero,
        });
        var app = await OnboardingApp.BuildAsync(Settings(folder, azurite), TimeProvider.System, JourneyCatalogue.Released);
        await app.Web.StartAsync();
        return new RunningService(folder, azurite, app);
    }

    public string AzuriteFolder => Path.Combine(_folder.FullName, "azurite");

    /// <summary>Address of a service of the storage account, by the name in its connection string.</summary>
    public Uri Endpoint(string name) => Endpoint(Azurite.ConnectionString, name);

    public static Uri Endpoint(string connectionString, string name) => new(connectionString.Split(';').Single(part => part.StartsWith(name, StringComparison.Ordinal))[(name.Length + 1)..]);

    /// <summary>Stops the service, then Azurite, which saves; what is left in its files.</summary>
    public async Task<StorageLeft> StopAsync()
    {
        await _app.Web.StopAsync();
        await _app.DisposeAsync();
        await Azurite.StopAsync();
        var left = StorageLeft.Read(AzuriteFolder);
        _folder.Delete(recursive: true);
        return left;
    }

    // A content root of its own, so that no local.settings.json of this machine takes part.
    private static string[] Settings(DirectoryInfo folder, RunningAzurite azurite) =>
    [
        $"--contentRoot={folder.FullName}",
        "--environment=Development",
        "--urls=http://127.0.0.1:0",
        "--Logging:LogLevel:Default=Warning",
        "--Logging:LogLevel:Microsoft.AspNetCore.DataProtection=Error",
        $"--Opc:DataFolder={folder.FullName}",
        $"--Opc:StorageConnectionString={azurite.ConnectionString}",
    ];
}

using System.Diagnostics;
using OpcOnboarding.Functions.Hosting;

[assembly: AssemblyFixture(typeof(OpcOnboarding.Functions.Tests.Published.PublishedRelease))]

namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>
/// The folder that <c>dotnet publish</c> makes of the service, as it would be deployed, and a provider at which its people sign in: made once
/// for all tests of this run, when the first of them asks.
/// </summary>
public sealed class PublishedRelease : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(9);

    // A folder that was published before, as a release has it; else this run publishes one.
    private static readonly string? s_given = Environment.GetEnvironmentVariable("OPC_PUBLISHED");

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<string>> _published;
    private readonly Lazy<Task<ProvidedPeople>> _people;

    public PublishedRelease()
    {
        _published = new(() => string.IsNullOrEmpty(s_given) ? PublishAsync() : Task.FromResult(s_given));
        _people = new(() => ProvidedPeople.StartAsync(_folder));
    }

    /// <summary>The program in the folder, without its ending.</summary>
    public const string Program = "OpcOnboarding.Functions";

    public Task<string> FolderAsync() => _published.Value;

    internal Task<ProvidedPeople> PeopleAsync() => _people.Value;

    public async ValueTask DisposeAsync()
    {
        if (_people.IsValueCreated)
        {
            await (await _people.Value).DisposeAsync();
        }

        if (_published.IsValueCreated)
        {
            await Task.WhenAny(_published.Value);
        }

        _folder.Dispose();
    }

    /// <summary>With the pages as they lie there, else with new ones; nothing is written to the folders in which other builds of the service compile.</summary>
    private async Task<string> PublishAsync()
    {
        var project = Path.Combine(RepositoryRoot.Above(AppContext.BaseDirectory)!, "functions");
        var (app, artifacts) = (_folder.File("app"), _folder.File("artifacts"));
        var pages = File.Exists(Path.Combine(project, "wwwroot", "index.html")) ? "-p:BuildWeb=false" : "-p:BuildWeb=true";
        var start = new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-r", "linux-x64", "-o", app, "--artifacts-path", artifacts, pages, "-p:RunAnalyzers=false", "-v", "q"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A build that stays would keep the pipes open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(s_patience);
        return process.ExitCode == 0 ? app : throw new InvalidOperationException($"The service could not be published:\n{await output}{await errors}");
    }
}

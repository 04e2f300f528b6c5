using System.Diagnostics;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>What was built for development is not published as it lies there, whatever the command says.</summary>
public sealed class DevelopmentBuildTests : IDisposable
{
    // These tests are built by a build of the service that has sign-in by name, in the configuration of this folder: bin/{configuration}/net10.0.
    private static readonly string s_configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--no-build")]
    [InlineData("--no-build", "-p:DevelopmentIdentity=false")]
    [InlineData("--no-restore", "-p:DevelopmentIdentity=true", "-p:NoBuild=true")]
    public async Task Publish_OfABuildWithSignInByName_IsRefusedAndWritesNothing(params string[] options)
    {
        var project = Path.Combine(RepositoryRoot.Above(AppContext.BaseDirectory)!, "functions");
        string[] arguments = ["publish", project, "-c", s_configuration, "-o", _folder.File("app"), "-v", "q", .. options];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(3));

        Assert.NotEqual(0, process.ExitCode);
        Assert.Contains("Sign-in by name is compiled in", await output + await errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }
}

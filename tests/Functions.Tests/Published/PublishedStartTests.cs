using System.Diagnostics;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>The published program without a provider: it ends with a sentence, in any environment and in either mode, and leaves nothing behind.</summary>
public sealed class PublishedStartTests(PublishedRelease release) : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("", "", "", "'Opc:OpenIdConnect:Issuer' is not set")]
    [InlineData("5001", "", "", "'Opc:OpenIdConnect:Issuer' is not set")]
    [InlineData("", "Development", "", "The published service has no sign-in by name")]
    [InlineData("5001", "Development", "Development", "The published service has no sign-in by name")]
    [InlineData("", "Production", "Development", "The published service has no sign-in by name")]
    public async Task Start_WithoutAProvider_EndsWithCode2AndASentence(string customHandlerPort, string environment, string identity, string told)
    {
        var folder = await release.FolderAsync();
        var start = new ProcessStartInfo(Path.Combine(folder, PublishedRelease.Program)) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["Opc__Identity"] = identity;
        start.Environment["Opc__DataFolder"] = _data.Path;
        start.Environment[CustomHandlerPort.Variable] = customHandlerPort;
        using var process = Process.Start(start)!;
        var (said, output) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(StartRefusedException.ExitCode, process.ExitCode);
        Assert.StartsWith(told, await said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await said + await output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_data.Path));
    }
}

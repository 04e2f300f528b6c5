using System.Diagnostics;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.Checks;

/// <summary>The pages' own checks, so that <c>dotnet test</c> is all that has to be called. The build has installed their packages.</summary>
public sealed class WebChecksTests
{
    [Theory]
    [InlineData("check:api")]
    [InlineData("check:types")]
    [InlineData("lint")]
    [InlineData("format")]
    [InlineData("test")]
    public async Task Check_OfThePages_Passes(string script)
    {
        var (exitCode, output) = await RunAsync(script);

        Assert.True(exitCode == 0, $"npm run {script} in web/ failed:\n{output}");
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string script)
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd", ["/c", "npm", "run", "--silent", script])
            : new ProcessStartInfo("npm", ["run", "--silent", script]);
        start.WorkingDirectory = Repository.Web;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}

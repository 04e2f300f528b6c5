using System.Diagnostics;

namespace OpcOnboarding.Mutations.Tests;

/// <summary>Runs <c>dotnet</c> to its end.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(5);

    /// <summary>Exit code, what was printed, and what was printed as errors. A process that is not done in time is ended, and that is an error.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(Prepare(folder, arguments)) ?? throw new InvalidOperationException("dotnet could not be started.");
        using var deadline = new CancellationTokenSource(s_deadline);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} has not ended after {s_deadline}.");
        }

        return (process.ExitCode, await output, await errors);
    }

    private static ProcessStartInfo Prepare(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // Neither the test platform of this run nor its level must reach into the one below.
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        start.Environment.Remove(Level.Variable);
        start.Environment.Remove(Seeds.Variable);
        return start;
    }
}

using System.Diagnostics;

namespace OpcOnboarding.Functions.Tests.Operations;

/// <summary>The command line as a process of its own, to its end.</summary>
internal static class OpcProcess
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    public static Task<(int ExitCode, string Output)> RunAsync(params IEnumerable<string> arguments) => RunWithAsync(new Dictionary<string, string>(), arguments);

    /// <summary>Runs a verb with variables in its environment.</summary>
    public static async Task<(int ExitCode, string Output)> RunWithAsync(IReadOnlyDictionary<string, string> variables, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "opc.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(s_patience);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Runs a verb that must succeed; gives what it printed.</summary>
    public static async Task<string> MustSucceedAsync(params IEnumerable<string> arguments)
    {
        var (exitCode, output) = await RunAsync(arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }
}

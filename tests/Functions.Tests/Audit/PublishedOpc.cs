using System.Diagnostics;
using System.Text.Json.Nodes;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>A folder that has nothing but the files that <c>opc</c> is published with; run with an environment that knows of no service.</summary>
internal static class PublishedOpc
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>Copies opc and everything that its own list of files names, nothing more.</summary>
    public static void CopyTo(string folder)
    {
        var list = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "opc.deps.json")))!;
        var targets = list["targets"]!.AsObject().Single().Value!.AsObject();
        var files = targets.SelectMany(library => library.Value!["runtime"]?.AsObject() ?? []).Select(file => Path.GetFileName(file.Key));
        foreach (var file in files.Distinct().Concat(["opc.deps.json", "opc.runtimeconfig.json"]))
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, file), Path.Combine(folder, file));
        }
    }

    /// <summary>Runs it there to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "opc.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("Opc", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(s_patience);
        return (process.ExitCode, await output + await errors);
    }
}

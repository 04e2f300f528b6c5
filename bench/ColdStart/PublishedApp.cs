using System.Diagnostics;

namespace OpcOnboarding.Bench.ColdStart;

/// <summary>The service published in one way, to a folder of its own.</summary>
internal sealed record PublishedApp(PublishKind Kind, string Folder, string? Fault)
{
    private const string Program = "OpcOnboarding.Functions";

    public string Executable => Path.Combine(Folder, Program);

    /// <summary>All files of the folder, pages included.</summary>
    public double MegaBytes => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) / 1e6;

    /// <summary>Publishes it; what went wrong stands in <see cref="Fault"/>.</summary>
    public static async Task<PublishedApp> MakeAsync(PublishKind kind, string folder)
    {
        var (app, artifacts) = (Path.Combine(folder, kind.Name, "app"), Path.Combine(folder, kind.Name, "artifacts"));
        string[] options = ["publish", "functions", "-c", "Release", "-r", "linux-x64", "-o", app, "--artifacts-path", artifacts, "-p:RunAnalyzers=false", "-v", "q", .. kind.Options];
        var start = new ProcessStartInfo("dotnet", options) { RedirectStandardOutput = true, WorkingDirectory = RepositoryFolder() };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new PublishedApp(kind, app, process.ExitCode == 0 ? null : FirstLine(output));
    }

    /// <summary>The first line that says something.</summary>
    public static string FirstLine(string output) =>
        output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase) || line.Contains("exception", StringComparison.OrdinalIgnoreCase)) ?? output.Trim();

    private static string RepositoryFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OpcOnboarding.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("No folder above the bench has the solution.");
    }
}

using System.Diagnostics;

namespace OpcOnboarding.Architecture.Tests.Published;

/// <summary>
/// The journey compiles against the published abstractions as <c>docs/packages.md</c> says: the reference and the global using changed, nothing
/// else. The package is not to be had, so its shape stands for it, made from the list of its public members; the list knows no nullability.
/// </summary>
public sealed class SwappedWorkflowsTests : IDisposable
{
    private const string Stub = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><GenerateDocumentationFile>false</GenerateDocumentationFile><NoWarn>$(NoWarn);CS0649;CS8632</NoWarn></PropertyGroup>
          <ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup>
        </Project>
        """;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("opc-swapped-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Workflows_WithReferenceAndUsingChanged_CompileAgainstThePublishedShape()
    {
        WriteStub();
        CopyWorkflows();
        Change("""<ProjectReference Include="../durable/OpcOnboarding.Durable.csproj" />""", """<ProjectReference Include="../published/Microsoft.DurableTask.Abstractions.csproj" />""");
        Change("""<Using Include="OpcOnboarding.Durable" />""", """<Using Include="Microsoft.DurableTask" />""");

        var (exitCode, output) = await BuildAsync();

        Assert.True(exitCode == 0, output);
    }

    private string Project => Path.Combine(_folder, "workflows", "OpcOnboarding.Workflows.csproj");

    private void WriteStub()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "published")).FullName;
        var members = File.ReadLines(Path.Combine(Repository.Root, "tests", "PublishedApi", "Microsoft.DurableTask.Abstractions.txt"));
        File.WriteAllText(Path.Combine(folder, "Published.cs"), PublishedStub.Of(members));
        File.WriteAllText(Path.Combine(folder, "Microsoft.DurableTask.Abstractions.csproj"), Stub);
    }

    private void CopyWorkflows()
    {
        var build = Repository.Files.Where(file => !file.Contains('/', StringComparison.Ordinal) && (file.StartsWith("Directory.", StringComparison.Ordinal) || file is ".editorconfig" or "global.json" or "NuGet.config"));
        foreach (var file in Repository.Files.Where(file => file.StartsWith("workflows/", StringComparison.Ordinal) && !file.EndsWith(".lock.json", StringComparison.Ordinal)).Concat(build))
        {
            var copy = Path.Combine(_folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Repository.Root, file), copy);
        }
    }

    private void Change(string ours, string theirs)
    {
        var project = File.ReadAllText(Project);
        Assert.Contains(ours, project, StringComparison.Ordinal);
        File.WriteAllText(Project, project.Replace(ours, theirs, StringComparison.Ordinal));
    }

    private async Task<(int ExitCode, string Output)> BuildAsync()
    {
        var start = new ProcessStartInfo("dotnet", ["build", Project, "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false", "-p:RestoreLockedMode=false"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(s_patience);
        return (process.ExitCode, await output + await errors);
    }
}

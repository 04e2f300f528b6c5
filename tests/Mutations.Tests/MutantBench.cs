namespace OpcOnboarding.Mutations.Tests;

/// <summary>A copy of the simulation's tests, in which one engine after another takes the place of the real one. One at a time.</summary>
internal sealed class MutantBench
{
    private const string EngineAssembly = "OpcOnboarding.Durable.dll";
    private const string TestAssembly = "OpcOnboarding.Simulation.Tests.dll";

    /// <summary>What the test platform says when tests have failed; another code means that something else went wrong.</summary>
    private const int TestsFailed = 2;

    private readonly EngineCompiler _compiler;
    private readonly string _tests;

    /// <summary>Sets a bench up in a folder.</summary>
    public MutantBench(EngineCompiler compiler, string folder)
    {
        (_compiler, _tests) = (compiler, folder);
        Copy(AppContext.BaseDirectory.Replace("Mutations.Tests", "Simulation.Tests", StringComparison.Ordinal), folder);
        // The tests leave their figures in the repository they find; here they find this folder.
        File.WriteAllText(Path.Combine(folder, "OpcOnboarding.sln"), "");
    }

    /// <summary>Whether the named test fails on the engine with the fault in it.</summary>
    public async Task<bool> NoticesAsync(Mutation mutation)
    {
        await _compiler.CompileAsync(mutation, Path.Combine(_tests, EngineAssembly));
        return !await PassesAsync(mutation.Test);
    }

    /// <summary>Whether the test passes on the engine as it is, compiled in the same way.</summary>
    public async Task<bool> PassesUnchangedAsync(string test)
    {
        await _compiler.CompileAsync(null, Path.Combine(_tests, EngineAssembly));
        return await PassesAsync(test);
    }

    private async Task<bool> PassesAsync(string test)
    {
        var (exitCode, output, errors) = await ChildProcess.RunAsync(_tests, TestAssembly, "--no-progress", "--filter-method", $"OpcOnboarding.Simulation.Tests.Suites.{test}");
        return exitCode is 0 or TestsFailed ? exitCode == 0 : throw new InvalidOperationException($"The test {test} did not run.\n{output}{errors}");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}

using System.Text.Json;

namespace OpcOnboarding.Mutations.Tests;

/// <summary>
/// Compiles the engine with one of its files exchanged: asks the build once how it would call the compiler, and makes the same call with another
/// file. Everything that is written goes to a folder of its own; nothing is restored, and no build is touched that others use.
/// </summary>
/// <remarks>A compiler that stays between the calls makes each a tenth of what a new one takes. It is this run's own, and ends with it.</remarks>
internal sealed class EngineCompiler : IAsyncDisposable
{
    private const string OutOption = "/out:";

    private readonly string _programs;
    private readonly string[] _arguments;
    private readonly string _server = $"opc-mutants-{Guid.NewGuid():N}";

    private EngineCompiler(string programs, string[] arguments) => (_programs, _arguments) = (programs, arguments);

    private static string Configuration =>
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    /// <summary>Asks the build of the engine, which writes its generated sources to the folder.</summary>
    public static async Task<EngineCompiler> PrepareAsync(string folder)
    {
        var (exitCode, output, errors) = await ChildProcess.RunAsync(
            Mutation.Engine,
            "msbuild",
            "OpcOnboarding.Durable.csproj",
            "-t:Compile",
            "-nologo",
            "-nodeReuse:false",
            "-getItem:CscCommandLineArgs",
            "-getProperty:RoslynTargetsPath",
            "-p:ProvideCommandLineArgs=true",
            "-p:SkipCompilerExecution=true",
            "-p:BuildProjectReferences=false",
            "-p:ProduceReferenceAssembly=false",
            "-p:RunAnalyzers=false",
            $"-p:Configuration={Configuration}",
            $"-p:IntermediateOutputPath={folder}{Path.DirectorySeparatorChar}");
        return exitCode == 0 ? Read(output) : throw new InvalidOperationException($"The build of the engine could not be asked.\n{output}{errors}");
    }

    /// <summary>Compiles the engine with this fault, or as it is, to the given file.</summary>
    public async Task CompileAsync(Mutation? mutation, string assembly)
    {
        var call = Path.ChangeExtension(assembly, ".rsp");
        await File.WriteAllLinesAsync(call, await ArgumentsAsync(mutation, assembly));
        var (exitCode, output, errors) = await ChildProcess.RunAsync(
            Mutation.Engine, Path.Combine(_programs, "csc.dll"), "/noconfig", $"/shared:{_server}", "/keepalive:60", $"@{call}");
        Assert.True(exitCode == 0, $"'{mutation?.Name}' does not compile.\n{output}{errors}");
    }

    /// <summary>Ends the compiler.</summary>
    public async ValueTask DisposeAsync() =>
        await ChildProcess.RunAsync(Mutation.Engine, Path.Combine(_programs, "VBCSCompiler.dll"), "-shutdown", $"-pipename:{_server}");

    private static EngineCompiler Read(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        var arguments = document.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!);
        var targets = document.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!;
        return new EngineCompiler(Path.Combine(targets, "bincore"), [.. arguments.Where(IsKept)]);
    }

    /// <summary>What is needed beside the assembly is not made; what would be an error in good code may stand in a fault.</summary>
    private static bool IsKept(string argument) =>
        argument is not "/noconfig" && !Array.Exists(["/doc:", "/pdb:", "/refout:", "/debug", "/embed:", "/warnaserror"], option => argument.StartsWith(option, StringComparison.Ordinal));

    private async Task<IEnumerable<string>> ArgumentsAsync(Mutation? mutation, string assembly)
    {
        var arguments = _arguments.Select(argument => argument.StartsWith(OutOption, StringComparison.Ordinal) ? OutOption + assembly : argument).ToList();
        if (mutation is not null)
        {
            var place = arguments.IndexOf(mutation.File.Replace('/', Path.DirectorySeparatorChar));
            Assert.True(place >= 0, $"'{mutation.Name}': {mutation.File} is not compiled into the engine.");
            arguments[place] = Path.ChangeExtension(assembly, ".cs");
            await File.WriteAllTextAsync(arguments[place], mutation.Mutant());
        }

        return arguments.Select(Quote);
    }

    private static string Quote(string argument) => argument.Contains('"', StringComparison.Ordinal) ? argument : $"\"{argument}\"";
}

using System.CommandLine;

namespace OpcOnboarding.Cli;

/// <summary>Options that several verbs take, so that they mean the same everywhere.</summary>
internal static class SharedOptions
{
    /// <summary><c>--samples</c>: the file of sample cases, relative to the working folder.</summary>
    public static Option<FileInfo> Samples() => new("--samples")
    {
        Description = "File of sample cases.",
        DefaultValueFactory = _ => new FileInfo(Path.Combine("samples", "sample-cases.json")),
    };
}

namespace OpcOnboarding.Bench.ColdStart;

/// <summary>A way to publish the service.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Options">Of <c>dotnet publish</c>, beside those of the deployment.</param>
internal sealed record PublishKind(string Name, params string[] Options)
{
    /// <summary>Those that are compared. Trimming needs the runtime in the folder, so that is published without it, too.</summary>
    public static IReadOnlyList<PublishKind> All { get; } =
    [
        new("plain"),
        new("ReadyToRun", "-p:PublishReadyToRun=true"),
        new("with the runtime", "--self-contained"),
        new("trimmed", "--self-contained", "-p:PublishTrimmed=true", "-p:SuppressTrimAnalysisWarnings=true"),
        new(
            "trimmed, only what allows it",
            "--self-contained",
            "-p:PublishTrimmed=true",
            "-p:TrimMode=partial",
            "-p:JsonSerializerIsReflectionEnabledByDefault=true",
            "-p:SuppressTrimAnalysisWarnings=true"),
    ];
}

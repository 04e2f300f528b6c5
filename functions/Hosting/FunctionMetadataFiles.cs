using OpcOnboarding.Durable.CustomHandler;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>Writes the metadata of the Azure Functions host at publish, from what the service really has.</summary>
internal static class FunctionMetadataFiles
{
    /// <summary>The argument that asks for the files instead of the service.</summary>
    public const string Argument = "--write-function-metadata";

    /// <summary>The task hub on Azure.</summary>
    public const string HubName = "OpcOnboarding";

    // The name that the project's assembly gives to its program on Linux.
    private const string Executable = "OpcOnboarding.Functions";

    /// <summary>What host.json says about this service.</summary>
    public static HostMetadata Host { get; } = new(HubName, Executable);

    /// <summary>Writes host.json and each function.json below a folder.</summary>
    public static Task WriteAsync(string folder, CancellationToken cancellationToken) =>
        FunctionMetadata.WriteAsync(FunctionsHost.Functions(), Host, folder, cancellationToken);
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace OpcOnboarding.Durable.CustomHandler;

/// <summary>What host.json says; every value that is not here is the host's default.</summary>
/// <param name="HubName">The task hub: 3 to 45 letters and digits. Two apps with one storage account need two names.</param>
/// <param name="Executable">The program that the host starts, relative to the deployed folder.</param>
public sealed record HostMetadata(string HubName, string Executable)
{
    /// <summary>Control queues, 1 to 16; it limits how many machines run orchestrations. It cannot be changed while instances are open.</summary>
    public int PartitionCount { get; init; } = 4;

    /// <summary>After this time the host ends an invocation, and restarts the process with all others in it.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the process may take until it answers its first request.</summary>
    public TimeSpan InitializationTimeout { get; init; } = TimeSpan.FromMinutes(1);

    internal JsonObject ToJson() => new()
    {
        ["version"] = "2.0",
        ["functionTimeout"] = Text(FunctionTimeout),
        ["customHandler"] = CustomHandler(),
        // Older bundles lack the protocol that custom handlers speak with Durable Functions.
        ["extensionBundle"] = new JsonObject { ["id"] = "Microsoft.Azure.Functions.ExtensionBundle", ["version"] = "[4.*, 5.0.0)" },
        ["extensions"] = new JsonObject
        {
            // The routes are the app's own, from the root: pages and /api.
            ["http"] = new JsonObject { ["routePrefix"] = "" },
            ["durableTask"] = DurableTask(),
        },
        ["logging"] = new JsonObject { ["logLevel"] = new JsonObject { ["default"] = "Information", ["Host.Results"] = "Warning" } },
    };

    private JsonObject CustomHandler() => new()
    {
        ["description"] = new JsonObject { ["defaultExecutablePath"] = Executable, ["workingDirectory"] = "", ["arguments"] = new JsonArray() },
        ["enableForwardingHttpRequest"] = true,
        ["initializationTimeout"] = Text(InitializationTimeout),
    };

    private JsonObject DurableTask() => new()
    {
        ["hubName"] = HubName,
        ["storageProvider"] = new JsonObject
        {
            ["type"] = "AzureStorage",
            ["connectionName"] = "AzureWebJobsStorage",
            ["partitionCount"] = PartitionCount,
            ["useTablePartitionManagement"] = true,
        },
        // The worker keeps no sessions: every turn comes with its whole history, and any machine can run it.
        ["extendedSessionsEnabled"] = false,
        // Auditors replay histories; the inputs are in them already as results and events.
        ["storeInputsInOrchestrationHistory"] = false,
    };

    private static string Text(TimeSpan time) => time.ToString("c", CultureInfo.InvariantCulture);
}

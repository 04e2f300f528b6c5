using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace OpcOnboarding.Storage.Azurite;

/// <summary>Starts a new Azurite by way of start.js and turns what may go wrong into sentences.</summary>
internal static class AzuriteStart
{
    public static async Task<AzuriteAddress> RunAsync(AzuriteOptions options, CancellationToken cancellationToken)
    {
        using var node = StartNode(options);
        var output = node.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = node.StandardError.ReadToEndAsync(cancellationToken);
        await node.WaitForExitAsync(cancellationToken);
        return ReadAnswer(await output) ?? throw new AzuriteUnavailableException($"Azurite did not start. Node.js said: {(await errors).Trim()}");
    }

    private static Process StartNode(AzuriteOptions options)
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(InstalledFolder(), "start.js"), Settings(options) },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new AzuriteUnavailableException("Node.js was not found. Install Node.js 20 or newer, or give a connection string in local.settings.json.", missing);
        }
    }

    private static string Settings(AzuriteOptions options) => JsonSerializer.Serialize(new
    {
        location = Path.GetFullPath(options.DataFolder),
        blobPort = options.BlobPort,
        tablePort = options.TablePort,
        lingerMs = (int)options.Linger.TotalMilliseconds,
    });

    private static string InstalledFolder()
    {
        var folder = typeof(AzuriteStart).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "AzuriteFolder").Value!;
        return Directory.Exists(Path.Combine(folder, "node_modules", "azurite"))
            ? folder
            : throw new AzuriteUnavailableException("Azurite is not installed beside the sources. Build the repository again, or give a connection string in local.settings.json.");
    }

    private static AzuriteAddress? ReadAnswer(string output)
    {
        if (string.IsNullOrWhiteSpace(output))
            return null;
        using var json = JsonDocument.Parse(output);
        return json.RootElement.TryGetProperty("error", out var error)
            ? throw Refusal(json.RootElement, error.GetString()!)
            : json.RootElement.Deserialize<AzuriteAddress>(JsonSerializerOptions.Web);
    }

    private static AzuriteUnavailableException Refusal(JsonElement answer, string error) =>
        answer.TryGetProperty("code", out var code) && code.GetString() is "EADDRINUSE" or "EACCES"
            ? new($"Port {answer.GetProperty("port")} on 127.0.0.1 is taken by another program or not permitted. End that program, or set Opc:AzuriteBlobPort and Opc:AzuriteTablePort in local.settings.json.")
            : new($"Azurite did not start: {error}");
}

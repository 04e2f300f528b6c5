using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpcOnboarding.Durable.CustomHandler;

/// <summary>Writes what the Functions host reads about an app: host.json, and one folder with a function.json for each function.</summary>
public static class FunctionMetadata
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes all files below a folder, over those of the same names.</summary>
    /// <param name="functions">What the host may invoke.</param>
    /// <param name="host">What is the host's own.</param>
    /// <param name="folder">The folder that is deployed.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public static async Task WriteAsync(FunctionCatalogue functions, HostMetadata host, string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        foreach (var (path, content) in Files(functions, host))
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, content.ToJsonString(Readable) + "\n", cancellationToken);
        }
    }

    /// <summary>The files by their paths, with forward slashes.</summary>
    internal static IEnumerable<(string Path, JsonObject Content)> Files(FunctionCatalogue functions, HostMetadata host) =>
    [
        ("host.json", host.ToJson()),
        .. functions.All.Select(function => ($"{function.Name}/function.json", FunctionJson(function))),
    ];

    private static JsonObject FunctionJson(FunctionDefinition function) => new() { ["bindings"] = new JsonArray([.. function.Bindings]) };
}

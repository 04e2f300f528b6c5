using System.Text.Json.Nodes;

namespace OpcOnboarding.HostDriver;

/// <summary>What the deployed folder tells the host: host.json and each function.json.</summary>
internal sealed class FunctionApp
{
    private readonly Dictionary<string, JsonArray> _bindings;

    public FunctionApp(string folder)
    {
        Folder = folder;
        Host = Parse(Path.Combine(folder, "host.json"));
        _bindings = Directory.EnumerateFiles(folder, "function.json", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
            .ToDictionary(file => Path.GetFileName(Path.GetDirectoryName(file)!), file => Parse(file)["bindings"]!.AsArray(), StringComparer.Ordinal);
    }

    public string Folder { get; }

    public JsonObject Host { get; }

    public string Executable => (string)Host["customHandler"]!["description"]!["defaultExecutablePath"]!;

    public IEnumerable<string> Names => _bindings.Keys;

    /// <summary>The name under which a trigger of a type is bound in a function; null when the host knows no such function.</summary>
    public string? TriggerOf(string function, string type) =>
        _bindings.TryGetValue(function, out var bindings) && (string?)bindings[0]!["type"] == type ? (string)bindings[0]!["name"]! : null;

    /// <summary>The name of a function's durableClient binding; null when it has none.</summary>
    public string? ClientOf(string function) =>
        (string?)_bindings[function].FirstOrDefault(binding => (string?)binding!["type"] == "durableClient")?["name"];

    /// <summary>Whether the host sends a request on: exactly one httpTrigger in and one http out, with a fitting route and method.</summary>
    public bool Forwards(string method, string path) => (bool)Host["customHandler"]!["enableForwardingHttpRequest"]! && _bindings.Values
        .Where(bindings => bindings.Count == 2 && (string?)bindings[0]!["type"] == "httpTrigger" && (string?)bindings[1]!["type"] == "http")
        .Any(bindings => bindings[0]!["methods"]!.AsArray().Any(allowed => method.Equals((string)allowed!, StringComparison.OrdinalIgnoreCase)) && Fits((string)bindings[0]!["route"]!, path));

    private static bool Fits(string route, string path) =>
        route.EndsWith("{*path}", StringComparison.Ordinal) && path.TrimStart('/').StartsWith(route[..^7], StringComparison.OrdinalIgnoreCase);

    private static JsonObject Parse(string file) => JsonNode.Parse(File.ReadAllText(file))!.AsObject();
}

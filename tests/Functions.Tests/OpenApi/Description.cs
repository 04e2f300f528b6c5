using System.Text.Json;
using OpcOnboarding.Functions.OpenApi;

namespace OpcOnboarding.Functions.Tests.OpenApi;

/// <summary>The description, rendered once for the tests of a class, without any storage.</summary>
public sealed class Description : IAsyncLifetime
{
    private JsonElement _root;

    internal string Text { get; private set; } = "";

    internal IReadOnlyList<(string Id, string Method, JsonElement Json, IReadOnlyList<string> Statuses)> Operations =>
    [
        .. from path in _root.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select (operation.Value.GetProperty("operationId").GetString()!, operation.Name, operation.Value,
               (IReadOnlyList<string>)[.. operation.Value.GetProperty("responses").EnumerateObject().Select(answer => answer.Name)]),
    ];

    internal IReadOnlyList<JsonProperty> Schemas => [.. _root.GetProperty("components").GetProperty("schemas").EnumerateObject()];

    internal IEnumerable<string> References => Nodes(_root)
        .Where(node => node.ValueKind == JsonValueKind.Object && node.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String)
        .Select(node => node.GetProperty("$ref").GetString()!);

    public async ValueTask InitializeAsync()
    {
        Text = await OpenApiFile.RenderAsync(TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(Text);
        _root = document.RootElement.Clone();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal JsonElement Schema(string name) => _root.GetProperty("components").GetProperty("schemas").GetProperty(name);

    internal IReadOnlyList<string> Names(string set) => [.. Schema(set).GetProperty("enum").EnumerateArray().Select(name => name.GetString()!)];

    /// <summary>Every schema of a JSON object at or below a schema.</summary>
    internal static IEnumerable<JsonElement> ObjectsIn(JsonElement schema) => Nodes(schema).Where(node =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty("type", out var type) && type.ToString().Contains("object", StringComparison.Ordinal));

    private static IEnumerable<JsonElement> Nodes(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Nodes(member.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Nodes),
        _ => [element],
    };
}

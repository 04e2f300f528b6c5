using System.Text.Json;

namespace OpcOnboarding.Durable.Tests.GoldenVectors;

/// <summary>One recorded scenario: what the published worker was asked and what it answered.</summary>
public sealed record Vector(string Id, IReadOnlyList<VectorTurn> Turns)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Vectors");

    public static IEnumerable<string> AllIds =>
        Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static Vector Load(string id) =>
        JsonSerializer.Deserialize<Vector>(File.ReadAllText(Path.Combine(Folder, id + ".json")), Options)!;
}

using System.Text.Json;

namespace OpcOnboarding.Mutations.Tests;

/// <summary>A fault that is put into the engine, and the test that must notice it.</summary>
/// <param name="Name">What is wrong, in a few words.</param>
/// <param name="File">The source file, below the folder of the engine.</param>
/// <param name="Old">Text that stands in it exactly once.</param>
/// <param name="New">What stands there instead.</param>
/// <param name="Test">Class and method of <c>Simulation.Tests</c>.</param>
internal sealed record Mutation(string Name, string File, string Old, string New, string Test)
{
    /// <summary>The folder of the engine's sources.</summary>
    public static string Engine { get; } = Path.Combine(RepositoryFolder.Path, "durable");

    /// <summary>Every fault of <c>mutations.json</c>.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
        JsonSerializer.Deserialize<List<Mutation>>(System.IO.File.ReadAllText(Path.Combine(RepositoryFolder.Path, "tests", "Mutations.Tests", "mutations.json")), JsonSerializerOptions.Web)!;

    /// <summary>The text of the file as it is.</summary>
    public string Source => System.IO.File.ReadAllText(Path.Combine(Engine, File));

    /// <summary>The text of the file with the fault in it.</summary>
    /// <exception cref="InvalidDataException">The text to change is not there exactly once: the engine has moved on, and the mutation must follow.</exception>
    public string Mutant()
    {
        var places = Source.Split(Old).Length - 1;
        return places == 1
            ? Source.Replace(Old, New, StringComparison.Ordinal)
            : throw new InvalidDataException($"'{Name}' is stale: its text stands {places} times in {File}.");
    }
}

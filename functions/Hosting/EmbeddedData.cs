using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>JSON files compiled into the assembly, named <c>Folder/file.json</c>.</summary>
internal static class EmbeddedData
{
    // Unknown members and missing values are mistakes in our own files: they stop the start, with the JSON path.
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    /// <summary>The names of the files in a folder, in ordinal order.</summary>
    public static IEnumerable<string> NamesIn(string folder) => typeof(EmbeddedData).Assembly
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>Reads one file.</summary>
    /// <exception cref="InvalidDataException">There is no such file, or it holds null.</exception>
    /// <exception cref="JsonException">The content does not fit <typeparamref name="T"/>; the message names the path.</exception>
    public static T Read<T>(string name)
    {
        using var json = Open(name);
        return Parse<T>(json, name);
    }

    /// <summary>Opens one file.</summary>
    /// <exception cref="InvalidDataException">There is no such file.</exception>
    public static Stream Open(string name) => typeof(EmbeddedData).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidDataException($"The assembly carries no file '{name}'.");

    /// <summary>Reads one file from an open stream; <paramref name="name"/> is for messages.</summary>
    public static T Parse<T>(Stream json, string name) =>
        JsonSerializer.Deserialize<T>(json, Strict) ?? throw new InvalidDataException($"The file '{name}' holds null.");
}

using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace OpcOnboarding.Functions.OpenApi;

/// <summary>Schemas by name: each type and each set of names is described once and referred to.</summary>
internal static class SchemaComponents
{
    // The mark that the framework itself leaves on a schema that has a name.
    private const string NameMark = "x-schema-id";

    /// <summary>The name of a type's schema; null for types that are written where they are used.</summary>
    public static string? NameOf(JsonTypeInfo type) =>
        type.Type == typeof(Stream) ? null
        : type.Type.GetCustomAttribute<SchemaNameAttribute>()?.Name ?? OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    /// <summary>Gives a schema a name.</summary>
    public static OpenApiSchema Named(this OpenApiSchema schema, string name)
    {
        (schema.Metadata ??= new Dictionary<string, object>())[NameMark] = name;
        return schema;
    }

    /// <summary>Moves every named schema to the components and leaves a reference in its place, however deep it lies.</summary>
    public static void Collect(OpenApiDocument document)
    {
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations!.Values))
        {
            foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            {
                parameter.Schema = Collect(parameter.Schema, document);
            }

            foreach (var media in Contents(operation))
            {
                media.Schema = Collect(media.Schema, document);
            }
        }

        foreach (var schema in document.Components!.Schemas!.Values.OfType<OpenApiSchema>().ToList())
        {
            CollectInside(schema, document);
        }
    }

    private static IEnumerable<OpenApiMediaType> Contents(OpenApiOperation operation) =>
        (operation.RequestBody?.Content?.Values ?? []).Concat(operation.Responses!.Values.SelectMany(response => response.Content?.Values ?? []));

    private static IOpenApiSchema? Collect(IOpenApiSchema? schema, OpenApiDocument document)
    {
        if (schema is not OpenApiSchema inline)
        {
            return schema;
        }

        if (inline.Metadata is null || !inline.Metadata.TryGetValue(NameMark, out var mark) || mark is not string { Length: > 0 } name)
        {
            CollectInside(inline, document);
            return inline;
        }

        if (document.AddComponent<IOpenApiSchema>(name, inline))
        {
            CollectInside(inline, document);
        }

        return new OpenApiSchemaReference(name, document);
    }

    private static void CollectInside(OpenApiSchema schema, OpenApiDocument document)
    {
        foreach (var (name, member) in schema.Properties?.ToList() ?? [])
        {
            schema.Properties![name] = Collect(member, document)!;
        }

        schema.Items = Collect(schema.Items, document);
        schema.AdditionalProperties = Collect(schema.AdditionalProperties, document);
        schema.OneOf = schema.OneOf?.Select(one => Collect(one, document)!).ToList();
        schema.AnyOf = schema.AnyOf?.Select(one => Collect(one, document)!).ToList();
    }
}

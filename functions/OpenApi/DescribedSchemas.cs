using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace OpcOnboarding.Functions.OpenApi;

/// <summary>Completes the schema of each type: which members are always there, names out of sets, shapes of untyped JSON.</summary>
internal sealed class DescribedSchemas : IOpenApiSchemaTransformer
{
    /// <inheritdoc/>
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo;
        CompletePlain(schema, type);
        if (type.Kind != JsonTypeInfoKind.Object || schema.Properties is not { Count: > 0 } members)
        {
            return;
        }

        schema.Required = Required(type, members);
        if (Has<KeepsUnknownMembersAttribute>(type))
        {
            schema.AdditionalProperties = new OpenApiSchema();
        }

        foreach (var member in type.Properties.Where(member => members.ContainsKey(member.Name)))
        {
            members[member.Name] = await DescribeAsync(member, members[member.Name], context, cancellationToken);
        }
    }

    private static void CompletePlain(OpenApiSchema schema, JsonTypeInfo type)
    {
        if (schema.Enum is { Count: > 0 } names)
        {
            schema.Type ??= JsonSchemaType.String;

            // One schema serves the places that may be null and those that may not; the former say so themselves.
            schema.Enum = [.. names.Where(name => name is not null && !name.IsJsonNullSentinel())];
        }

        if (type.Kind == JsonTypeInfoKind.Dictionary)
        {
            schema.AdditionalProperties ??= new OpenApiSchema();
        }

        // The serializer would read numbers out of texts; the API neither writes nor takes them so.
        if (schema.Type is { } types && (types & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
        {
            schema.Type = types & ~JsonSchemaType.String;
            schema.Pattern = null;
        }
    }

    private static HashSet<string> Required(JsonTypeInfo type, IDictionary<string, IOpenApiSchema> members)
    {
        var mayMiss = Has<NullableIsOptionalAttribute>(type);
        return [.. type.Properties.Where(member => members.ContainsKey(member.Name) && !(mayMiss && member.IsGetNullable)).Select(member => member.Name)];
    }

    private static async Task<IOpenApiSchema> DescribeAsync(
        JsonPropertyInfo member, IOpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (Attribute<NamesAttribute>(member)?.Set is { } set)
        {
            return Place(member, schema, NameSets.SchemaOf(set));
        }

        if (Attribute<ShapesAttribute>(member) is not { } shapes)
        {
            return schema;
        }

        var described = new List<IOpenApiSchema>();
        foreach (var shape in shapes.Types)
        {
            described.Add(await context.GetOrCreateSchemaAsync(shape, null, cancellationToken));
        }

        return Place(member, schema, [.. described]);
    }

    /// <summary>In place of a text, of untyped JSON, or of the entries of a list; the description of the member stays.</summary>
    private static OpenApiSchema Place(JsonPropertyInfo member, IOpenApiSchema original, params IOpenApiSchema[] described)
    {
        if (original.Type?.HasFlag(JsonSchemaType.Array) ?? false)
        {
            var items = described.Length == 1 ? described[0] : new OpenApiSchema { AnyOf = described };
            return new OpenApiSchema { Type = original.Type, Items = items, Description = original.Description };
        }

        IOpenApiSchema[] all = member.IsGetNullable ? [new OpenApiSchema { Type = JsonSchemaType.Null }, .. described] : described;
        return new OpenApiSchema { AnyOf = all, Description = original.Description };
    }

    private static bool Has<TAttribute>(JsonTypeInfo type)
        where TAttribute : Attribute => type.Type.GetCustomAttribute<TAttribute>() is not null;

    private static TAttribute? Attribute<TAttribute>(JsonPropertyInfo member)
        where TAttribute : Attribute => member.AttributeProvider?.GetCustomAttributes(typeof(TAttribute), false).OfType<TAttribute>().FirstOrDefault();
}

using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.OpenApi;

/// <summary>Completes parameters that routes read as texts, so that a wrong one is answered by a problem of ours.</summary>
internal static class DescribedParameters
{
    private const string Id = "^[0-9a-f]{32}$";

    /// <summary>Gives the parameter the schema of what it takes.</summary>
    public static async Task CompleteAsync(
        OpenApiParameter parameter, IEnumerable<DescribedNames> names, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var described = names.FirstOrDefault(known => known.Parameter == parameter.Name);
        parameter.Schema = parameter.Name switch
        {
            _ when described?.Set is { } set => NameSets.SchemaOf(set),
            _ when described?.Type is { } type => await context.GetOrCreateSchemaAsync(type, null, cancellationToken),
            "step" => await context.GetOrCreateSchemaAsync(typeof(StepKind), null, cancellationToken),
            "caseId" or "commandId" => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = Id },
            "mine" => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            "limit" => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "200" },
            _ => parameter.Schema,
        };
        parameter.Description ??= parameter.Name switch
        {
            "limit" => "Most entries of the page; 50 when left out.",
            "cursor" => "The nextCursor of the page before.",
            _ => null,
        };
    }
}

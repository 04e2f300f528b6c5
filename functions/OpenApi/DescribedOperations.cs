using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace OpcOnboarding.Functions.OpenApi;

/// <summary>Completes each operation with what its route says of itself: body, headers, parameters, who may call.</summary>
internal sealed class DescribedOperations : IOpenApiOperationTransformer
{
    /// <inheritdoc/>
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<DescribedBody>().LastOrDefault() is { } body)
        {
            operation.RequestBody = await BodyAsync(body, context, cancellationToken);
        }

        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            await DescribedParameters.CompleteAsync(parameter, metadata.OfType<DescribedNames>(), context, cancellationToken);
        }

        AddHeaders(operation, metadata);
        if (!metadata.OfType<IAllowAnonymous>().Any() || operation.Tags?.Any(tag => tag.Name == "Commands") == true)
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DescribedDocument.Bearer, context.Document)] = [] }];
        }
    }

    private static async Task<OpenApiRequestBody> BodyAsync(DescribedBody body, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var schemas = new List<IOpenApiSchema>();
        foreach (var type in body.Types)
        {
            schemas.Add(await context.GetOrCreateSchemaAsync(type, null, cancellationToken));
        }

        return new OpenApiRequestBody
        {
            Required = body.IsRequired,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [body.ContentType] = new() { Schema = schemas.Count == 1 ? schemas[0] : new OpenApiSchema { AnyOf = schemas } },
            },
        };
    }

    private static void AddHeaders(OpenApiOperation operation, IEnumerable<object> metadata)
    {
        foreach (var header in metadata.OfType<DescribedHeader>())
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = header.Name,
                In = ParameterLocation.Header,
                Description = header.Description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        foreach (var (status, response) in operation.Responses ?? [])
        {
            foreach (var header in metadata.OfType<DescribedAnswerHeader>().Append(RetryAfter(429)).Append(RetryAfter(503)).Where(header => $"{header.Status}" == status))
            {
                var headers = ((OpenApiResponse)response).Headers ??= new Dictionary<string, IOpenApiHeader>();
                headers[header.Name] = new OpenApiHeader { Description = header.Description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            }
        }
    }

    private static DescribedAnswerHeader RetryAfter(int status) => new(status, "Retry-After", "Seconds until the request may be repeated.");
}

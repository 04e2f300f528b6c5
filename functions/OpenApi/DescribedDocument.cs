using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace OpcOnboarding.Functions.OpenApi;

/// <summary>Completes the document: title, sign-in, order. It names no address, so that it is the same on every machine.</summary>
internal sealed class DescribedDocument : IOpenApiDocumentTransformer
{
    /// <summary>Name of the security scheme.</summary>
    public const string Bearer = "bearer";

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "OpcOnboarding", Version = "1" };
        document.Servers = [];
        document.AddComponent(Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" });
        SchemaComponents.Collect(document);
        var schemas = document.Components!.Schemas!;
        document.Components.Schemas = schemas.OrderBy(schema => schema.Key, StringComparer.Ordinal).ToDictionary();
        return Task.CompletedTask;
    }
}

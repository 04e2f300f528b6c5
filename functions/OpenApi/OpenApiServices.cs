namespace OpcOnboarding.Functions.OpenApi;

/// <summary>Describes the HTTP API at <c>/openapi/v1.json</c>, from the routes themselves.</summary>
internal static class OpenApiServices
{
    /// <summary>Adds the description.</summary>
    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options => options
        .AddSchemaTransformer<DescribedSchemas>()
        .AddOperationTransformer<DescribedOperations>()
        .AddDocumentTransformer<DescribedDocument>()
        .CreateSchemaReferenceId = SchemaComponents.NameOf);
}

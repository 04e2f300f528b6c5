using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.OpenApi;

/// <summary>The description of the HTTP API as a file, from which the pages' client is generated. Needs no storage.</summary>
internal static class OpenApiFile
{
    /// <summary>The argument that asks for the file instead of the service.</summary>
    public const string Argument = "--write-openapi";

    /// <summary>Writes the description to a file.</summary>
    public static async Task WriteAsync(string file, CancellationToken cancellationToken) =>
        await File.WriteAllTextAsync(file, await RenderAsync(cancellationToken), cancellationToken);

    /// <summary>The description as indented JSON, the same as the service answers it, with a line feed at the end.</summary>
    public static async Task<string> RenderAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("opc-openapi-");
        try
        {
            return await RenderAsync(folder.FullName, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The application is built and never started: nothing connects to the storage account that it names.</summary>
    private static async Task<string> RenderAsync(string dataFolder, CancellationToken cancellationToken)
    {
        string[] args =
        [
            "--environment", "Development", "--contentRoot", AppContext.BaseDirectory,
            $"--Opc:DataFolder={dataFolder}", "--Opc:StorageConnectionString=UseDevelopmentStorage=true",
        ];
        await using var onboarding = await OnboardingApp.DescribeAsync(args);
        var provider = onboarding.Web.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1");
        var document = await provider.GetOpenApiDocumentAsync(cancellationToken);
        return (await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken)).ReplaceLineEndings("\n") + "\n";
    }
}

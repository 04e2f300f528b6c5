using System.Diagnostics;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Identity.Development;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Identity.OpenIdConnect;

/// <summary>Outside the Development environment nobody signs in by name, whatever is configured, and without a provider nothing starts (S10).</summary>
public sealed class ProductionStartTests : IDisposable
{
    private const string Provider = "--Opc:OpenIdConnect:Issuer=https://id.example --Opc:OpenIdConnect:Audience=urn:opc --Opc:OpenIdConnect:ClientId=pages";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--environment Production")]
    [InlineData("--environment Staging")]
    [InlineData("--environment Dev")]
    [InlineData("--environment Developmental")]
    [InlineData("--environment production")]
    [InlineData("--ASPNETCORE_ENVIRONMENT=Development --environment Production")]
    [InlineData("--environment Production --urls http://127.0.0.1:0")]
    [InlineData("--environment Production --Opc:Identity=Development")]
    [InlineData("--environment Production --Opc:Identity=development")]
    [InlineData("--environment Production --Opc:Identity=Development --urls http://127.0.0.1:0")]
    [InlineData("--environment Staging --Opc:Identity=Development")]
    [InlineData("--environment Production --Opc:Identity=Development " + Provider)]
    [InlineData("--environment Production --Opc:Identity=0 " + Provider)]
    [InlineData("--environment Production --Opc:Identity=None")]
    [InlineData("--environment Production --Opc:Identity=OpenIdConnect")]
    [InlineData("--environment Development --Opc:Identity=OpenIdConnect")]
    [InlineData("--environment Production --FUNCTIONS_CUSTOMHANDLER_PORT=5001")]
    [InlineData("--environment Production --FUNCTIONS_CUSTOMHANDLER_PORT=5001 --Opc:Identity=Development")]
    [InlineData("--environment Development --FUNCTIONS_CUSTOMHANDLER_PORT=5001 --WEBSITE_INSTANCE_ID=m1")]
    [InlineData("--environment Development --urls http://0.0.0.0:7071")]
    [InlineData("--environment Production --Opc:OpenIdConnect:Issuer=http://127.0.0.1:9000 --Opc:OpenIdConnect:Audience=urn:opc --Opc:OpenIdConnect:ClientId=pages")]
    [InlineData("--environment Production --Opc:OpenIdConnect:Issuer=https://id.example")]
    public async Task Build_WithoutAProvider_IsRefused(string arguments)
    {
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => OnboardingApp.BuildAsync(All(arguments), TimeProvider.System, JourneyCatalogue.Released));

        Assert.False(string.IsNullOrWhiteSpace(refused.Message));
        Assert.False(File.Exists(_folder.File(DevelopmentTokens.KeyFileName)) && arguments.Contains("Production", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--environment Production")]
    [InlineData("--environment Production --Opc:Identity=OpenIdConnect")]
    [InlineData("--environment Production --FUNCTIONS_CUSTOMHANDLER_PORT=5001")]
    [InlineData("--environment Development --Opc:Identity=OpenIdConnect")]
    public async Task Build_WithAProvider_HasNoSignInByName(string arguments)
    {
        await using var app = await OnboardingApp.DescribeAsync([.. All(arguments), .. Provider.Split(' ')]);

        var routes = app.Web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(route => route.RoutePattern.RawText).ToList();
        Assert.Contains("/api/sign-in", routes);
        Assert.DoesNotContain(routes, route => route!.Contains("development", StringComparison.OrdinalIgnoreCase));
        Assert.Null(app.Web.Services.GetService<SamplePeople>());
        Assert.Null(app.Web.Services.GetService<DevelopmentTokens>());
        Assert.Empty(app.Web.Services.GetRequiredService<IPeopleDirectory>().All);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5001")]
    public async Task Process_StartedAsPublished_EndsWithCode2AndASentence(string customHandlerPort)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OpcOnboarding.Functions.dll"), $"--contentRoot={AppContext.BaseDirectory}", $"--Opc:DataFolder={_folder.Path}"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        // Nothing of the environment but what a deployment has: no variable says Development.
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        start.Environment[CustomHandlerPort.Variable] = customHandlerPort;
        using var process = Process.Start(start)!;
        var (said, output) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(StartRefusedException.ExitCode, process.ExitCode);
        Assert.StartsWith("'Opc:OpenIdConnect:Issuer' is not set", await said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await said + await output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    private string[] All(string arguments) =>
        [.. arguments.Split(' '), "--contentRoot", AppContext.BaseDirectory, $"--Opc:DataFolder={_folder.Path}", "--Opc:StorageConnectionString=UseDevelopmentStorage=true"];
}

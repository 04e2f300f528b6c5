using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Durable.CustomHandler;
using OpcOnboarding.Durable.Management;

namespace OpcOnboarding.Durable.Tests.CustomHandler;

/// <summary>Who may tell the app where the management API is: the host, with functions that ask for it, and nobody else.</summary>
public sealed class LearnedAddressTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private readonly WebApplication _app = App();

    private ManagementEndpoint? Known => _app.Services.GetRequiredService<ManagementAddress>().Known;

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        _http.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    // The host forwards these as they come, from whoever sends them.
    [Theory]
    [InlineData("/api")]
    [InlineData("/api/")]
    [InlineData("/Api")]
    [InlineData("/API/")]
    public async Task Post_UnderTheNameOfAForwardedFunction_IsNoInvocationAndTeachesNothing(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(path, []));

        Assert.Null(Known);
    }

    [Fact]
    public async Task Post_ToAFunctionWithoutTheBinding_TeachesNothing()
    {
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("/HelloSequence", []));

        Assert.Null(Known);
    }

    [Fact]
    public async Task Post_ToAFunctionWithTheBinding_TeachesTheAddress()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync("/OnTime", new JsonObject { ["timer"] = new JsonObject { ["IsPastDue"] = false } }));

        Assert.Equal((new Uri("https://elsewhere.invalid/"), "x"), (Known!.BaseAddress, Known.Key));
    }

    private async Task<HttpStatusCode> PostAsync(string path, JsonObject data)
    {
        var binding = new JsonObject { ["httpBaseUrl"] = "https://elsewhere.invalid/", ["requiredQueryStringParameters"] = "code=x" };
        data["durableClient"] = binding.ToJsonString();
        using var content = new StringContent(new JsonObject { ["Data"] = data, ["Metadata"] = new JsonObject() }.ToJsonString());
        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        return answer.StatusCode;
    }

    private static WebApplication App()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var registry = VectorHandler.Registry();
        builder.Services.AddSingleton(registry).AddCustomHandler(VectorHandler.Functions(registry));
        var app = builder.Build();
        app.MapCustomHandler();
        return app;
    }
}

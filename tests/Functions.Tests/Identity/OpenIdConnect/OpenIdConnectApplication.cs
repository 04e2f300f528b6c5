using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Identity.OpenIdConnect;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Tests.Identity.OpenIdConnect;

/// <summary>The service's identity by a provider, listening on 127.0.0.1, on a clock that the test sets. Its settings are read as the service reads them.</summary>
internal sealed class OpenIdConnectApplication : IAsyncDisposable
{
    public const string Audience = "urn:opc:api";
    public const string ClientId = "opc-pages";

    public static readonly DateTimeOffset Start = new(2026, 7, 6, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _app;

    private OpenIdConnectApplication(string issuer, TimeProvider clock, IEnumerable<(string Key, string Value)> more)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = _folder.Path });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(Settings(issuer, more).Select(entry => KeyValuePair.Create($"Opc:{entry.Key}", (string?)entry.Value)));
        var settings = SettingsReader.Read(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(clock).AddProblemAnswers().AddIdentity(settings, builder.Configuration);
        // A busy machine must not look like a silent provider.
        builder.Services.AddSingleton<IDocumentRetriever>(new ProviderDocuments(ProviderDocuments.CreateClient(TimeSpan.FromMinutes(2)), isDevelopment: true));
        _app = builder.Build();
        _app.UseProblemAnswers();
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.MapIdentity(settings);
        _app.MapGet("/auditors", () => "seen").RequireAuthorization(policy => policy.RequireRole("auditor"));
    }

    public IServiceProvider Services => _app.Services;

    public HttpClient Client { get; private set; } = null!;

    public static async Task<OpenIdConnectApplication> StartAsync(string issuer, TimeProvider clock, params IEnumerable<(string Key, string Value)> more)
    {
        var application = new OpenIdConnectApplication(issuer, clock, more);
        await application._app.StartAsync();
        application.Client = new HttpClient { BaseAddress = new Uri(application._app.Urls.Single()) };
        return application;
    }

    public async Task<HttpResponseMessage> GetAsync(string token, string address = "/api/me")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return await Client.SendAsync(request);
    }

    /// <summary>What the service knows of the token's owner.</summary>
    public async Task<JsonElement> MeAsync(string token)
    {
        using var response = await GetAsync(token);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private static IEnumerable<(string Key, string Value)> Settings(string issuer, IEnumerable<(string Key, string Value)> more) =>
    [
        ("Identity", "OpenIdConnect"), ("OpenIdConnect:Issuer", issuer), ("OpenIdConnect:Audience", Audience), ("OpenIdConnect:ClientId", ClientId), .. more,
    ];
}

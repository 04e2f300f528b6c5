using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Identity.Development;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Tests.Identity;

/// <summary>Sign-in and its routes in memory, on a clock that the test sets.</summary>
internal sealed class IdentityApplication : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 7, 6, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly TemporaryFolder folder = new();
    private readonly WebApplication app;

    private IdentityApplication(string? dataFolder)
    {
        DataFolder = dataFolder ?? folder.Path;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        var settings = new ServiceSettings { DataFolder = DataFolder, Environment = "Development" };
        builder.Services.AddSingleton<TimeProvider>(Clock).AddProblemAnswers().AddCatalogue();
        builder.Services.AddDevelopmentIdentity(settings, new ConfigurationBuilder().Build());
        app = builder.Build();
        app.UseProblemAnswers();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapMe();
        app.MapDevelopmentIdentity();
        app.MapGet("/auditors", () => "seen").RequireAuthorization(policy => policy.RequireRole("auditor"));
    }

    public SettableClock Clock { get; } = new(Start);

    public string DataFolder { get; }

    public HttpClient Client { get; private set; } = null!;

    public static async Task<IdentityApplication> StartAsync(string? dataFolder = null)
    {
        var application = new IdentityApplication(dataFolder);
        await application.app.StartAsync();
        application.Client = application.app.GetTestClient();
        return application;
    }

    public async Task<string> SignInAsync(string subject)
    {
        var response = await Client.PostAsJsonAsync(new Uri("/api/development/sign-in", UriKind.Relative), new { subject });
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
    }

    public Task<HttpResponseMessage> GetAsync(string address, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }
}

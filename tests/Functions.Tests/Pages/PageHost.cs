using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Functions.Pages;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Tests.Pages;

/// <summary>A service with one route and a folder of pages that the test made: a page, a script in three codings, an icon.</summary>
public sealed class PageHost : IAsyncLifetime
{
    /// <summary>The page, as the build leaves it.</summary>
    public const string Page = "<!doctype html><meta property=\"csp-nonce\" nonce=\"__CSP_NONCE__\"><script src=\"/assets/index-4f2a.js\" nonce=\"__CSP_NONCE__\"></script>";

    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;

    internal HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Write("index.html", Page);
        Write("favicon.svg", "<svg/>");
        Write("assets/index-4f2a.js", "plain");
        Write("assets/index-4f2a.js.br", "brotli");
        Write("assets/index-4f2a.js.gz", "gzip");
        Write("assets/only-plain.css", "plain");
        Write(".built", "digest");
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "..", Path.GetFileName(_folder.Path) + ".js"), "outside", TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddProblemAnswers().AddSingleton(new PageFolder(_folder.Path)).AddSingleton(new PagePolicy(providerOrigin: null));
        _app = builder.Build();
        _app.UseSafeAnswers();
        _app.UseProblemAnswers();
        _app.UseRouting();
        _app.UsePages();
        _app.MapPost("/api/things", () => Results.Ok(1));
        _app.MapGet("/api/failure", string () => throw new InvalidOperationException());
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Client = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        File.Delete(Path.Combine(_folder.Path, "..", Path.GetFileName(_folder.Path) + ".js"));
        _folder.Dispose();
    }

    /// <summary>The name of a file that lies beside the folder, not in it.</summary>
    internal string Outside => Path.GetFileName(_folder.Path) + ".js";

    /// <summary>Asks as a browser does when a person opens an address.</summary>
    internal Task<HttpResponseMessage> NavigateAsync(string path, HttpMethod? method = null) =>
        SendAsync(path, method ?? HttpMethod.Get, request => request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));

    /// <summary>Asks as a browser does for a script.</summary>
    internal Task<HttpResponseMessage> LoadAsync(string path, string? acceptEncoding = null, HttpMethod? method = null, EntityTagHeaderValue? known = null) =>
        SendAsync(path, method ?? HttpMethod.Get, request =>
        {
            request.Headers.Accept.ParseAdd("*/*");
            if (acceptEncoding is not null)
            {
                request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
            }

            if (known is not null)
            {
                request.Headers.IfNoneMatch.Add(known);
            }
        });

    private Task<HttpResponseMessage> SendAsync(string path, HttpMethod method, Action<HttpRequestMessage> change)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        change(request);
        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private void Write(string name, string content)
    {
        var file = _folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content, Encoding.UTF8);
    }
}

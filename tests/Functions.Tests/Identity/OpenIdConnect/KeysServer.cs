using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OpcOnboarding.Functions.Tests.Identity.OpenIdConnect;

/// <summary>An issuer on 127.0.0.1 that publishes whatever keys and addresses a test gives it: what a real provider never does wrong, too.</summary>
internal sealed class KeysServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _asked;

    private KeysServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => Answer(Metadata));
        _app.MapGet("/keys", () => Results.Text(new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.Published())]) }.ToJsonString(), "application/json"));
    }

    public string Issuer => _app.Urls.Single();

    /// <summary>How often the description was asked for.</summary>
    public int Asked => _asked;

    public IReadOnlyList<SigningKey> Keys { get; set; } = [];

    /// <summary>What the description says instead; null: the truth.</summary>
    public string? NamedIssuer { get; set; }

    public string? NamedKeys { get; set; }

    /// <summary>What is answered instead of the description; null: the description.</summary>
    public IResult? Fault { get; set; }

    private JsonObject Metadata => new() { ["issuer"] = NamedIssuer ?? Issuer, ["jwks_uri"] = NamedKeys ?? $"{Issuer}/keys" };

    public static async Task<KeysServer> StartAsync(params IReadOnlyList<SigningKey> keys)
    {
        var server = new KeysServer { Keys = keys };
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Answer(JsonObject metadata)
    {
        Interlocked.Increment(ref _asked);
        return Fault ?? Results.Text(metadata.ToJsonString(), "application/json", statusCode: (int)HttpStatusCode.OK);
    }
}

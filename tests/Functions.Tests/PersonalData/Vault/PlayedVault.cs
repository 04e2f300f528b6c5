using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;

namespace OpcOnboarding.Functions.Tests.PersonalData.Vault;

/// <summary>The part of Key Vault's documented REST API that wraps and unwraps, with real RSA keys; nothing goes over a network.</summary>
internal sealed class PlayedVault : HttpMessageHandler
{
    public static readonly Uri Key = new("https://kv-test.vault.azure.net/keys/master-key");

    private readonly List<RSA> _versions = [RSA.Create(2048)];

    /// <summary>Method, path and query of each request, in their order.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What is answered in place of the truth.</summary>
    public HttpStatusCode? Refusal { get; set; }

    public ClientOptions Options() => new TestOptions { Transport = new HttpClientTransport(this), Retry = { MaxRetries = 0 } };

    /// <summary>A new version of the key, which wraps from now on.</summary>
    public void Rotate() => _versions.Add(RSA.Create(2048));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (Requests)
            Requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
        if (Refusal is not null || request.Headers.Authorization?.ToString() != $"Bearer {Somebody.Token}")
        {
            return new HttpResponseMessage(Refusal ?? HttpStatusCode.Unauthorized);
        }

        var path = request.RequestUri!.Segments.Select(segment => segment.Trim('/')).ToList();
        Assert.Equal("7.4", System.Web.HttpUtility.ParseQueryString(request.RequestUri.Query)["api-version"]);
        return request.Method == HttpMethod.Get
            ? Answer(new JsonObject { ["key"] = new JsonObject { ["kid"] = $"{Key}/{_versions.Count}", ["kty"] = "RSA" } })
            : Answer(Operate(_versions[int.Parse(path[3], System.Globalization.CultureInfo.InvariantCulture) - 1], path[4], (await request.Content!.ReadFromJsonAsync<JsonObject>(cancellationToken))!));
    }

    private static JsonObject Operate(RSA key, string operation, JsonObject body)
    {
        Assert.Equal("RSA-OAEP-256", (string?)body["alg"]);
        var value = Base64Url.DecodeFromChars((string)body["value"]!);
        lock (key)
        {
            var result = operation == "wrapkey" ? key.Encrypt(value, RSAEncryptionPadding.OaepSHA256) : key.Decrypt(value, RSAEncryptionPadding.OaepSHA256);
            return new JsonObject { ["kid"] = $"{Key}", ["value"] = Base64Url.EncodeToString(result) };
        }
    }

    private static HttpResponseMessage Answer(JsonObject body) => new(HttpStatusCode.OK) { Content = JsonContent.Create(body) };

    private sealed class TestOptions : ClientOptions;
}

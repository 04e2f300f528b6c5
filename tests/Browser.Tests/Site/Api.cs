using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace OpcOnboarding.Browser.Tests.Site;

/// <summary>The service's API as somebody in particular; for preparing cases and for counting what the pages have done.</summary>
public sealed class Api : IDisposable
{
    private readonly HttpClient _http;
    private readonly ConcurrentDictionary<string, string> _tokens = new();

    public Api(Uri address) => _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };

    public Task<JsonElement> GetAsync(string subject, string path) => SendAsync(subject, HttpMethod.Get, path, null);

    public Task<JsonElement> PostAsync(string subject, string path, object? body = null) =>
        SendAsync(subject, HttpMethod.Post, path, JsonContent.Create(body ?? new { }));

    public Task<JsonElement> UploadAsync(string subject, string caseId, string kind, byte[] content, string fileName) =>
        SendAsync(subject, HttpMethod.Post, $"/api/cases/{caseId}/documents", new MultipartFormDataContent
        {
            { new StringContent(kind), "kind" },
            { new ByteArrayContent(content), "file", fileName },
        });

    /// <summary>An answer that is no JSON.</summary>
    public async Task<byte[]> ReadAsync(string subject, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(subject));
        using var response = await _http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode}");
        return await response.Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> SendAsync(string subject, HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(subject));
        return await AnswerAsync(request);
    }

    private async Task<string> TokenAsync(string subject)
    {
        if (!_tokens.TryGetValue(subject, out var token))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/development/sign-in") { Content = JsonContent.Create(new { subject }) };
            token = (await AnswerAsync(request)).GetProperty("accessToken").GetString()!;
            _tokens[subject] = token;
        }

        return token;
    }

    private async Task<JsonElement> AnswerAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{request.Method} {request.RequestUri}: {(int)response.StatusCode} {text}");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}

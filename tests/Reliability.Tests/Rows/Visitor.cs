using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace OpcOnboarding.Reliability.Tests.Rows;

/// <summary>Asks once, as anybody, and takes every answer as it comes.</summary>
internal sealed class Visitor(int port) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    private readonly ConcurrentDictionary<string, Task<string>> _tokens = new();

    public async Task<ApiAnswer> GetAsync(string subject, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await _tokens.GetOrAdd(subject, SignInAsync));
        using var response = await _http.SendAsync(request);
        return await ApiAnswer.ReadAsync(response);
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> SignInAsync(string subject)
    {
        using var response = await _http.PostAsJsonAsync(new Uri("/api/development/sign-in", UriKind.Relative), new { subject });
        return (await ApiAnswer.ReadAsync(response)).MustBeOk()["accessToken"].GetString()!;
    }
}

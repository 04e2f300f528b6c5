using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace OpcOnboarding.Functions.Tests.Hosting;

/// <summary>A person at the API: every request carries the person's token.</summary>
internal sealed class Caller
{
    private readonly HttpClient _http;
    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _renewAt;

    private Caller(HttpClient http, string subject, string token, TimeProvider clock)
    {
        (_http, Subject, Token, _clock) = (http, subject, token, clock);
        _renewAt = clock.GetUtcNow().AddHours(11);
    }

    public string Subject { get; }

    public string Token { get; }

    public bool IsFresh => _clock.GetUtcNow() < _renewAt;

    public static async Task<Caller> SignInAsync(HttpClient http, string subject, TimeProvider clock)
    {
        using var response = await http.PostAsJsonAsync(new Uri("/api/development/sign-in", UriKind.Relative), new { subject });
        var answer = (await ApiAnswer.ReadAsync(response)).MustBeOk();
        return new Caller(http, subject, answer["accessToken"].GetString()!, clock);
    }

    /// <summary>Somebody who is no sample person, with a token that the service signed.</summary>
    public static Caller Holding(HttpClient http, string subject, string token, TimeProvider clock) => new(http, subject, token, clock);

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Posts JSON; without a body the request is empty, which the service reads as <c>{}</c>.</summary>
    public Task<ApiAnswer> PostAsync(string path, object? body = null, string? key = null) =>
        SendAsync(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body), request => Add(request, "Idempotency-Key", key));

    public Task<ApiAnswer> PutAsync(string path, object body, string? ifMatch = null) => SendAsync(
        HttpMethod.Put, path, JsonContent.Create(body), request => Add(request, "If-Match", ifMatch));

    /// <summary>Uploads a document of a kind; a small PDF unless the test gives its own bytes.</summary>
    public async Task<ApiAnswer> UploadAsync(
        string caseId, string kind, byte[]? content = null, string? replaces = null, string fileName = "材料.pdf", string? key = null)
    {
        using var body = new MultipartFormDataContent
        {
            { new StringContent(kind), "kind" },
            { new ByteArrayContent(content ?? SampleApplication.Pdf(kind)), "file", fileName },
        };
        var query = replaces is null ? "" : $"?replaces={Uri.EscapeDataString(replaces)}";
        return await SendAsync(HttpMethod.Post, $"/api/cases/{caseId}/documents{query}", body, request => Add(request, "Idempotency-Key", key));
    }

    /// <summary>Sends anything; the hook changes headers before the request leaves.</summary>
    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, HttpContent? content, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        change?.Invoke(request);
        using var response = await _http.SendAsync(request);
        return await ApiAnswer.ReadAsync(response);
    }

    /// <summary>Begins a request and hands over as soon as the head of the answer is there: for streams.</summary>
    public async Task<HttpResponseMessage> OpenAsync(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private static void Add(HttpRequestMessage request, string header, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }
    }
}

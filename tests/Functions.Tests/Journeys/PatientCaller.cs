using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>
/// A person whose client behaves as the contract asks: each command under a key of its own, sent again under the same key until it is answered,
/// whatever happens to the service meanwhile.
/// </summary>
/// <param name="http">The service.</param>
/// <param name="subject">Who it is.</param>
/// <param name="signIn">Gives the person's access token; null: sign-in by name, at a service in development.</param>
internal sealed class PatientCaller(HttpClient http, string subject, Func<string, Task<string>>? signIn = null)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private string? _token;

    public string Subject => subject;

    public async Task<ApiAnswer> GetAsync(string path) => await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path));

    public Task<ApiAnswer> PostAsync(string path, object? body, string key) =>
        SendAsync(() => Post(path, key, body is null ? null : JsonContent.Create(body)));

    public Task<ApiAnswer> UploadAsync(string caseId, string kind, byte[] content, string fileName, string key) =>
        SendAsync(() => Post($"/api/cases/{caseId}/documents", key, new MultipartFormDataContent
        {
            { new StringContent(kind), "kind" },
            { new ByteArrayContent(content), "file", fileName },
        }));

    private static HttpRequestMessage Post(string path, string key, HttpContent? content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Idempotency-Key", key);
        return request;
    }

    private async Task<ApiAnswer> SendAsync(Func<HttpRequestMessage> request)
    {
        ApiAnswer? answer = null;
        await Eventually.HoldsAsync(
            async () => IsFinal(answer = await TryAsync(request)),
            $"{subject} gets no answer; the last one was {answer?.Text}.",
            s_patience);
        return answer!;
    }

    private static bool IsFinal(ApiAnswer? answer) =>
        answer is not null && answer.Status is not (HttpStatusCode.Accepted or HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests);

    /// <summary>One try; null when no answer came.</summary>
    private async Task<ApiAnswer?> TryAsync(Func<HttpRequestMessage> make)
    {
        try
        {
            _token ??= signIn is null ? (await Caller.SignInAsync(http, subject, TimeProvider.System)).Token : await signIn(subject);
            using var request = make();
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
            using var response = await http.SendAsync(request);
            return await ApiAnswer.ReadAsync(response);
        }
        catch (Exception unanswered) when (unanswered is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }
}

using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;

namespace OpcOnboarding.Cli.Api;

/// <summary>Sends requests as one caller and turns refusals into exceptions.</summary>
/// <param name="http">Base address, and retries, are its.</param>
/// <param name="accessToken">The caller; null: nobody.</param>
internal sealed class ServiceClient(HttpClient http, string? accessToken)
{
    public Task<ServiceAnswer> GetAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);

    public Task<ServiceAnswer> DeleteAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Delete, path), cancellationToken);

    /// <summary>Posts JSON under a new idempotency key, which all retries of this call share.</summary>
    public Task<ServiceAnswer> PostAsync(string path, object body, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, WireJson.Options));
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json, "utf-8");
        return PostAsync(path, content, cancellationToken);
    }

    /// <summary>Posts a body that can be sent more than once, under a new idempotency key.</summary>
    public Task<ServiceAnswer> PostAsync(string path, HttpContent content, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        return SendAsync(request, cancellationToken);
    }

    private async Task<ServiceAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var sent = request;
        sent.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("en"));
        sent.Headers.Authorization = accessToken is null ? null : new AuthenticationHeaderValue("Bearer", accessToken);
        var name = $"{sent.Method} {sent.RequestUri}";
        using var response = await AnswerAsync(sent, name, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? new ServiceAnswer(name, (int)response.StatusCode, response.Headers.Location, body)
            : throw Refusal(sent, name, response, body);
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException lost)
        {
            throw new RequestFailedException(name, $"no answer: {lost.Message}", lost);
        }
    }

    private static RequestFailedException Refusal(HttpRequestMessage request, string name, HttpResponseMessage response, string body) =>
        new(name, (int)response.StatusCode, ProblemIn(body), request.Options.TryGetValue(RetryHandler.ReplyWasLost, out var lost) && lost);

    private static Problem ProblemIn(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<Problem>(body, WireJson.Options) ?? NoProblem("an empty body");
        }
        catch (JsonException)
        {
            // Something between us and the service answered; its page would not help in a line.
            return NoProblem("a body that isn't problem details");
        }
    }

    private static Problem NoProblem(string what) => new(null, $"the answer has {what}", null, null, null, null, null);
}

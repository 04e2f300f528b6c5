using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace OpcOnboarding.Bench.Journeys;

/// <summary>One signed-in person. Every POST carries an idempotency key, as the service's own clients send it.</summary>
internal sealed class Person
{
    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(8);

    private readonly HttpClient _http;
    private readonly string? _accessToken;

    private Person(HttpClient http, string? accessToken) => (_http, _accessToken) = (http, accessToken);

    public static async Task<Person> SignInAsync(HttpClient http, string subject, CancellationToken cancellation)
    {
        var (_, answer) = await new Person(http, null).PostAsync(
            "/api/development/sign-in", Json(JsonSerializer.Serialize(new { subject })), cancellation);
        return new Person(http, answer.GetProperty("accessToken").GetString());
    }

    /// <summary>Creates a draft of somebody new and uploads its papers; the case's id.</summary>
    public async Task<string> BeginAsync(SampleApplication sample, CancellationToken cancellation)
    {
        var caseId = (await PostAsync("/api/cases", Json(sample.NewDraft()), cancellation)).Answer.GetProperty("caseId").GetString()!;
        foreach (var material in sample.Materials)
        {
            await UploadAsync(caseId, material, SampleApplication.Paper(), cancellation);
        }

        return caseId;
    }

    public Task UploadAsync(string caseId, string kind, byte[] paper, CancellationToken cancellation) => PostAsync(
        $"/api/cases/{caseId}/documents",
        new MultipartFormDataContent { { new StringContent(kind), "kind" }, { new ByteArrayContent(paper), "file", $"{kind}.pdf" } },
        cancellation);

    /// <summary>
    /// Orders something of a case; the case, and how long it took until its outcome was visible to the caller. A 202, which the service answers
    /// after 5 s, is followed to its outcome, asking after 1 s, then after twice as long each time, 8 s at most.
    /// </summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public async Task<Ordered> OrderAsync(string caseId, string route, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var (pending, answer) = await PostAsync($"/api/cases/{caseId}/{route}", Json("{}"), cancellation);
        if (pending is null)
        {
            return new Ordered(answer, Wait.Since(began), false);
        }

        var status = "pending";
        for (var between = s_first; status == "pending"; between = between < s_longest ? between * 2 : between)
        {
            await Task.Delay(between, cancellation);
            status = (await GetAsync(pending.OriginalString, cancellation)).GetProperty("status").GetString()!;
        }

        return status == "accepted"
            ? new Ordered(await GetAsync($"/api/cases/{caseId}", cancellation), Wait.Since(began), true)
            : throw new InvalidOperationException($"'{route}' was refused.");
    }

    /// <summary>Sends a body and reads the answer.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public async Task<JsonElement> SendAsync(string path, object body, CancellationToken cancellation) =>
        (await PostAsync(path, Json(JsonSerializer.Serialize(body)), cancellation)).Answer;

    /// <summary>Reads an answer.</summary>
    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _accessToken);
        using var response = await _http.SendAsync(request, cancellation);
        response.EnsureSuccessStatusCode();
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
    }

    // With where to ask for the outcome; null when the answer is the outcome.
    private async Task<(Uri? Pending, JsonElement Answer)> PostAsync(string path, HttpContent content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        request.Headers.Authorization = _accessToken is null ? null : new AuthenticationHeaderValue("Bearer", _accessToken);
        using var response = await _http.SendAsync(request, cancellation);
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        return response.IsSuccessStatusCode
            ? (response.StatusCode == HttpStatusCode.Accepted ? response.Headers.Location : null, JsonElement.Parse(body))
            : throw new InvalidOperationException($"POST {path} answered {(int)response.StatusCode} {Encoding.UTF8.GetString(body)}");
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}

using Microsoft.AspNetCore.Http;

namespace OpcOnboarding.Tests.Support;

/// <summary>Takes requests to the real store and brings its answers.</summary>
internal sealed class StoreForwarder : IDisposable
{
    private static readonly HashSet<string> s_hopByHop = new(StringComparer.OrdinalIgnoreCase) { "Connection", "Keep-Alive", "Transfer-Encoding", "Host" };

    private readonly HttpClient _store = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });

    /// <summary>The target goes on as it came: the signature covers its exact escapes.</summary>
    public async Task<StoredAnswer> SendAsync(HttpRequest request, byte[] body, Uri endpoint, string target, CancellationToken cancellationToken)
    {
        using var message = Copy(request, body, endpoint, target);
        using var answer = await _store.SendAsync(message, cancellationToken);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => !s_hopByHop.Contains(header.Key));
        return new StoredAnswer(
            (int)answer.StatusCode,
            [.. headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToArray()))],
            await answer.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    public void Dispose() => _store.Dispose();

    private static HttpRequestMessage Copy(HttpRequest request, byte[] body, Uri endpoint, string target)
    {
        var exact = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri($"http://{endpoint.Authority}{target}", in exact));
        if (request.ContentLength is not null || body.Length > 0)
            message.Content = new ByteArrayContent(body);
        foreach (var (name, values) in request.Headers.Where(header => !s_hopByHop.Contains(header.Key)))
        {
            if (!message.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                message.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }

        return message;
    }
}

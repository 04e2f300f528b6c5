using Microsoft.AspNetCore.Http;

namespace OpcOnboarding.HostDriver;

/// <summary>Sends requests of HTTP-only functions on as they are, and hands the worker's raw answer back.</summary>
internal sealed class Forwarding(FunctionApp app, HttpClient worker)
{
    private static readonly string[] OfTheConnection = ["Transfer-Encoding", "Connection", "Keep-Alive"];

    public async Task ForwardAsync(HttpContext http)
    {
        if (!app.Forwards(http.Request.Method, http.Request.Path))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var request = Copy(http.Request);
        using var response = await worker.SendAsync(request, HttpCompletionOption.ResponseContentRead, http.RequestAborted);
        http.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(header => !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            http.Response.Headers[name] = values.ToArray();
        }

        await response.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static HttpRequestMessage Copy(HttpRequest source)
    {
        var request = new HttpRequestMessage(new HttpMethod(source.Method), new Uri($"{source.Path}{source.QueryString}", UriKind.Relative));
        if (source.ContentLength > 0 || source.Headers.TransferEncoding.Count > 0)
        {
            request.Content = new StreamContent(source.Body);
        }

        foreach (var (name, values) in source.Headers.Where(header => !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        request.Headers.TryAddWithoutValidation("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        return request;
    }
}

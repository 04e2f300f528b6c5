using Microsoft.AspNetCore.Http;

namespace OpcOnboarding.Tests.Support;

/// <summary>How the proxy answers, in the store's name or in its own.</summary>
internal static class FaultyReplies
{
    public static async Task AnswerAsync(HttpResponse response, Fault fault)
    {
        response.StatusCode = fault.Status;
        foreach (var (name, value) in fault.Headers ?? new Dictionary<string, string>())
            response.Headers[name] = value;
        if (fault.Body.Length == 0)
            return;
        response.ContentType = "application/json";
        await response.WriteAsync(fault.Body);
    }

    public static async Task WriteAsync(HttpResponse response, StoredAnswer answer)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, values) in answer.Headers)
            response.Headers[name] = values;
        if (answer.Body.Length > 0)
            await response.Body.WriteAsync(answer.Body);
    }

    /// <summary>The connection stays open and silent until the client gives up.</summary>
    public static async Task HangAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    /// <summary>Status, headers and half of the body; then the connection is cut.</summary>
    public static async Task TruncateAsync(HttpContext context, StoredAnswer answer)
    {
        await WriteAsync(context.Response, answer with
        {
            Headers = [.. answer.Headers.Where(header => header.Key != "Content-Length"), KeyValuePair.Create("Content-Length", new[] { $"{answer.Body.Length + 1}" })],
            Body = answer.Body[..(answer.Body.Length / 2)],
        });
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    /// <summary>The answer with a body of the same length that is no JSON.</summary>
    public static StoredAnswer Garble(StoredAnswer answer) => answer with { Body = [.. Enumerable.Repeat((byte)'~', answer.Body.Length)] };
}

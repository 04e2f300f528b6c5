using Microsoft.Net.Http.Headers;

namespace OpcOnboarding.Functions.Pages;

/// <summary>
/// Answers what no route of the API answers: files of the pages, and the page itself for every address that a person may
/// open. A missing file is a 404 of the API, never a page: a browser would take it for a script.
/// </summary>
internal sealed class PagesMiddleware(RequestDelegate next, PageFolder folder, PagePolicy policy)
{
    /// <summary>Answers, or leaves the request to what follows.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        return context.GetEndpoint() is null && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !IsOfTheApi(request.Path)
            ? Answer(request) is { } answer ? answer.ExecuteAsync(context) : next(context)
            : next(context);
    }

    private IResult? Answer(HttpRequest request)
    {
        var path = request.Path.Value ?? "/";
        return path is "/" or "/index.html" || (IsNavigation(request) && !HasExtension(path))
            ? folder.FindPage() is { } page ? new PageResult(page, policy) : null
            : PageFileResult.Of(folder, path, request.Headers.AcceptEncoding);
    }

    private static bool IsOfTheApi(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi");

    private static bool IsNavigation(HttpRequest request) =>
        !request.Path.StartsWithSegments("/assets")
        && MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Any(type => type.MediaType == "text/html");

    private static bool HasExtension(string path) => path[path.LastIndexOf('/')..].Contains('.', StringComparison.Ordinal);
}

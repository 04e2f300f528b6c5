using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.Problems;

/// <summary>Writes a refusal as the answer: problem details in the caller's language, with the refusal's headers.</summary>
internal sealed class RefusalResult(Refusal refusal) : IResult, IStatusCodeHttpResult, IContentTypeHttpResult
{
    /// <summary>What is answered.</summary>
    public Refusal Refusal { get; } = refusal;

    /// <inheritdoc/>
    public int? StatusCode => Refusal.Status;

    /// <inheritdoc/>
    public string ContentType => "application/problem+json";

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var language = AcceptedLanguage.Of(httpContext.Request);
        var response = httpContext.Response;
        response.StatusCode = Refusal.Status;
        response.Headers.ContentLanguage = LanguageTag.Of(language);
        response.Headers.CacheControl = "no-store";
        foreach (var (name, value) in Refusal.Headers)
        {
            response.Headers[name] = value;
        }

        var problem = ProblemMapping.ToProblem(Refusal, language);
        await response.WriteAsJsonAsync(problem, options: null, ContentType, httpContext.RequestAborted);
    }
}

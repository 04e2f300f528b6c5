using Microsoft.AspNetCore.Diagnostics;

namespace OpcOnboarding.Functions.Problems;

/// <summary>Gives a body to statuses that the framework sets by itself: unknown addresses, methods, content types.</summary>
internal static class BareStatus
{
    /// <summary>Writes the problem for the response's status; statuses without a refusal stay bare.</summary>
    public static Task WriteAsync(StatusCodeContext context) =>
        RefusalOf(context.HttpContext.Response.StatusCode) is { } refusal
            ? new RefusalResult(refusal).ExecuteAsync(context.HttpContext)
            : Task.CompletedTask;

    private static Refusal? RefusalOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new Refusal.BodyNotParsable(),
        StatusCodes.Status401Unauthorized => new Refusal.Unauthenticated(),
        StatusCodes.Status403Forbidden => new Refusal.Forbidden(),
        StatusCodes.Status404NotFound => new Refusal.NotFound(),
        StatusCodes.Status405MethodNotAllowed => new Refusal.MethodNotAllowed(),
        StatusCodes.Status413PayloadTooLarge => new Refusal.PayloadTooLarge(RequestLimits.JsonBodyBytes),
        StatusCodes.Status415UnsupportedMediaType => new Refusal.UnsupportedMediaType(["application/json"]),
        _ => null,
    };
}

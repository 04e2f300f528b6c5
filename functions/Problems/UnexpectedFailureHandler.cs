using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace OpcOnboarding.Functions.Problems;

/// <summary>Answers what endpoints threw: a known failure by its refusal, anything else by 500 and a log entry.</summary>
internal sealed class UnexpectedFailureHandler(ILogger<UnexpectedFailureHandler> logger) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; nobody reads an answer, and nothing of ours failed.
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        var refusal = FailureRefusal.Of(exception) ?? Unexpected(httpContext, exception);
        if (refusal is Refusal.CaseQuarantined)
        {
            logger.LogError("A case is quarantined, request path {Path}: {Failure}", httpContext.Request.Path, FailureTrace.Of(exception));
        }

        await new RefusalResult(refusal).ExecuteAsync(httpContext);
        return true;
    }

    private Refusal.UnexpectedFailure Unexpected(HttpContext context, Exception exception)
    {
        var traceId = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        logger.LogError("Request {TraceId} failed unexpectedly: {Failure}", traceId, FailureTrace.Of(exception));
        return new Refusal.UnexpectedFailure(traceId);
    }
}

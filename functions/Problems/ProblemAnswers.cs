namespace OpcOnboarding.Functions.Problems;

/// <summary>Switches on problem details for every answer that is not a success.</summary>
internal static class ProblemAnswers
{
    /// <summary>Registers the exception handler; unreadable bodies throw in every environment, so that it sees them.</summary>
    public static IServiceCollection AddProblemAnswers(this IServiceCollection services) => services
        .AddExceptionHandler<UnexpectedFailureHandler>()
        .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

    /// <summary>Must come first in the pipeline, so that it covers all that follows.</summary>
    public static IApplicationBuilder UseProblemAnswers(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            // The middleware would log messages with values; the handler writes the log entry itself.
            SuppressDiagnosticsCallback = _ => true,
            ExceptionHandler = context => new RefusalResult(
                new Refusal.UnexpectedFailure(context.TraceIdentifier)).ExecuteAsync(context),
        })
        .UseStatusCodePages(BareStatus.WriteAsync);

    /// <summary>The refusal as an endpoint's answer.</summary>
    public static RefusalResult ToResult(this Refusal refusal) => new(refusal);
}

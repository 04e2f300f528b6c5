namespace OpcOnboarding.Durable.Worker;

/// <summary>Calls again at once as long as a handler says so; delays are the handler's affair.</summary>
internal sealed class HandlerRetry(TaskOrchestrationContext context, AsyncRetryHandler handler)
{
    /// <summary>Runs a call until it succeeds or the handler gives up; then its last error is thrown.</summary>
    public async Task<TResult> RunAsync<TResult>(Func<Task<TResult>> call)
    {
        var firstAttempt = context.CurrentUtcDateTime;
        for (var failures = 1; ; failures++)
        {
            try
            {
                return await call();
            }
            catch (TaskFailedException error) when (!error.FailureDetails.IsNonRetriable)
            {
                var elapsed = context.CurrentUtcDateTime - firstAttempt;
                if (!await handler(new RetryContext(context, failures, error.FailureDetails, elapsed, CancellationToken.None)))
                {
                    throw;
                }
            }
        }
    }
}

using System.Runtime.ExceptionServices;

namespace OpcOnboarding.Durable.Worker;

/// <summary>Calls again as a retry policy has it; delays are durable timers.</summary>
/// <param name="context">Gives the time.</param>
/// <param name="policy">Attempts and delays.</param>
/// <param name="timer">Waits until a time.</param>
internal sealed class PolicyRetry(TaskOrchestrationContext context, RetryPolicy policy, Func<DateTime, Task> timer)
{
    /// <summary>The delay after a failure.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="failures">Failures before this one.</param>
    public static TimeSpan DelayAfter(RetryPolicy policy, int failures)
    {
        var milliseconds = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, failures);
        return milliseconds < policy.MaxRetryInterval.TotalMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : policy.MaxRetryInterval;
    }

    /// <summary>Runs a call until it succeeds or the policy gives up; then its last error is thrown.</summary>
    public async Task<TResult> RunAsync<TResult>(Func<Task<TResult>> call)
    {
        var firstAttempt = context.CurrentUtcDateTime;
        for (var failures = 0; ; failures++)
        {
            ExceptionDispatchInfo failure;
            try
            {
                return await call();
            }
            catch (Exception error) when (IsWorthRetrying(error, firstAttempt))
            {
                failure = ExceptionDispatchInfo.Capture(error);
            }

            await DelayOrGiveUp(failures, failure);
        }
    }

    private bool IsWorthRetrying(Exception error, DateTime firstAttempt) =>
        error is not TaskFailedException { FailureDetails.IsNonRetriable: true } && policy.Handle(error) && !IsOver(firstAttempt);

    private bool IsOver(DateTime firstAttempt) =>
        policy.RetryTimeout != Timeout.InfiniteTimeSpan && context.CurrentUtcDateTime - firstAttempt >= policy.RetryTimeout;

    private async Task DelayOrGiveUp(int failures, ExceptionDispatchInfo failure)
    {
        if (failures + 1 < policy.MaxNumberOfAttempts)
        {
            await timer(context.CurrentUtcDateTime + DelayAfter(policy, failures));
            return;
        }

        // Histories of the published worker have one more timer after the last failure, due at once.
        await timer(context.CurrentUtcDateTime);
        failure.Throw();
    }
}

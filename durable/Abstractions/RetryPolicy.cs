namespace OpcOnboarding.Durable;

/// <summary>How often and after which delays a failed activity or sub-orchestration is called again.</summary>
/// <remarks>The delay after failure k (from 0) is first interval × coefficient^k, at most the maximum interval.</remarks>
public class RetryPolicy
{
    private static readonly TimeSpan DefaultMaxRetryInterval = TimeSpan.FromHours(1);

    /// <summary>Makes a policy.</summary>
    /// <param name="maxNumberOfAttempts">Attempts in all, the first included; at least 1.</param>
    /// <param name="firstRetryInterval">Delay after the first failure; above zero.</param>
    /// <param name="backoffCoefficient">Factor by which the delay grows; at least 1.</param>
    /// <param name="maxRetryInterval">Upper limit of one delay; one hour when null. Not below the first interval.</param>
    /// <param name="retryTimeout">No retry once this much time has passed since the first attempt began; no limit when null. Not below the first interval.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1.0,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxNumberOfAttempts);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstRetryInterval, TimeSpan.Zero);
        if (!(backoffCoefficient >= 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(backoffCoefficient), backoffCoefficient, "The value must be at least 1.");
        }

        RefuseBelow(firstRetryInterval, maxRetryInterval, nameof(maxRetryInterval));
        RefuseBelow(firstRetryInterval, retryTimeout, nameof(retryTimeout));
        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = maxRetryInterval ?? DefaultMaxRetryInterval;
        RetryTimeout = retryTimeout ?? Timeout.InfiniteTimeSpan;
        Handle = static _ => true;
    }

    /// <summary>Attempts in all, the first included.</summary>
    public int MaxNumberOfAttempts { get; }

    /// <summary>Delay after the first failure.</summary>
    public TimeSpan FirstRetryInterval { get; }

    /// <summary>Factor by which the delay grows from one failure to the next.</summary>
    public double BackoffCoefficient { get; }

    /// <summary>Upper limit of one delay.</summary>
    public TimeSpan MaxRetryInterval { get; }

    /// <summary>Time since the first attempt after which nothing is tried again; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan RetryTimeout { get; }

    /// <summary>Says whether a failure is worth another attempt; true for every failure unless <see cref="HandleFailure"/> was set.</summary>
    public Func<Exception, bool> Handle { get; private set; }

    /// <summary>Narrows the failures that are tried again, by the details that came over the wire.</summary>
    public Func<TaskFailureDetails, bool> HandleFailure
    {
        set => Handle = error => value(error is TaskFailedException failed ? failed.FailureDetails : TaskFailureDetails.FromException(error));
    }

    private static void RefuseBelow(TimeSpan first, TimeSpan? value, string name)
    {
        if (value < first && value != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(name, value, "The value must not be below the first retry interval.");
        }
    }
}

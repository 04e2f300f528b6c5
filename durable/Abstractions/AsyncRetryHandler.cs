namespace OpcOnboarding.Durable;

/// <summary>As <see cref="RetryHandler"/>, but may wait in between on tasks of the orchestration context, such as a timer.</summary>
/// <param name="retryContext">What failed, how often, and for how long.</param>
/// <returns>True to call again, false to let the failure out.</returns>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);

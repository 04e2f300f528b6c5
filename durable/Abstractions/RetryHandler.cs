namespace OpcOnboarding.Durable;

/// <summary>Decides after each failure whether a call is made again at once.</summary>
/// <param name="retryContext">What failed, how often, and for how long.</param>
/// <returns>True to call again, false to let the failure out.</returns>
public delegate bool RetryHandler(RetryContext retryContext);

namespace OpcOnboarding.Durable;

/// <summary>An error in the form in which it crosses the wire.</summary>
/// <param name="ErrorType">Full name of the error's type.</param>
/// <param name="ErrorMessage">Its message.</param>
/// <param name="StackTrace">Its stack trace, when there is one.</param>
/// <param name="InnerFailure">What caused it, when that is known.</param>
/// <param name="Properties">Further values that came along; null when none.</param>
public record TaskFailureDetails(
    string ErrorType,
    string ErrorMessage,
    string? StackTrace,
    TaskFailureDetails? InnerFailure,
    IDictionary<string, object?>? Properties)
{
    /// <summary>True when a retry can never help; retry rules then give up at once.</summary>
    internal bool IsNonRetriable { get; init; }

    /// <summary>The details of an exception and of its inner ones.</summary>
    /// <param name="exception">The exception.</param>
    public static TaskFailureDetails FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new TaskFailureDetails(
            ErrorTypeName.Of(exception), exception.Message, exception.StackTrace, InnerOf(exception), Properties: null);
    }

    /// <summary>Whether the failure itself (not its inner failures) was of a type or of one derived from it.</summary>
    /// <typeparam name="T">The exception type.</typeparam>
    public bool IsCausedBy<T>()
        where T : Exception => IsCausedBy(typeof(T));

    /// <summary>Whether the failure itself (not its inner failures) was of a type or of one derived from it.</summary>
    /// <param name="targetBaseExceptionType">The exception type.</param>
    /// <returns>False also when <see cref="ErrorType"/> names no type loaded here.</returns>
    /// <exception cref="ArgumentException">The type is no exception type.</exception>
    public bool IsCausedBy(Type targetBaseExceptionType)
    {
        ArgumentNullException.ThrowIfNull(targetBaseExceptionType);
        if (!typeof(Exception).IsAssignableFrom(targetBaseExceptionType))
        {
            throw new ArgumentException($"{targetBaseExceptionType} is not an exception type.", nameof(targetBaseExceptionType));
        }

        return ErrorTypeName.Matches(ErrorType, targetBaseExceptionType);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{ErrorType}: {ErrorMessage}";

    private static TaskFailureDetails? InnerOf(Exception exception) => exception switch
    {
        TaskFailedException failed => failed.FailureDetails,
        { InnerException: { } inner } => FromException(inner),
        _ => null,
    };
}

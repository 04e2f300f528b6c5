using Google.Protobuf.WellKnownTypes;

namespace OpcOnboarding.Durable.Protocol;

/// <summary>Failure details between their public form and the wire.</summary>
internal static class FailureMessages
{
    /// <summary>The details as a message.</summary>
    /// <remarks>A cause is never marked as non-retriable: the mark is about the failure itself (golden vector edge-non-retriable).</remarks>
    public static TaskFailureDetails ToMessage(this Durable.TaskFailureDetails details)
    {
        var message = new TaskFailureDetails
        {
            ErrorType = details.ErrorType,
            ErrorMessage = details.ErrorMessage,
            StackTrace = details.StackTrace,
            InnerFailure = details.InnerFailure is { } inner ? (inner with { IsNonRetriable = false }).ToMessage() : null,
            IsNonRetriable = details.IsNonRetriable,
        };
        foreach (var (name, value) in details.Properties ?? new Dictionary<string, object?>())
        {
            message.Properties.Add(name, WireValues.ToValue(value));
        }

        return message;
    }

    /// <summary>The message as details.</summary>
    public static Durable.TaskFailureDetails ToDetails(this TaskFailureDetails message) =>
        new(message.ErrorType, message.ErrorMessage, message.StackTrace, message.InnerFailure?.ToDetails(), PropertiesOf(message))
        {
            IsNonRetriable = message.IsNonRetriable,
        };

    private static Dictionary<string, object?>? PropertiesOf(TaskFailureDetails message) =>
        message.Properties.Count == 0
            ? null
            : message.Properties.ToDictionary(pair => pair.Key, pair => WireValues.ToObject(pair.Value));
}

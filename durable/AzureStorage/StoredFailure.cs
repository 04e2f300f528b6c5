using System.Text.Json;
using OpcOnboarding.Durable.Protocol;
using FailureMessage = OpcOnboarding.Durable.Protocol.TaskFailureDetails;

namespace OpcOnboarding.Durable.AzureStorage;

/// <summary>Failure details as a history row holds them: JSON with members in PascalCase.</summary>
internal sealed record StoredFailure(string? ErrorType, string? ErrorMessage, string? StackTrace, StoredFailure? InnerFailure, bool IsNonRetriable)
{
    /// <summary>Reads a column; null for an absent one, and for the text <c>null</c> that stands for none.</summary>
    /// <exception cref="JsonException">The text is not such JSON.</exception>
    public static FailureMessage? Read(string? column) =>
        column is null ? null : JsonSerializer.Deserialize<StoredFailure>(column)?.ToMessage();

    private FailureMessage ToMessage() => new()
    {
        ErrorType = ErrorType ?? string.Empty,
        ErrorMessage = ErrorMessage ?? string.Empty,
        StackTrace = StackTrace,
        InnerFailure = InnerFailure?.ToMessage(),
        IsNonRetriable = IsNonRetriable,
    };
}

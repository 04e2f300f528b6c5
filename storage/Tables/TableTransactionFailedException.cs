using System.Diagnostics.CodeAnalysis;
using Azure;

namespace OpcOnboarding.Storage.Tables;

/// <summary>A transaction was refused as a whole; nothing of it is stored.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Made from a response only.")]
public class TableTransactionFailedException : RequestFailedException
{
    internal TableTransactionFailedException(Response response)
        : base(response, null, new TableErrorParser()) =>
        FailedTransactionActionIndex = ReadIndex(Message);

    /// <summary>Position of the action that failed, from 0; null where the service names none (such as 413 for the whole).</summary>
    public int? FailedTransactionActionIndex { get; }

    /// <summary>The service begins its message with the position and a colon.</summary>
    private static int? ReadIndex(string message)
    {
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && int.TryParse(message.AsSpan(0, colon), out var index) ? index : null;
    }
}

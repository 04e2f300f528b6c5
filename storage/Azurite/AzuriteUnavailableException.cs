using System.Diagnostics.CodeAnalysis;

namespace OpcOnboarding.Storage.Azurite;

/// <summary>Azurite cannot be started. The message is one or two sentences for the person at the terminal: what is wrong and what to do.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Never without a sentence.")]
public sealed class AzuriteUnavailableException : Exception
{
    internal AzuriteUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}

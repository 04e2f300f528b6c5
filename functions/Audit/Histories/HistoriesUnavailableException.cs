namespace OpcOnboarding.Functions.Audit.Histories;

/// <summary>The engine's histories can't be read at all: there is no such hub in the account, or the service may not read it. Says nothing of any one case.</summary>
internal sealed class HistoriesUnavailableException(string message, Exception innerException) : Exception(message, innerException);

namespace OpcOnboarding.Functions.Identity.OpenIdConnect;

/// <summary>The provider's keys are not known and can't be fetched now: nothing can be said about any token.</summary>
internal sealed class ProviderUnreachableException(string message) : Exception(message);

namespace OpcOnboarding.Functions.Hosting;

/// <summary>Who tells the service who is calling.</summary>
internal enum IdentityMode
{
    /// <summary>Sample people sign in by name. Only in the Development environment, only on loopback.</summary>
    Development,
}

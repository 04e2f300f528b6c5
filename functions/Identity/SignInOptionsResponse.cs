using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Identity;

/// <summary>How a person signs in here; nothing of it is secret.</summary>
/// <param name="Mode">Who tells the service who is calling.</param>
/// <param name="Provider">The identity provider; null during development.</param>
internal sealed record SignInOptionsResponse(IdentityMode Mode, SignInProvider? Provider);

/// <summary>What a browser needs for the code flow with PKCE.</summary>
/// <param name="Issuer">The provider, exactly as it names itself; its description lies below this address.</param>
/// <param name="ClientId">The pages, a client without a secret.</param>
/// <param name="Scopes">What to ask for, divided by spaces.</param>
internal sealed record SignInProvider(string Issuer, string ClientId, string Scopes);

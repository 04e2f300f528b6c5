using Azure.Core;

namespace OpcOnboarding.Functions.Tests.PersonalData.Vault;

/// <summary>An identity whose token the played vault takes.</summary>
internal sealed class Somebody : TokenCredential
{
    public const string Token = "token-of-somebody";

    /// <summary>For what a token was asked.</summary>
    public List<string> Scopes { get; } = [];

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        lock (Scopes)
            Scopes.AddRange(requestContext.Scopes);
        return new AccessToken(Token, DateTimeOffset.MaxValue);
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Tokens;
using OpcOnboarding.Functions.Identity.OpenIdConnect;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Identity;

/// <summary>Says what is wrong with a token.</summary>
internal static class BearerFault
{
    /// <summary>The refusal of a request that is not authenticated, for handlers that ask who calls only after they have read the body.</summary>
    public static async Task<Refusal> OfAsync(HttpContext http) => Of((await http.AuthenticateAsync()).Failure, http.Request);

    /// <summary>401; 503 when no token can be verified now, because a client would take a 401 for the end of its session.</summary>
    public static Refusal Of(Exception? failure, HttpRequest request) => failure switch
    {
        ProviderUnreachableException => new Refusal.IdentityUnavailable(ProviderKeys.Pause),
        SecurityTokenExpiredException => new Refusal.Unauthenticated(TokenFault.Expired),
        not null => new Refusal.Unauthenticated(TokenFault.NotValid),
        null => new Refusal.Unauthenticated(request.Headers.Authorization.Count == 0 ? TokenFault.Missing : TokenFault.NotValid),
    };
}

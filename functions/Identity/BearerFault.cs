using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Tokens;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Identity;

/// <summary>Says what is wrong with a token, for handlers that ask who calls only after they have read the body.</summary>
internal static class BearerFault
{
    /// <summary>The 401 for a request that is not authenticated.</summary>
    public static async Task<Refusal> OfAsync(HttpContext http)
    {
        var result = await http.AuthenticateAsync();
        return new Refusal.Unauthenticated(result.Failure switch
        {
            SecurityTokenExpiredException => TokenFault.Expired,
            not null => TokenFault.NotValid,
            null => http.Request.Headers.Authorization.Count == 0 ? TokenFault.Missing : TokenFault.NotValid,
        });
    }
}

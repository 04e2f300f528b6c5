using Microsoft.AspNetCore.Http.HttpResults;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity.OpenIdConnect;
using OpcOnboarding.Functions.OpenApi;

namespace OpcOnboarding.Functions.Identity;

/// <summary>The routes of who one is and how to sign in.</summary>
internal static class IdentityEndpoints
{
    /// <summary><c>GET /api/me</c>, for anyone signed in.</summary>
    public static void MapMe(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/me", Me).RequireAuthorization().WithTags("Identity").WithName("GetMe").Refuses(401, 403, 503);

    /// <summary><c>GET /api/sign-in</c>, for anyone: how to sign in.</summary>
    public static void MapSignInOptions(this IEndpointRouteBuilder routes, OpenIdConnectSettings? provider)
    {
        var answer = provider is null
            ? new SignInOptionsResponse(IdentityMode.Development, null)
            : new SignInOptionsResponse(IdentityMode.OpenIdConnect, new SignInProvider(provider.Issuer, provider.ClientId, provider.Scopes));
        routes.MapGet("/api/sign-in", () => TypedResults.Ok(answer)).AllowAnonymous().WithTags("Identity").WithName("GetSignInOptions");
    }

    // The answer holds a person: no cache may keep it.
    private static Ok<CurrentUser> Me(CurrentUser user, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(user);
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity.OpenIdConnect;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Identity;

/// <summary>The routes of sign-in and of who one is.</summary>
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

    /// <summary>The development routes; map them only where development identity is registered.</summary>
    public static void MapDevelopmentIdentity(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/development").AllowAnonymous().WithTags("Development");
        group.MapPost("/sign-in", SignIn).WithName("SignIn").Refuses(400, 413, 415, 422);
        group.MapGet("/people", People).WithName("ListSamplePeople");
    }

    // Answers hold a token or a person: no cache may keep them.
    private static Ok<CurrentUser> Me(CurrentUser user, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(user);
    }

    private static Results<Ok<SignInResponse>, RefusalResult> SignIn(
        SignInRequest request, SamplePeople people, DevelopmentTokens tokens, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        if (string.IsNullOrWhiteSpace(request.Subject))
        {
            return new Refusal.ValidationFailed(new FieldError("subject", FieldFault.Required)).ToResult();
        }

        return people.Find(request.Subject) is { } person
            ? TypedResults.Ok(new SignInResponse(tokens.Issue(person), person.Name, person.Roles))
            : new Refusal.ValidationFailed(new FieldError("subject", FieldFault.UnknownValue)).ToResult();
    }

    private static Ok<SamplePeopleResponse> People(SamplePeople people) =>
        TypedResults.Ok(new SamplePeopleResponse(people.All, NextCursor: null));
}

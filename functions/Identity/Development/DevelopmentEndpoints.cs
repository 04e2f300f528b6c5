using Microsoft.AspNetCore.Http.HttpResults;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Identity.Development;

/// <summary>The routes of sign-in by name.</summary>
internal static class DevelopmentEndpoints
{
    /// <summary>The development routes; map them only where development identity is registered.</summary>
    public static void MapDevelopmentIdentity(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/development").AllowAnonymous().WithTags("Development");
        group.MapPost("/sign-in", SignIn).WithName("SignIn").Refuses(400, 413, 415, 422);
        group.MapGet("/people", People).WithName("ListSamplePeople");
    }

    // The answer holds a token: no cache may keep it.
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

using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Identity;

/// <summary>Answers 401 and 403 of the bearer scheme with problem details.</summary>
internal sealed class BearerAnswers : JwtBearerEvents
{
    /// <inheritdoc/>
    public override Task Challenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        return new Refusal.Unauthenticated(FaultOf(context)).ToResult().ExecuteAsync(context.HttpContext);
    }

    /// <inheritdoc/>
    public override Task Forbidden(ForbiddenContext context) =>
        new Refusal.Forbidden().ToResult().ExecuteAsync(context.HttpContext);

    private static TokenFault FaultOf(JwtBearerChallengeContext context) => context.AuthenticateFailure switch
    {
        SecurityTokenExpiredException => TokenFault.Expired,
        not null => TokenFault.NotValid,
        null => context.Request.Headers.Authorization.Count == 0 ? TokenFault.Missing : TokenFault.NotValid,
    };
}

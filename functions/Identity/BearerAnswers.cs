using Microsoft.AspNetCore.Authentication.JwtBearer;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Identity;

/// <summary>Answers 401 and 403 of the bearer scheme with problem details, and tells the auditors' log what verified tokens grant.</summary>
internal sealed class BearerAnswers : JwtBearerEvents
{
    /// <inheritdoc/>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<SeenGrants>().Take(context.Principal!);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task Challenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        return BearerFault.Of(context.AuthenticateFailure, context.Request).ToResult().ExecuteAsync(context.HttpContext);
    }

    /// <inheritdoc/>
    public override Task Forbidden(ForbiddenContext context) =>
        new Refusal.Forbidden().ToResult().ExecuteAsync(context.HttpContext);
}

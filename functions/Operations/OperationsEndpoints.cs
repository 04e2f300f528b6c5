using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.OpenApi.Bodies;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;

namespace OpcOnboarding.Functions.Operations;

/// <summary>What administrators may ask and order. None of it shows what is in a case.</summary>
internal static class OperationsEndpoints
{
    /// <summary>Maps the administrators' routes.</summary>
    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        var administration = routes.MapGroup("/api/administration").RequireAuthorization().WithTags("Administrators").AddEndpointFilter(OnlyAdministratorsAsync);
        administration.MapGet("/status", Status).WithName("GetStatus").Answers(typeof(StatusView)).Refuses(401, 403, 503);
        administration.MapPost("/cases/{caseId}/retry", Retry).WithName("RetryCase")
            .Takes(typeof(ReasonBody)).TakesIdempotencyKey().Answers(typeof(RetryReport)).Refuses(400, 401, 403, 404, 409, 422, 503);
        administration.MapPost("/indexes/rebuild", Rebuild).WithName("RebuildIndexes").TakesOneOf(typeof(EmptyBody)).Answers(typeof(RebuildReport)).Refuses(401, 403, 503);
        administration.MapGet("/store", (StoreHolds holds) => Results.Ok(holds.Describe())).WithName("GetStore").Answers(typeof(StoreView)).Refuses(401, 403);
        administration.MapPost("/hold", Hold).WithName("HoldStore")
            .TakesOneOf(typeof(EmptyBody)).TakesIdempotencyKey().Answers(typeof(HoldView)).Refuses(400, 401, 403, 409, 503);
        administration.MapDelete("/hold/{holdId}", Release).WithName("ReleaseStore").Answers(typeof(ReleasedHold)).Refuses(401, 403, 404, 409, 503);
    }

    /// <summary>Lets administrators in, and nobody else.</summary>
    internal static async ValueTask<object?> OnlyAdministratorsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        if (CurrentUser.From(context.HttpContext.User).Is(Role.Administrator))
        {
            return await next(context);
        }

        // To others a case that is not theirs does not exist, here as everywhere (design, section 8).
        Refusal refusal = context.HttpContext.Request.RouteValues.ContainsKey("caseId") ? new Refusal.NotFound() : new Refusal.Forbidden();
        return refusal.ToResult();
    }

    private static async Task<IResult> Status(bool? scan, StatusReader status, CaseScan cases, CancellationToken cancellationToken)
    {
        if (scan is true)
        {
            await cases.RunAsync(cancellationToken);
        }

        return Results.Ok(await status.ReadAsync(cancellationToken));
    }

    private static async Task<IResult> Retry(string caseId, HttpContext http, CurrentUser user, CaseRetry retry)
    {
        if (!(await RequestBody.ReadAsync(http.Request, http.RequestAborted)).TryGet(out var body, out var refusal)
            || !IdempotencyKey.Of(http).TryGet(out var key, out refusal)
            || !RetryOrder.Read(caseId, user, body, key).TryGet(out var order, out refusal))
        {
            return refusal.ToResult();
        }

        if (!CaseIds.IsWellFormed(caseId))
        {
            return new Refusal.NotFound().ToResult();
        }

        return (await retry.RunAsync(order, http.RequestAborted)).TryGet(out var report, out refusal) ? Results.Ok(report) : refusal.ToResult();
    }

    private static async Task<IResult> Rebuild(IndexRebuild rebuild, CancellationToken cancellationToken) =>
        Results.Ok(await rebuild.RunAsync(cancellationToken));

    private static async Task<IResult> Hold(int? seconds, HttpContext http, StoreHolds holds)
    {
        if (!IdempotencyKey.Of(http).TryGet(out var key, out var refusal))
        {
            return refusal.ToResult();
        }

        if (TimeSpan.FromSeconds(seconds ?? 60) is var longest && (longest <= TimeSpan.Zero || longest > StoreHolds.Longest))
        {
            return new Refusal.ParameterNotValid("seconds").ToResult();
        }

        return (await holds.BeginAsync(key.Value, longest, http.RequestAborted)).TryGet(out var hold, out refusal) ? Results.Ok(hold) : refusal.ToResult();
    }

    private static async Task<IResult> Release(string holdId, StoreHolds holds, CancellationToken cancellationToken) =>
        (await holds.EndAsync(holdId, cancellationToken)).TryGet(out var released, out var refusal) ? Results.Ok(released) : refusal.ToResult();
}

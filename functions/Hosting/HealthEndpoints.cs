using Azure.Storage.Blobs;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Operations;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>Whether the process lives, and whether it can take commands.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps <c>/api/health/live</c> and <c>/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/api/health").AllowAnonymous().WithTags("Health");
        health.MapGet("/live", () => Results.Ok(new HealthReport("live"))).WithName("GetLive").Answers(typeof(HealthReport));
        health.MapGet("/ready", Ready).WithName("GetReady").Answers(typeof(HealthReport)).Answers(typeof(UnhealthyReport), 503);
    }

    private static async Task<IResult> Ready(ITaskHubOperations hub, CaseTables tables, BlobContainerClient documents, GracefulStop stop, CancellationToken cancellationToken)
    {
        if (stop.HasBegun)
        {
            return NotReady("draining");
        }

        // Reads are tried; writes are known by the hub, which renews its ownership every few seconds.
        if (!await StoreAnswers.AnswersAsync(tables, cancellationToken) || hub.IsStorageFailing)
        {
            return NotReady("storage");
        }

        if (!await StoreAnswers.AnswersAsync(documents, cancellationToken))
        {
            return NotReady("documents");
        }

        return hub.IsOwner ? Results.Ok(new HealthReport("ready")) : NotReady("standby");
    }

    private static IResult NotReady(string part) =>
        Results.Json(new UnhealthyReport("notReady", part), statusCode: StatusCodes.Status503ServiceUnavailable);
}

using Azure;
using Azure.Storage.Blobs;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Operations;
using OpcOnboarding.Storage.Tables;

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
        if (!await AnswersAsync(tables, cancellationToken) || hub.IsStorageFailing)
        {
            return NotReady("storage");
        }

        if (!await AnswersAsync(documents, cancellationToken))
        {
            return NotReady("documents");
        }

        return hub.IsOwner ? Results.Ok(new HealthReport("ready")) : NotReady("standby");
    }

    private static IResult NotReady(string part) =>
        Results.Json(new UnhealthyReport("notReady", part), statusCode: StatusCodes.Status503ServiceUnavailable);

    private static Task<bool> AnswersAsync(CaseTables tables, CancellationToken cancellationToken) => AnswersAsync(
        patience => tables.Directory.Table.GetEntityIfExistsAsync<TableEntity>("health", "none", cancellationToken: patience), cancellationToken);

    private static Task<bool> AnswersAsync(BlobContainerClient documents, CancellationToken cancellationToken) =>
        AnswersAsync(patience => documents.ExistsAsync(patience), cancellationToken);

    private static async Task<bool> AnswersAsync(Func<CancellationToken, Task> question, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(3));
        try
        {
            await question(patience.Token);
            return true;
        }
        catch (Exception silent) when (silent is RequestFailedException or AggregateException or OperationCanceledException)
        {
            return false;
        }
    }
}

using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Durable.Management;

namespace OpcOnboarding.Durable.CustomHandler;

/// <summary>Takes the host's posts: one invocation each, named by the path.</summary>
internal sealed class InvocationEndpoint(
    OrchestrationTurn orchestrations, ActivityInvocation activities, ManagementAddress management,
    IServiceProvider services, ILogger<InvocationEndpoint> logger)
{
    // A history of 100,000 events in base64; the caller is the host on the same machine.
    private const long LargestBody = 512L << 20;

    /// <summary>Answers one invocation. What is no invocation is refused with a status that the host counts as a failure.</summary>
    public async Task InvokeAsync(FunctionDefinition function, HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestBody;
        }

        try
        {
            using var request = await InvocationRequest.ReadAsync(http.Request.Body, http.RequestAborted);
            management.Learn(function.HasDurableClient ? request.TextIfAny(DurableClient.Name) : null);
            await new InvocationAnswer(await RunAsync(function, request)).WriteAsync(http.Response);
        }
        catch (MalformedInvocationException malformed)
        {
            logger.LogWarning(malformed, "An invocation of {Function} could not be read.", function.Name);
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private async Task<JsonNode?> RunAsync(FunctionDefinition function, InvocationRequest request)
    {
        switch (function)
        {
            case OrchestratorFunction:
                return orchestrations.Run(function.Name, request.Text(OrchestratorFunction.Trigger));
            case ActivityFunction:
                return await activities.RunAsync(function.Name, request);
            case TimerFunction timer:
                await timer.Run(services, CancellationToken.None);
                return null;
            case QueueFunction queue:
                await queue.Run(services, request.Text(QueueFunction.Trigger) ?? string.Empty, CancellationToken.None);
                return null;
            default:
                throw new UnreachableException("A forwarded function is invoked by nobody.");
        }
    }
}

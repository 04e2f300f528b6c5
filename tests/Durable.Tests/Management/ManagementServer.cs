using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Management;

namespace OpcOnboarding.Durable.Tests.Management;

/// <summary>The management API as it is documented (wire facts, part e), over an embedded hub.</summary>
internal sealed class ManagementServer : IAsyncDisposable
{
    public const string Key = "system-key/with+signs==";

    // The extension's JSON library leaves letters as they are.
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ITaskHub _hub;
    private readonly Func<TaskName, bool> _knows;
    private readonly WebApplication _app;
    private readonly Queue<(HttpStatusCode Status, string? RetryAfter)> _refusals = new();

    private ManagementServer(ITaskHub hub, Func<TaskName, bool> knows)
    {
        (_hub, _knows) = (hub, knows);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Use(GuardAsync);
        Map(_app.MapGroup("/runtime/webhooks/durabletask"));
    }

    /// <summary>Requests that got past the key.</summary>
    public int Taken { get; private set; }

    /// <summary>Orders to take a failed end back.</summary>
    public int Rewinds { get; private set; }

    public ManagementEndpoint Endpoint => new(new Uri($"{_app.Urls.Single()}/runtime/webhooks/durabletask"), "TestHub", "AzureWebJobsStorage", Key);

    public static async Task<ManagementServer> StartAsync(ITaskHub hub, Func<TaskName, bool> knows)
    {
        var server = new ManagementServer(hub, knows);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Answers the next request with a status, before it is taken.</summary>
    public void Refuse(HttpStatusCode status, string? retryAfter = null) => _refusals.Enqueue((status, retryAfter));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        if (_refusals.TryDequeue(out var refusal))
        {
            http.Response.StatusCode = (int)refusal.Status;
            http.Response.Headers.RetryAfter = refusal.RetryAfter;
            return;
        }

        if (http.Request.Query["code"] != Key || http.Request.Query["taskHub"] != "TestHub")
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        Taken++;
        await next(http);
    }

    private void Map(RouteGroupBuilder routes)
    {
        routes.MapPost("/orchestrators/{name}/{instanceId?}", Start);
        routes.MapGet("/instances", List);
        routes.MapGet("/instances/{instanceId}", Status);
        routes.MapPost("/instances/{instanceId}/raiseEvent/{eventName}", Raise);
        routes.MapPost("/instances/{instanceId}/terminate", (string instanceId, string? reason) => Command(instanceId, () => _hub.TerminateAsync(instanceId, reason, false, default)));
        routes.MapPost("/instances/{instanceId}/suspend", (string instanceId, string? reason) => Command(instanceId, () => _hub.SuspendAsync(instanceId, reason, default)));
        routes.MapPost("/instances/{instanceId}/resume", (string instanceId, string? reason) => Command(instanceId, () => _hub.ResumeAsync(instanceId, reason, default)));
        routes.MapPost("/instances/{instanceId}/rewind", Rewind);
        routes.MapDelete("/instances/{instanceId}", Purge);
        routes.MapDelete("/instances", PurgeAll);
    }

    private async Task<IResult> Start(string name, string? instanceId, HttpRequest request)
    {
        var id = instanceId ?? Guid.NewGuid().ToString("N");
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var input = await reader.ReadToEndAsync();
        if (!_knows(name) || (input.Length > 0 && !IsJson(input)) || id.AsSpan().IndexOfAny('/', '\\', '#') >= 0)
        {
            return Results.BadRequest();
        }

        try
        {
            await _hub.CreateAsync(new NewInstance(name, id, input.Length > 0 ? input : null), default);
        }
        catch (OrchestrationAlreadyExistsException exists)
        {
            return Results.Json(new { Message = "Something went wrong while processing your request", ExceptionMessage = exists.Message }, statusCode: 500);
        }

        return Results.Accepted($"/runtime/webhooks/durabletask/instances/{Uri.EscapeDataString(id)}", new { id, statusQueryGetUri = $"/instances/{id}" });
    }

    private async Task<IResult> Status(string instanceId, HttpResponse response, bool showHistory = false, bool showHistoryOutput = false, bool showInput = true)
    {
        if (await _hub.FindAsync(instanceId, withPayloads: true, default) is not { } state)
        {
            return Results.NotFound();
        }

        var history = showHistory && state.HasStarted ? HistoryJson.Of((await _hub.ReadHistoryAsync(instanceId, default))!, showInput, showHistoryOutput) : null;
        response.Headers.RetryAfter = state.HasEnded ? default : "5";
        return Json(StatusJson.Of(state, showInput, history), state.HasEnded ? 200 : 202);
    }

    private async Task<IResult> List(
        HttpRequest request, HttpResponse response, string? runtimeStatus, DateTimeOffset? createdTimeFrom, DateTimeOffset? createdTimeTo, string? instanceIdPrefix, bool showInput = true, int top = 100)
    {
        var query = new OrchestrationQuery(createdTimeFrom, createdTimeTo, Statuses(runtimeStatus), null, instanceIdPrefix, top, FetchInputsAndOutputs: true);
        var token = (string?)request.Headers["x-ms-continuation-token"];
        var page = await _hub.ListAsync(query, token, default);
        response.Headers["x-ms-continuation-token"] = page.ContinuationToken ?? "";
        return Json(new JsonArray([.. page.Values.Select(state => StatusJson.Of(state, showInput, null))]), 200);
    }

    private async Task<IResult> Raise(string instanceId, string eventName, HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var payload = await reader.ReadToEndAsync();
        return !request.HasJsonContentType() || !IsJson(payload)
            ? Results.BadRequest()
            : await Command(instanceId, () => _hub.RaiseEventAsync(instanceId, eventName, payload, default));
    }

    private async Task<IResult> Command(string instanceId, Func<Task> command)
    {
        switch (await _hub.FindAsync(instanceId, withPayloads: false, default))
        {
            case null:
                return Results.NotFound();
            case { HasEnded: true }:
                return Results.StatusCode(StatusCodes.Status410Gone);
            default:
                await command();
                return Results.StatusCode(StatusCodes.Status202Accepted);
        }
    }

    private async Task<IResult> Rewind(string instanceId)
    {
        Rewinds++;
        switch ((await _hub.FindAsync(instanceId, withPayloads: false, default))?.Status)
        {
            case null:
                return Results.NotFound();
            case OrchestrationRuntimeStatus.Failed:
                await _hub.RetryAsync(instanceId, default);
                return Results.StatusCode(StatusCodes.Status202Accepted);
            case OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Terminated:
                return Results.StatusCode(StatusCodes.Status410Gone);
            default:
                return Results.StatusCode(StatusCodes.Status500InternalServerError);
        }
    }

    private async Task<IResult> Purge(string instanceId)
    {
        if (await _hub.FindAsync(instanceId, withPayloads: false, default) is null)
        {
            return Results.NotFound();
        }

        // The real one deletes whatever it is asked to; a client that asks for an open instance must be seen.
        return await _hub.PurgeAsync(instanceId, default) ? Results.Json(new { instancesDeleted = 1 }) : Results.StatusCode(StatusCodes.Status418ImATeapot);
    }

    private async Task<IResult> PurgeAll(DateTimeOffset? createdTimeFrom, DateTimeOffset? createdTimeTo, string? runtimeStatus)
    {
        if (createdTimeFrom is null)
        {
            return Results.BadRequest();
        }

        var deleted = 0;
        var page = await _hub.ListAsync(new OrchestrationQuery(createdTimeFrom, createdTimeTo, Statuses(runtimeStatus), PageSize: 1000), null, default);
        foreach (var state in page.Values.Where(state => state.HasEnded))
        {
            deleted += await _hub.PurgeAsync(state.InstanceId, default) ? 1 : 0;
        }

        return deleted == 0 ? Results.NotFound() : Results.Json(new { instancesDeleted = deleted });
    }

    private static List<OrchestrationRuntimeStatus>? Statuses(string? list) =>
        list?.Split(',').Select(name => Enum.Parse<OrchestrationRuntimeStatus>(name, ignoreCase: true)).ToList();

    private static IResult Json(JsonNode body, int status) => Results.Content(body.ToJsonString(Unescaped), "application/json", Encoding.UTF8, status);

    private static bool IsJson(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

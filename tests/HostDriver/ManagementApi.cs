using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OpcOnboarding.HostDriver.Engine;

namespace OpcOnboarding.HostDriver;

/// <summary>The part of the extension's HTTP management API that an app needs while it serves people.</summary>
internal sealed class ManagementApi(Func<TaskHub> engine, string key)
{
    private TaskHub Hub => engine();

    public void Map(RouteGroupBuilder routes)
    {
        routes.AddEndpointFilter(async (context, next) => context.HttpContext.Request.Query["code"] == key ? await next(context) : Results.Unauthorized());
        routes.MapPost("/orchestrators/{name}/{id}", StartAsync);
        routes.MapGet("/instances", List);
        routes.MapGet("/instances/{id}", Status);
        routes.MapPost("/instances/{id}/raiseEvent/{eventName}", RaiseAsync);
        routes.MapPost("/instances/{id}/terminate", (string id, string? reason) => Send(id, new HistoryEntry(EventKind.ExecutionTerminated, -1, Instance.Now) { Text = reason }));
        routes.MapPost("/instances/{id}/suspend", (string id, string? reason) => Send(id, new HistoryEntry(EventKind.ExecutionSuspended, -1, Instance.Now) { Text = reason }));
        routes.MapPost("/instances/{id}/resume", (string id, string? reason) => Send(id, new HistoryEntry(EventKind.ExecutionResumed, -1, Instance.Now) { Text = reason }));
    }

    private async Task<IResult> StartAsync(string name, string id, HttpRequest request)
    {
        var input = await BodyAsync(request);
        return Hub.Start(name, id, input.Length == 0 ? null : input)
            ? Results.Accepted($"/runtime/webhooks/durabletask/instances/{id}", new { id })
            : Results.Json(new { ExceptionMessage = $"An Orchestration instance with ID {id} already exists." }, statusCode: 500);
    }

    private IResult List(string? runtimeStatus)
    {
        var statuses = runtimeStatus?.Split(',');
        return Json(new JsonArray([.. Hub.All.Where(found => statuses is null || statuses.Contains(found.Status)).Select(Describe)]), 200);
    }

    private IResult Status(string id) => Hub.Find(id) is { } found ? Json(Describe(found), found.HasEnded ? 200 : 202) : Results.NotFound();

    private async Task<IResult> RaiseAsync(string id, string eventName, HttpRequest request) => request.HasJsonContentType()
        ? Send(id, new HistoryEntry(EventKind.EventRaised, -1, Instance.Now) { Name = eventName, Text = await BodyAsync(request) })
        : Results.BadRequest();

    private IResult Send(string id, HistoryEntry entry)
    {
        if (Hub.Find(id) is not { } instance)
        {
            return Results.NotFound();
        }

        if (instance.HasEnded)
        {
            return Results.StatusCode(StatusCodes.Status410Gone);
        }

        Hub.Deliver(id, entry);
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private static JsonObject Describe(Instance found) => new()
    {
        ["name"] = found.Name,
        ["instanceId"] = found.Id,
        ["runtimeStatus"] = found.Status,
        ["input"] = Parsed(found.Input),
        ["customStatus"] = Parsed(found.CustomStatus),
        ["output"] = Parsed(found.Output),
        ["createdTime"] = Time(found.CreatedAt),
        ["lastUpdatedTime"] = Time(found.UpdatedAt),
        ["historyEvents"] = null,
    };

    private static JsonNode? Parsed(string? text)
    {
        try
        {
            return text is null ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static string Time(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static IResult Json(JsonNode body, int status) => Results.Content(body.ToJsonString(), "application/json", Encoding.UTF8, status);

    private static async Task<string> BodyAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}

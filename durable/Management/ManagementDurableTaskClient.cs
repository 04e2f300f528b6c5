using System.Globalization;
using System.Net;
using System.Text.Json;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;

namespace OpcOnboarding.Durable.Management;

/// <summary>The client of a hub that the Durable Functions extension runs, over its HTTP management API.</summary>
/// <remarks>
/// It answers as the embedded hub's client does, so that callers don't know which one they have. What the API cannot do (start
/// times, tags, versions, recursion) is refused instead of left out.
/// </remarks>
internal sealed partial class ManagementDurableTaskClient(ManagementApi api, DataConverter converter, TimeProvider clock) : DurableTaskClient("functions")
{
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        RefuseUnsupported(options);
        var instanceId = options?.InstanceId ?? Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        InstanceIds.Check(instanceId);
        await CheckFormerRunAsync(instanceId, options?.DedupeStatuses ?? [], cancellation);
        var path = $"orchestrators/{ManagementRequest.Segment(orchestratorName.Name)}/{ManagementRequest.Segment(instanceId)}";
        var answer = await api.SendAsync(new ManagementRequest(HttpMethod.Post, path) { Body = converter.Serialize(input) }, cancellation);
        return answer.Status switch
        {
            _ when answer.IsSuccess => instanceId,
            HttpStatusCode.BadRequest => throw new ArgumentException($"The host knows no orchestrator '{orchestratorName}', or takes no such instance id."),
            _ => throw await FailedStartAsync(instanceId, answer, cancellation),
        };
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        // The API takes no event without a body; JSON null is what an absent payload is read as.
        var body = converter.Serialize(eventPayload) ?? "null";
        return CommandAsync(instanceId, $"raiseEvent/{ManagementRequest.Segment(eventName)}", null, body, cancellation);
    }

    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        if (options is { Recursive: true })
        {
            throw new NotSupportedException("The management API ends one instance at a time; terminate the children by their ids.");
        }

        return CommandAsync(instanceId, "terminate", options?.Output as string ?? converter.Serialize(options?.Output), null, cancellation);
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        CommandAsync(instanceId, "suspend", reason, null, cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        CommandAsync(instanceId, "resume", reason, null, cancellation);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static void RefuseUnsupported(StartOrchestrationOptions? options)
    {
        if (options is { StartAt: not null } or { Version: not null } or { Tags.Count: > 0 })
        {
            throw new NotSupportedException("The management API takes no start time, version or tags; put them into the input.");
        }
    }

    // The API itself refuses an id whose run is open; that an id was ever used must be asked for.
    private async Task CheckFormerRunAsync(string instanceId, IReadOnlyList<string> refusing, CancellationToken cancellation)
    {
        if (refusing.Count > 0 && await GetInstancesAsync(instanceId, false, cancellation) is { } former && refusing.Contains(former.RuntimeStatus.ToString()))
        {
            throw Exists(former);
        }
    }

    // An id in use is answered 500 like any failure, so the instance itself is looked at.
    private async Task<Exception> FailedStartAsync(string instanceId, ManagementAnswer answer, CancellationToken cancellation) =>
        await GetInstancesAsync(instanceId, false, cancellation) is { IsCompleted: false } open ? Exists(open) : Unexpected(answer);

    private static OrchestrationAlreadyExistsException Exists(OrchestrationMetadata found) =>
        new($"The orchestration instance '{found.InstanceId}' exists and is {found.RuntimeStatus}.");

    private async Task CommandAsync(string instanceId, string operation, string? reason, string? body, CancellationToken cancellation)
    {
        InstanceIds.Check(instanceId);
        var request = new ManagementRequest(HttpMethod.Post, $"{PathOf(instanceId)}/{operation}") { Query = [("reason", reason)], Body = body };
        var answer = await api.SendAsync(request, cancellation);
        switch (answer.Status)
        {
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                throw new InstanceNotOpenException(instanceId);
            case HttpStatusCode.BadRequest:
                throw new ArgumentException("The management API cannot read what was sent.");
            case var _ when !answer.IsSuccess:
                throw Unexpected(answer);
        }
    }

    internal static string PathOf(string instanceId) => $"instances/{ManagementRequest.Segment(instanceId)}";

    // Not its body: that may repeat inputs.
    internal static TaskHubStandbyException Unexpected(ManagementAnswer answer) =>
        new($"The durable management API answered {(int)answer.Status}. Send the command again.");

    internal static JsonDocument Parse(ManagementAnswer answer)
    {
        try
        {
            return JsonDocument.Parse(answer.Body);
        }
        catch (JsonException error)
        {
            throw new TaskHubStandbyException("The durable management API answered with something that is no JSON.", error);
        }
    }
}

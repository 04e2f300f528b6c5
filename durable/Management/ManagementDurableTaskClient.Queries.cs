using System.Globalization;
using System.Net;
using System.Text.Json;
using OpcOnboarding.Durable.Client;

namespace OpcOnboarding.Durable.Management;

/// <content>Reading, waiting and deleting.</content>
internal sealed partial class ManagementDurableTaskClient
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    // The API asks for a begin; no instance is older than the extension.
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly OrchestrationRuntimeStatus[] Final =
    [
        OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated, OrchestrationRuntimeStatus.Canceled,
    ];

    public override async Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        var answer = await AskAsync(instanceId, [("showInput", Flag(getInputsAndOutputs))], cancellation);
        if (answer is null)
        {
            return null;
        }

        using var json = Parse(answer);
        return InstanceStatus.Read(json.RootElement, converter, getInputsAndOutputs);
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new OrchestrationQuery();
        return new FetchedPages<OrchestrationMetadata>((token, pageSize, cancellation) =>
            PageAsync(query with { PageSize = pageSize ?? query.PageSize }, token ?? query.ContinuationToken, cancellation));
    }

    public override async Task<IList<HistoryEvent>> GetOrchestrationHistoryAsync(string instanceId, CancellationToken cancellation = default)
    {
        var answer = await AskAsync(instanceId, [("showHistory", "true"), ("showHistoryOutput", "true"), ("showInput", "true")], cancellation)
            ?? throw Unknown(instanceId);
        using var json = Parse(answer);
        // An instance whose first turn has not run has none.
        return json.RootElement.TryGetProperty("historyEvents", out var entries) && entries.ValueKind == JsonValueKind.Array
            ? HistoryPayload.Read(entries)
            : [];
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, found => found.RuntimeStatus != OrchestrationRuntimeStatus.Pending, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, found => found.IsCompleted, getInputsAndOutputs, cancellation);

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        RefuseRecursion(options);
        // The API deletes whatever it is asked to; an open instance must not vanish.
        if (await GetInstancesAsync(instanceId, false, cancellation) is not { IsCompleted: true })
        {
            return new PurgeResult(0);
        }

        return Deleted(await api.SendAsync(new ManagementRequest(HttpMethod.Delete, PathOf(instanceId)), cancellation));
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        RefuseRecursion(options);
        var statuses = Final.Intersect(filter.Statuses ?? Final).ToList();
        if (statuses.Count == 0)
        {
            return new PurgeResult(0);
        }

        var request = new ManagementRequest(HttpMethod.Delete, "instances")
        {
            Query = [("createdTimeFrom", Time(filter.CreatedFrom ?? Earliest)), ("createdTimeTo", Time(filter.CreatedTo)), ("runtimeStatus", Names(statuses))],
        };
        return Deleted(await api.SendAsync(request, cancellation));
    }

    private async Task<ManagementAnswer?> AskAsync(string instanceId, IReadOnlyList<(string, string?)> query, CancellationToken cancellation)
    {
        var answer = await api.SendAsync(new ManagementRequest(HttpMethod.Get, PathOf(instanceId)) { Query = query }, cancellation);
        return answer.Status == HttpStatusCode.NotFound ? null : answer.IsSuccess ? answer : throw Unexpected(answer);
    }

    private async Task<Page<OrchestrationMetadata>> PageAsync(OrchestrationQuery query, string? token, CancellationToken cancellation)
    {
        var request = new ManagementRequest(HttpMethod.Get, "instances")
        {
            Query =
            [
                ("createdTimeFrom", Time(query.CreatedFrom)),
                ("createdTimeTo", Time(query.CreatedTo)),
                ("runtimeStatus", query.Statuses is { } statuses ? Names(statuses) : null),
                ("instanceIdPrefix", query.InstanceIdPrefix),
                ("showInput", Flag(query.FetchInputsAndOutputs)),
                ("top", query.PageSize.ToString(CultureInfo.InvariantCulture)),
            ],
            ContinuationToken = token,
        };
        var answer = await api.SendAsync(request, cancellation);
        if (!answer.IsSuccess)
        {
            throw Unexpected(answer);
        }

        using var json = Parse(answer);
        return new Page<OrchestrationMetadata>(
            [.. json.RootElement.EnumerateArray().Select(status => InstanceStatus.Read(status, converter, query.FetchInputsAndOutputs))],
            answer.ContinuationToken);
    }

    private async Task<OrchestrationMetadata> WaitAsync(
        string instanceId, Func<OrchestrationMetadata, bool> isReached, bool withPayloads, CancellationToken cancellation)
    {
        while (await GetInstancesAsync(instanceId, withPayloads, cancellation) is { } found)
        {
            if (isReached(found))
            {
                return found;
            }

            await Task.Delay(Glance, clock, cancellation);
        }

        throw Unknown(instanceId);
    }

    private static PurgeResult Deleted(ManagementAnswer answer)
    {
        if (answer.Status == HttpStatusCode.NotFound)
        {
            return new PurgeResult(0);
        }

        using var json = answer.IsSuccess ? Parse(answer) : throw Unexpected(answer);
        return new PurgeResult(json.RootElement.GetProperty("instancesDeleted").GetInt32());
    }

    private static void RefuseRecursion(PurgeInstanceOptions? options)
    {
        if (options is { Recursive: true })
        {
            throw new NotSupportedException("The management API purges one instance at a time; purge the children by their ids.");
        }
    }

    private static string Names(IEnumerable<OrchestrationRuntimeStatus> statuses) => string.Join(',', statuses);

    private static string Flag(bool value) => value ? "true" : "false";

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    private static ArgumentException Unknown(string instanceId) => new($"There is no orchestration instance '{instanceId}'.", nameof(instanceId));
}

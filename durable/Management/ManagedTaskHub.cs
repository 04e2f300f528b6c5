using System.Net;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Operations;

namespace OpcOnboarding.Durable.Management;

/// <summary>What can be told and done about a hub that the Durable Functions extension runs.</summary>
/// <remarks>Who owns which part of it, and what lies in its queues, is the extension's own business: its metrics tell.</remarks>
internal sealed class ManagedTaskHub(ManagementApi api, DurableTaskClient client) : ITaskHubOperations
{
    private const int PageSize = 1000;

    private static readonly OrchestrationRuntimeStatus[] Open =
    [
        OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended, OrchestrationRuntimeStatus.ContinuedAsNew,
    ];

    /// <summary>Every process of the app takes commands.</summary>
    public bool IsOwner => true;

    /// <inheritdoc/>
    public long? Tenure => null;

    public bool IsStorageFailing => api.IsFailing;

    /// <summary>The host ends this process and has its turns run elsewhere; there is nothing to hand over.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<TaskHubStatus> InspectAsync(CancellationToken cancellationToken)
    {
        var open = 0;
        await foreach (var _ in client.GetAllInstancesAsync(new OrchestrationQuery(Statuses: Open, PageSize: PageSize)).WithCancellation(cancellationToken))
        {
            open++;
        }

        List<TroubledInstance> failed = [];
        var failures = new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Failed], PageSize: PageSize);
        await foreach (var instance in client.GetAllInstancesAsync(failures).WithCancellation(cancellationToken))
        {
            failed.Add(new TroubledInstance(instance.InstanceId, nameof(OrchestrationRuntimeStatus.Failed), instance.LastUpdatedAt));
        }

        return new TaskHubStatus(Owner: null, Epoch: 0, open, WaitingInstances: open, OverdueInstances: 0, failed, Live: null) { IsManaged = true };
    }

    /// <summary>None: rows that the extension cannot read are in its own log.</summary>
    public Task<IReadOnlyList<TroubledInstance>> FindUnreadableAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TroubledInstance>>([]);

    /// <summary>Rewinds a failed instance, unless it would fail from the same answer of an activity again: that one no rewind takes back.</summary>
    /// <exception cref="TaskHubStandbyException">The extension cannot say now how the instance failed; nothing was done.</exception>
    public async Task<RetryOutcome> RetryAsync(string instanceId, CancellationToken cancellationToken)
    {
        if (await client.GetInstanceAsync(instanceId, cancellationToken) is not { RuntimeStatus: OrchestrationRuntimeStatus.Failed })
        {
            return RetryOutcome.NotStopped;
        }

        return await FailsAgainAsync(instanceId, cancellationToken) ? RetryOutcome.NotRewindable : await RewindAsync(instanceId, cancellationToken);
    }

    private async Task<bool> FailsAgainAsync(string instanceId, CancellationToken cancellationToken)
    {
        var answer = await api.SendAsync(
            new ManagementRequest(HttpMethod.Get, ManagementDurableTaskClient.PathOf(instanceId)) { Query = [("showHistory", "true"), ("showHistoryOutput", "true"), ("showInput", "false")] },
            cancellationToken);
        using var status = answer.IsSuccess ? ManagementDurableTaskClient.Parse(answer) : throw ManagementDurableTaskClient.Unexpected(answer);
        return FailedEnd.IsBoundToComeAgain(status.RootElement);
    }

    private async Task<RetryOutcome> RewindAsync(string instanceId, CancellationToken cancellationToken)
    {
        var path = $"{ManagementDurableTaskClient.PathOf(instanceId)}/rewind";
        var answer = await api.SendAsync(new ManagementRequest(HttpMethod.Post, path) { Query = [("reason", "retry")] }, cancellationToken);
        return answer.Status switch
        {
            _ when answer.IsSuccess => RetryOutcome.GoesOn,
            HttpStatusCode.NotFound or HttpStatusCode.Gone => RetryOutcome.NotStopped,
            _ => RetryOutcome.NotRewindable,
        };
    }
}

using System.Reflection;
using Azure.Storage.Blobs;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Operations;

/// <summary>Puts together how this installation stands.</summary>
internal sealed class StatusReader(
    ITaskHubOperations hub, CaseTables tables, BlobContainerClient documents, CheckpointPulse checkpoints, CaseScan scan, GracefulStop stop, MasterKeyId masterKey, TimeProvider clock)
{
    private static readonly string Version = typeof(StatusReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
    private readonly DateTimeOffset startedAt = clock.GetUtcNow();

    /// <summary>The status now.</summary>
    public async Task<StatusView> ReadAsync(CancellationToken cancellationToken)
    {
        var state = await hub.InspectAsync(cancellationToken);
        var quarantined = Quarantined(state);
        var surroundings = new Surroundings(await StoreAnswers.AnswersAsync(documents, cancellationToken), checkpoints.IsLate, IsScanLate(state));
        var problems = StatusProblems.Of(state, quarantined, surroundings, clock.GetUtcNow()).ToList();
        return new StatusView(
            problems.Count == 0,
            problems,
            Version,
            stop.HasBegun ? "draining" : hub.IsOwner ? "owner" : "standby",
            clock.GetUtcNow(),
            startedAt,
            masterKey.Value,
            state.Owner is { } owner ? new OwnerView(owner.OwnerId, owner.Since, owner.RenewedAt, owner.ExpiresAt, state.Epoch) : null,
            await CountAsync(cancellationToken),
            new OrchestrationsView(state.OpenInstances, state.WaitingInstances, state.OverdueInstances, [.. state.Failed.Select(Stopped)]),
            [.. state.Refusals.Select(refusal => new StoppedView("", "Hub", refusal, clock.GetUtcNow())), .. quarantined],
            state.Live is { } live ? new ActivitiesView(live.RunningActivities, live.QueuedActivities, [.. live.LongRunning.Select(Hanging), .. live.FailingActivities.Select(Failing)]) : null,
            state.Live is { } known ? new StorageView(known.IsStorageFailing, known.StorageFailures) : null,
            scan.Last?.At);
    }

    /// <summary>What has stopped of a case: what the hub set aside or gave up, and rows that the last scan could not read.</summary>
    public async Task<IReadOnlyList<string>> StoppedOrchestrationsAsync(string caseId, CancellationToken cancellationToken)
    {
        var state = await hub.InspectAsync(cancellationToken);
        return [.. state.Failed.Concat(state.Live?.Quarantined ?? []).Select(stopped => stopped.InstanceId).Where(id => OrchestrationIds.CaseOf(id) == caseId).Distinct()];
    }

    private IReadOnlyList<StoppedView> Quarantined(TaskHubStatus state)
    {
        var known = (state.Live?.Quarantined ?? []).Select(Stopped).ToList();
        return [.. known, .. (scan.Last?.Found ?? []).Where(found => known.TrueForAll(other => other.What != found.What))];
    }

    private async Task<CaseCounts> CountAsync(CancellationToken cancellationToken)
    {
        var counts = new CaseCounts(0, 0, 0);
        var (first, after) = (DirectoryIndex.OfCity(""), "city;");
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {after}");
        await foreach (var row in tables.Directory.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            counts = DirectoryIndex.StateIn(row) switch
            {
                CaseState.Draft => counts with { Drafts = counts.Drafts + 1 },
                CaseState.Submitted or CaseState.AwaitingSupplement or CaseState.InProgress or CaseState.Suspended => counts with { Open = counts.Open + 1 },
                null => counts,
                _ => counts with { Ended = counts.Ended + 1 },
            };
        }

        return counts;
    }

    // Behind another engine nobody here owns the hub, and nobody here scans.
    private bool IsScanLate(TaskHubStatus state) =>
        state is { Live: not null, Owner.Since: { } since } && StatusProblems.IsScanLate(scan.EndedAt, since, TimeProvider.System.GetUtcNow());

    private FailingView Hanging(RunningActivity running) =>
        new(OrchestrationIds.CaseOf(running.InstanceId), running.Name, 0, "", clock.GetUtcNow() - running.For);

    private static StoppedView Stopped(TroubledInstance stopped) => new(OrchestrationIds.CaseOf(stopped.InstanceId), stopped.InstanceId, stopped.Reason, stopped.Since);

    private static FailingView Failing(FailingActivity failing) => new(OrchestrationIds.CaseOf(failing.InstanceId), failing.Name, failing.Failures, failing.ErrorType, failing.LastAt);
}

using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Operations;

/// <summary>
/// Reads every case row, the rows that cases share, and every open orchestration as the service would, and remembers those that can't be read. So a quarantine is
/// found again after a restart because its cause is found again, and an unreadable row before anybody needs it.
/// </summary>
internal sealed class CaseScan(CaseTables tables, IKeyWrapper wrapper, ITaskHubOperations hub, SharedRowScan shared, TimeProvider clock, ILogger<CaseScan> logger)
{
    /// <summary>What the last scan found; null before the first.</summary>
    public ScanResult? Last { get; private set; }

    /// <summary>When the last one ended, by the machine's clock; null before the first.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Scans. Costs a look at every row of the cases' table, so not often.</summary>
    public async Task<ScanResult> RunAsync(CancellationToken cancellationToken)
    {
        List<StoppedView> found = [];
        await foreach (var row in tables.Cases.Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {CaseRow.Key}"), cancellationToken: cancellationToken))
        {
            if (await FaultOfAsync(row, cancellationToken) is { } fault)
            {
                found.Add(new StoppedView(row.PartitionKey, CaseRow.Key, fault, clock.GetUtcNow()));
            }
        }

        found.AddRange((await hub.FindUnreadableAsync(cancellationToken)).Select(open => new StoppedView(OrchestrationIds.CaseOf(open.InstanceId), open.InstanceId, open.Reason, open.Since)));
        found.AddRange(await shared.RunAsync(cancellationToken));
        foreach (var stopped in found)
        {
            logger.LogError("Case {CaseId} cannot be read ({What}): {Reason}", stopped.CaseId, stopped.What, stopped.Reason);
        }

        EndedAt = TimeProvider.System.GetUtcNow();
        return Last = new ScanResult(clock.GetUtcNow(), found);
    }

    /// <summary>Forgets what was found of a case that goes on again.</summary>
    public void Forget(string caseId) => Last = Last is { } last ? last with { Found = [.. last.Found.Where(found => found.CaseId != caseId)] } : null;

    private async Task<string?> FaultOfAsync(TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            using var cipher = (await CaseRow.ReadAsync(row, wrapper, cancellationToken)).Cipher;
            return null;
        }
        catch (UnreadableRowException unreadable)
        {
            return (unreadable.InnerException ?? unreadable).GetType().Name;
        }
    }
}

/// <summary>A scan's result.</summary>
/// <param name="At">When it ended.</param>
/// <param name="Found">What could not be read.</param>
internal sealed record ScanResult(DateTimeOffset At, IReadOnlyList<StoppedView> Found);

using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Operations;

/// <summary>
/// Puts a stopped case back to work: first the order with its reason into the journal, together with its command row, then the
/// orchestrations. The same key again goes on where it was interrupted, and has one entry and one answer.
/// </summary>
internal sealed class CaseRetry(CaseStore store, RecentRows recent, StatusReader status, ITaskHubOperations hub, CaseScan scan, TimeProvider clock)
{
    /// <summary>Does it, or says why not.</summary>
    public async Task<Answer<RetryReport>> RunAsync(RetryOrder order, CancellationToken cancellationToken)
    {
        // Somebody may have mended the rows behind this process's back.
        recent.Forget(order.CaseId);
        try
        {
            return await store.FindAsync(order.CaseId, cancellationToken) switch
            {
                null => new Refusal.NotFound(),
                { File.IsErasing: true } => new Refusal.CaseErased(),
                var record => await RunAsync(order, record, cancellationToken),
            };
        }
        catch (UnreadableRowException)
        {
            // The very thing that stopped the case; the status names the row.
            return new Refusal.CaseUnreadable();
        }
    }

    private async Task<Answer<RetryReport>> RunAsync(RetryOrder order, CaseRecord record, CancellationToken cancellationToken)
    {
        var known = await store.FindCommandAsync(record, order.CommandId, cancellationToken);
        if (known is not null && known.BodyDigest != order.BodyDigest(record.Cipher))
        {
            return new Refusal.IdempotencyKeyReused();
        }

        if (known?.Answer is { } answer)
        {
            return CaseJson.Read<RetryReport>(answer);
        }

        var stopped = await status.StoppedOrchestrationsAsync(order.CaseId, cancellationToken);
        if (known is null && stopped.Count == 0)
        {
            return new Refusal.CaseNotStopped();
        }

        if (known is null && !await RecordAsync(order, record, cancellationToken))
        {
            return new Refusal.Conflict();
        }

        return await BeginAgainAsync(order, record, stopped, cancellationToken);
    }

    /// <summary>False when the case changed at the same moment.</summary>
    private Task<bool> RecordAsync(RetryOrder order, CaseRecord record, CancellationToken cancellationToken)
    {
        var actor = new Viewer(order.User, record.File).ActorIn(null);
        var (file, journalRow) = Journal.Append(
            record, clock.GetUtcNow(), actor, [new RetryOrdered()], order.CommandId, null, new DecisionWords(order.Reason, null, null));
        var command = CommandRow.Write(record.CaseId, order.ToStored(CommandStatus.Pending, record.Cipher), record.Cipher);
        return store.CommitAsync(record with { File = file }, [CaseStore.Add(journalRow), CaseStore.Add(command)], cancellationToken);
    }

    private async Task<Answer<RetryReport>> BeginAgainAsync(RetryOrder order, CaseRecord record, IReadOnlyList<string> stopped, CancellationToken cancellationToken)
    {
        foreach (var instanceId in stopped)
        {
            if (Refused(await hub.RetryAsync(instanceId, cancellationToken)) is { } refusal)
            {
                return refusal;
            }
        }

        scan.Forget(order.CaseId);
        var report = new RetryReport(order.CaseId, stopped);
        return await KeepAsync(order, record, report, cancellationToken);
    }

    private static Refusal? Refused(RetryOutcome outcome) => outcome switch
    {
        RetryOutcome.Unreadable => new Refusal.CaseUnreadable(),
        RetryOutcome.NotRewindable => new Refusal.CaseNotRewindable(),
        // Not stopped any more: somebody else's order, or this one's first try, was faster.
        RetryOutcome.GoesOn or RetryOutcome.NotStopped => null,
    };

    /// <summary>Of several at once the first one's answer is everybody's.</summary>
    private async Task<RetryReport> KeepAsync(RetryOrder order, CaseRecord record, RetryReport report, CancellationToken cancellationToken)
    {
        var pending = await store.FindCommandAsync(record, order.CommandId, cancellationToken);
        if (pending?.Answer is { } answer)
        {
            return CaseJson.Read<RetryReport>(answer);
        }

        var done = order.ToStored(CommandStatus.Accepted, record.Cipher) with { Answer = CaseJson.Write(report) };
        await store.ReplaceAsync(CommandRow.Write(order.CaseId, done, record.Cipher), pending!.Version, cancellationToken);
        return report;
    }
}

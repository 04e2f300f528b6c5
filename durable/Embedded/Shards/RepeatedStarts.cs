using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Rows;
using Line = System.Collections.Generic.Queue<(OpcOnboarding.Durable.Embedded.Instances.Mail Mail, bool IsRepeated)>;

namespace OpcOnboarding.Durable.Embedded.Shards;

/// <summary>Starts of children that are sent again after a crash, and what waits behind them.</summary>
/// <remarks>
/// Whether a child has come and gone already takes a read. What other instances send to it meanwhile waits: ahead of the start it would
/// find nobody there, and be dropped. A start that cannot be decided on is kept until the hub's next start, and so is what waits.
/// </remarks>
internal sealed class RepeatedStarts(HubServices services, Func<string, Shard> shardOf, CancellationToken ended)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);

    /// <summary>Takes a message that is such a start, or must wait behind one; any thread. False: it is still the caller's.</summary>
    public bool TryTake(string instanceId, Mail mail, bool mayBeRepeated)
    {
        var isRepeated = mayBeRepeated && mail.IsStart;
        lock (_lock)
        {
            if (_lines.TryGetValue(instanceId, out var others))
            {
                others.Enqueue((mail, isRepeated));
                return true;
            }

            if (!isRepeated)
            {
                return false;
            }

            _lines.Add(instanceId, new Line([(mail, isRepeated)]));
        }

        _ = DeliverAsync(instanceId);
        return true;
    }

    private async Task DeliverAsync(string instanceId)
    {
        for (var goesOn = true; goesOn && TryTakeNext(instanceId, out var next);)
        {
            goesOn = await TryDeliverAsync(instanceId, next.Mail, next.IsRepeated);
        }
    }

    private bool TryTakeNext(string instanceId, out (Mail Mail, bool IsRepeated) next)
    {
        lock (_lock)
        {
            var isMore = _lines[instanceId].TryDequeue(out next);
            if (!isMore)
            {
                _lines.Remove(instanceId);
            }

            return isMore;
        }
    }

    /// <summary>False when nothing may follow the message: it is kept, or the hub stops.</summary>
    private async Task<bool> TryDeliverAsync(string instanceId, Mail mail, bool isRepeated)
    {
        try
        {
            if (!isRepeated || !await IsDoneAsync(instanceId, mail))
            {
                shardOf(instanceId).Deliver(instanceId, mail);
            }

            return true;
        }
        catch (Exception unreadable) when (!ended.IsCancellationRequested)
        {
            mail.Settle?.Invoke(unreadable);
        }
        catch (OperationCanceledException)
        {
            services.Logger.LoadAbandoned(instanceId);
        }

        return false;
    }

    /// <summary>A child that has come and gone must not run a second time. True when that is so, or when the child is open and has the message.</summary>
    private async Task<bool> IsDoneAsync(string instanceId, Mail start)
    {
        // Asked in this order: one that is open may end at any time, one that is not has its last row already.
        if (await shardOf(instanceId).TryDeliverAsync(instanceId, start))
        {
            return true;
        }

        if (await FindEndedAsync(instanceId) is not { } known || !Collisions.IsRepetition(known.Record, start.Event.ExecutionStarted.ParentInstance))
        {
            return false;
        }

        start.Settle?.Invoke(null);
        return true;
    }

    /// <summary>Nobody would send the message again: an outage is waited out.</summary>
    private async Task<StoredInstance?> FindEndedAsync(string instanceId)
    {
        while (true)
        {
            try
            {
                return await services.Store.ReadAsync(instanceId, RowKeys.Final(instanceId), ended);
            }
            catch (Exception passing) when (Outage.IsPassing(passing) && !ended.IsCancellationRequested)
            {
                services.Logger.StorageFails(passing);
                await services.Machine.Delay(Outage.RetryDelay, ended);
            }
        }
    }
}

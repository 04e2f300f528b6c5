using Microsoft.Extensions.Logging;
using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Embedded.Shards;

/// <summary>Brings instances from the store into memory when something happens to them, and drops those longest unused.</summary>
internal sealed class InstanceLoader(ShardContext shard, int capacity)
{
    private const int MostAtOnce = 16;

    private readonly LinkedList<HubInstance> _byRecency = new();
    private readonly Queue<HubInstance> _waiting = new();
    private int _loading;

    /// <summary>Called on the loop when an instance is in memory.</summary>
    public Action<HubInstance>? Loaded { get; set; }

    /// <summary>Called on the loop when an instance cannot be read.</summary>
    public Action<HubInstance, Exception>? Unreadable { get; set; }

    /// <summary>Number of instances in memory with their state.</summary>
    public int LiveCount => _byRecency.Count;

    /// <summary>Reads an instance, unless that is under way.</summary>
    public void Load(HubInstance instance)
    {
        if (!instance.IsLoading)
        {
            instance.IsLoading = true;
            _waiting.Enqueue(instance);
            LoadNext();
        }
    }

    /// <summary>Notes that an instance was used, and drops others if there are too many.</summary>
    public void Use(HubInstance instance)
    {
        var live = instance.Live!;
        if (live.Recency is { } place)
        {
            _byRecency.Remove(place);
            _byRecency.AddFirst(place);
            return;
        }

        live.Recency = _byRecency.AddFirst(instance);
        Trim();
    }

    /// <summary>Forgets an instance that leaves the shard.</summary>
    public void Forget(HubInstance instance)
    {
        if (instance.Live?.Recency is { } place)
        {
            _byRecency.Remove(place);
        }

        instance.Live = null;
    }

    private void Trim()
    {
        var candidate = _byRecency.Last;
        for (var looked = 0; _byRecency.Count > capacity && candidate is not null && looked < MostAtOnce; looked++)
        {
            var previous = candidate.Previous;
            if (candidate.Value.IsIdle)
            {
                Forget(candidate.Value);
            }

            candidate = previous;
        }
    }

    private void LoadNext()
    {
        while (_loading < MostAtOnce && _waiting.TryDequeue(out var instance))
        {
            _loading++;
            _ = ReadAsync(instance);
        }
    }

    private async Task ReadAsync(HubInstance instance)
    {
        try
        {
            var (stored, history) = await ReadUntilAnsweredAsync(instance.Id);
            shard.Post(() => Enter(instance, stored, history));
        }
        catch (Exception unreadable) when (!shard.Stopping.IsCancellationRequested)
        {
            shard.Post(() => Fail(instance, unreadable));
        }
        catch (OperationCanceledException)
        {
            shard.Logger.LoadAbandoned(instance.Id);
        }
    }

    private async Task<(StoredInstance Stored, IReadOnlyList<HistoryEvent> History)> ReadUntilAnsweredAsync(string instanceId)
    {
        while (true)
        {
            try
            {
                var stored = await shard.Services.Store.ReadAsync(instanceId, RowKeys.Open(instanceId), shard.Stopping)
                    ?? throw new FormatException("The instance's row is missing.");
                return (stored, await shard.Services.Store.ReadHistoryAsync(instanceId, stored.Record, shard.Stopping));
            }
            catch (Exception passing) when (Outage.IsPassing(passing) && !shard.Stopping.IsCancellationRequested)
            {
                shard.Logger.StorageFails(passing);
                await shard.Services.Machine.Delay(Outage.RetryDelay, shard.Stopping);
            }
        }
    }

    private void Enter(HubInstance instance, StoredInstance stored, IReadOnlyList<HistoryEvent> history)
    {
        End(instance);
        instance.Live = new LiveInstance(stored.Record) { StoredHistory = history, SpillRows = stored.SpillRows };
        instance.PutFirst(stored.Record.Inbox.Select(Mail.From));
        Use(instance);
        Loaded?.Invoke(instance);
    }

    private void Fail(HubInstance instance, Exception unreadable)
    {
        End(instance);
        Unreadable?.Invoke(instance, unreadable);
    }

    private void End(HubInstance instance)
    {
        instance.IsLoading = false;
        _loading--;
        LoadNext();
    }
}

using System.Threading.Channels;
using OpcOnboarding.Durable.Embedded.Activities;
using OpcOnboarding.Durable.Embedded.Commits;
using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Durable.Embedded.Ownership;
using OpcOnboarding.Durable.Embedded.Rows;

namespace OpcOnboarding.Durable.Embedded.Shards;

/// <summary>One partition of the hub: a single loop that takes messages, runs turns and commits them.</summary>
/// <remarks>Everything of a shard happens on its loop, one thing after another, so nothing in it is locked.</remarks>
internal sealed class Shard : IDisposable
{
    private readonly Channel<Action> _work = Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ShardContext _context;
    private readonly ShardInstances _instances;
    private readonly CommitScheduler _commits;
    private readonly Waiters _waiters = new();
    private readonly Action<Exception> _lost;
    private TaskCompletionSource? _drained;

    /// <summary>Makes a shard whose fence has been raised; <see cref="RunAsync"/> sets it to work.</summary>
    public Shard(int number, HubServices services, Fence fence, IShardRouter router, IActivityPump activities, Action<Exception> lost, CancellationToken stopping)
    {
        _lost = lost;
        _context = new ShardContext(number, services, router, activities, Post, stopping);
        var transactions = new FencedTransaction(services.Table, fence, services.Machine, services.Metrics, services.Logger);
        _commits = new CommitScheduler(_context, new GroupCommit(transactions, services.Metrics, services.Logger)) { Lost = lost };
        _instances = new ShardInstances(_context, _commits, _waiters);
    }

    /// <summary>Puts something to do on the loop; any thread.</summary>
    public void Post(Action work) => _work.Writer.TryWrite(work);

    /// <summary>Takes over the instances that were found open.</summary>
    public void Recover(IEnumerable<OpenInstance> open) => Post(() =>
    {
        foreach (var found in open)
        {
            _instances.Recover(found);
        }
    });

    /// <summary>Delivers a message; any thread.</summary>
    public void Deliver(string instanceId, Mail mail) => Post(() => _instances.Deliver(instanceId, mail));

    /// <summary>Delivers a message if its instance is open; any thread. False: it is not, and the message is still the caller's.</summary>
    public Task<bool> TryDeliverAsync(string instanceId, Mail mail) => AskAsync(() => Task.FromResult(_instances.TryDeliver(instanceId, mail)));

    /// <summary>Takes a message that has arrived out of its sender's outbox; any thread.</summary>
    public void Delivered(string senderInstanceId, string sender, long messageId)
        => Post(() => _instances.ClearOutbox(senderInstanceId, sender, messageId));

    /// <summary>Waits for an open instance to start or to end; any thread. False at once when there is no such open instance.</summary>
    public Task<bool> WaitAsync(string instanceId, bool forEnd)
    {
        var known = new TaskCompletionSource<Task?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() => known.SetResult(Register(instanceId, forEnd)));
        return AwaitAsync(known.Task);
    }

    /// <summary>Deletes the rows of an instance that has ended; any thread.</summary>
    public Task<bool> PurgeAsync(string instanceId, IReadOnlyList<string> rowKeys)
    {
        var purged = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() => _commits.Purge(instanceId, rowKeys, failure => purged.TrySetResult(failure is null)));
        return purged.Task;
    }

    /// <summary>The instances that were set aside; any thread.</summary>
    public Task<IReadOnlyList<TroubledInstance>> QuarantinedAsync() => AskAsync(() => Task.FromResult(_instances.Stopped.Quarantined()));

    /// <summary>Reads an instance that was set aside again; any thread. Null when there is no open instance of that id.</summary>
    public Task<RetryOutcome?> ReloadAsync(string instanceId) => AskAsync(() => _instances.Stopped.Reload(instanceId));

    /// <summary>Opens a run that was taken back to before its failure; any thread.</summary>
    public async Task<RetryOutcome> OpenAgainAsync(string instanceId, InstanceRecord record, IReadOnlyList<string> formerRows) =>
        await AskAsync(() => _instances.Stopped.OpenAgain(instanceId, record, formerRows)) ?? RetryOutcome.NotStopped;

    /// <summary>Ends when everything accepted so far is committed; any thread.</summary>
    public async Task DrainAsync()
    {
        var drained = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() => _drained = drained);
        await drained.Task;
    }

    /// <summary>The loop; ends when the shard is stopped.</summary>
    public async Task RunAsync()
    {
        try
        {
            while (await _work.Reader.WaitToReadAsync(_context.Stopping))
            {
                Pass();
            }
        }
        catch (OperationCanceledException) when (_context.Stopping.IsCancellationRequested)
        {
            _context.Logger.ShardEnded(_context.Partition);
        }
        catch (Exception fault)
        {
            // Memory may be wrong now; what is stored is not. Give up and begin again from there.
            _lost(fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _work.Writer.TryComplete();
        _commits.Dispose();
        _context.Dispose();
    }

    private void Pass()
    {
        while (_work.Reader.TryRead(out var work))
        {
            work();
        }

        _instances.RunReady();
        _context.Wheel.Arm();
        _commits.CommitIfDue();
        Drain();
        if (_context.Ready.Count > 0)
        {
            Post(static () => { });
        }
    }

    /// <summary>Asks on the loop; gives up when the shard ends before it answers.</summary>
    private async Task<T> AskAsync<T>(Func<Task<T>> question)
    {
        var asked = new TaskCompletionSource<Task<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() => asked.SetResult(question()));
        var answer = await HubMachine.HereAsync(asked.Task).WaitAsync(_context.Stopping);
        return await HubMachine.HereAsync(answer).WaitAsync(_context.Stopping);
    }

    private Task? Register(string instanceId, bool forEnd)
    {
        if (!_context.Instances.TryGetValue(instanceId, out var instance))
        {
            return null;
        }

        if (instance.Quarantine is { } reason)
        {
            return Task.FromException(new InstanceQuarantinedException(instanceId, reason));
        }

        if (forEnd && instance is { Live.Record.IsFinal: true, Need: CommitNeed.None, IsCommitting: false })
        {
            return Task.CompletedTask;
        }

        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiters.Add(instanceId, forEnd, reached);
        return reached.Task;
    }

    private static async Task<bool> AwaitAsync(Task<Task?> known)
    {
        if (await known is not { } reached)
        {
            return false;
        }

        await reached;
        return true;
    }

    private void Drain()
    {
        if (_drained is null)
        {
            return;
        }

        _commits.Flush();
        _commits.CommitIfDue();
        if (_commits.IsIdle && _context.Ready.Count == 0)
        {
            _drained.TrySetResult();
        }
    }
}

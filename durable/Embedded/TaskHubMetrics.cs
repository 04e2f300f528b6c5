using System.Diagnostics.Metrics;
using OpcOnboarding.Durable.Embedded.Operations;

namespace OpcOnboarding.Durable.Embedded;

/// <summary>What a hub has done since it was made: kept as counters of its own and published on the meter <see cref="MeterName"/>.</summary>
public sealed class TaskHubMetrics : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "OpcOnboarding.Durable.TaskHub";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _transactionCounter;
    private readonly Counter<long> _rowCounter;
    private readonly Counter<long> _turnCounter;
    private readonly Counter<long> _activityCounter;
    private readonly Counter<long> _failureCounter;
    private long _transactions;
    private long _rows;
    private long _reads;
    private long _turns;
    private long _instanceCommits;
    private long _activities;
    private long _failures;
    private long _recordBytes;

    /// <summary>Makes counters that stand at zero.</summary>
    public TaskHubMetrics()
    {
        _transactionCounter = _meter.CreateCounter<long>("taskhub.transactions", "{transaction}", "Entity-group transactions committed");
        _rowCounter = _meter.CreateCounter<long>("taskhub.rows", "{row}", "Rows written, the fence included");
        _turnCounter = _meter.CreateCounter<long>("taskhub.turns", "{turn}", "Turns run");
        _activityCounter = _meter.CreateCounter<long>("taskhub.activities", "{activity}", "Activities run to an end");
        _failureCounter = _meter.CreateCounter<long>("taskhub.storage_failures", "{failure}", "Transactions that did not succeed at once");
    }

    /// <summary>Entity-group transactions committed.</summary>
    public long Transactions => Interlocked.Read(ref _transactions);

    /// <summary>Rows written or deleted in them, the fence included.</summary>
    public long Rows => Interlocked.Read(ref _rows);

    /// <summary>Requests that read rows: instances, histories, lists and fences.</summary>
    public long Reads => Interlocked.Read(ref _reads);

    /// <summary>Turns run.</summary>
    public long Turns => Interlocked.Read(ref _turns);

    /// <summary>Instances written in all transactions together; with <see cref="Transactions"/> it tells how well commits are grouped.</summary>
    public long InstanceCommits => Interlocked.Read(ref _instanceCommits);

    /// <summary>Activities run to an end, good or bad.</summary>
    public long Activities => Interlocked.Read(ref _activities);

    /// <summary>Transactions that did not succeed at once.</summary>
    public long StorageFailures => Interlocked.Read(ref _failures);

    /// <summary>Bytes of instance records and histories written.</summary>
    public long PayloadBytes => Interlocked.Read(ref _recordBytes);

    /// <summary>Whether writes reach storage.</summary>
    internal StoragePulse Pulse { get; } = new(TimeProvider.System);

    /// <summary>Activities that fail in a row.</summary>
    internal ActivityFailures ActivityFailures { get; } = new(TimeProvider.System);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    internal void Committed(int rows)
    {
        Pulse.Committed();
        Interlocked.Increment(ref _transactions);
        Interlocked.Add(ref _rows, rows);
        _transactionCounter.Add(1);
        _rowCounter.Add(rows);
    }

    internal void Read(int requests = 1) => Interlocked.Add(ref _reads, requests);

    internal void FenceRead() => Read();

    internal void TurnRun()
    {
        Interlocked.Increment(ref _turns);
        _turnCounter.Add(1);
    }

    internal void ActivityRun()
    {
        Interlocked.Increment(ref _activities);
        _activityCounter.Add(1);
    }

    internal void InstanceWritten(int bytes)
    {
        Interlocked.Increment(ref _instanceCommits);
        Interlocked.Add(ref _recordBytes, bytes);
    }

    internal void Failed(Exception failure)
    {
        Pulse.CommitFailed();
        CountFailure(failure);
    }

    /// <summary>Rows were refused for good: storage answers, and what is wrong is wrong with them.</summary>
    internal void Refused(Exception refusal)
    {
        Pulse.Committed();
        CountFailure(refusal);
    }

    private void CountFailure(Exception failure)
    {
        Interlocked.Increment(ref _failures);
        _failureCounter.Add(1, new KeyValuePair<string, object?>("kind", failure.GetType().Name));
    }
}

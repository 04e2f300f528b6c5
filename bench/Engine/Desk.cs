using System.Collections.Concurrent;
using System.Diagnostics;
using OpcOnboarding.Durable.Client;

namespace OpcOnboarding.Bench.Engine;

/// <summary>Answers every dispatch at once with an approval, and measures from just before it is sent to its progress write.</summary>
internal sealed class Desk : IDesk, IDisposable
{
    private readonly ConcurrentDictionary<(string, int), long> _sentAt = new();
    private readonly ConcurrentBag<Wait> _waits = [];
    private readonly CancellationTokenSource _failed = new();

    public DurableTaskClient? Client { get; set; }

    /// <summary>From sending each approval to its progress write.</summary>
    public IReadOnlyCollection<Wait> Waits => _waits;

    /// <summary>Set when an approval was refused: its case would never end.</summary>
    public CancellationToken Failed => _failed.Token;

    public void Dispose() => _failed.Dispose();

    public int Dispatched(string instanceId, int step)
    {
        _ = Task.Run(() => ApproveAsync(instanceId, step));
        return step;
    }

    public int Progressed(string instanceId, int step)
    {
        if (_sentAt.TryRemove((instanceId, step), out var sentAt))
        {
            _waits.Add(Wait.Since(sentAt));
        }

        return step;
    }

    private async Task ApproveAsync(string instanceId, int step)
    {
        try
        {
            _sentAt[(instanceId, step)] = Stopwatch.GetTimestamp();
            await Client!.RaiseEventAsync(instanceId, EngineCase.EventName(step), SampleText.Decision(step));
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync($"An approval failed: {failure.Message}");
            await _failed.CancelAsync();
        }
    }
}

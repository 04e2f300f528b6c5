using OpcOnboarding.Simulation.Tests.World;

namespace OpcOnboarding.Simulation.Tests.Diaries;

/// <summary>The outside world: does what activities ask, and counts.</summary>
internal sealed class Agency(SimulatedWorld world)
{
    private const int SlowestSeconds = 3;
    private readonly Dictionary<string, int> _calls = new(StringComparer.Ordinal);

    /// <summary>Calls for each key; more than one only after a crash or a takeover.</summary>
    public IReadOnlyDictionary<string, int> Calls => _calls;

    /// <summary>Looked at before each first call: whether the order for it is committed.</summary>
    public Func<string, bool>? IsOrdered { get; set; }

    public async Task<string> DoAsync(string key)
    {
        await Task.Yield();
        if (!_calls.ContainsKey(key) && IsOrdered?.Invoke(key) == false)
        {
            throw new InvalidOperationException($"The activity for {key} runs, and nothing that is stored has asked for it.");
        }

        _calls[key] = _calls.GetValueOrDefault(key) + 1;
        if (world.Chance.Next(4) == 0)
        {
            await world.DelayAsync(TimeSpan.FromSeconds(world.Chance.NextDouble() * SlowestSeconds));
        }

        return key;
    }
}

namespace OpcOnboarding.Reliability.Tests.Harness;

/// <summary>Kills the process when the store has done the n-th write to a table; once for each.</summary>
internal sealed class KillerOfNth : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Arena _arena;
    private readonly Dictionary<string, int> _left = [];

    public KillerOfNth(Arena arena)
    {
        _arena = arena;
        arena.Proxy.Choose = Choose;
    }

    public int Kills { get; private set; }

    /// <summary>Counts writes from now on.</summary>
    public void Expect(params IEnumerable<(string Table, int Write)> writes)
    {
        lock (_lock)
        {
            foreach (var (table, write) in writes)
            {
                _left[table] = write;
            }
        }
    }

    public void Dispose() => _arena.Proxy.Choose = null;

    private Fault? Choose(ProxiedRequest request)
    {
        lock (_lock)
        {
            return request.IsWrite && _left.TryGetValue(request.Resource, out var left) && (_left[request.Resource] = left - 1) == 0
                ? Fault.CrashAfter(() => Kill(request.Resource))
                : null;
        }
    }

    /// <summary>While the process is dead already, the next write is meant instead.</summary>
    private void Kill(string table)
    {
        var isKilled = _arena.Keeper.Kill();
        lock (_lock)
        {
            Kills += isKilled ? 1 : 0;
            _left[table] = isKilled ? 0 : 1;
        }
    }
}

using OpcOnboarding.Reliability.Tests.Harness;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>
/// Kills each process after a random number of its storage requests: a fifth of them while they start, a tenth while they stop, the others
/// exponentially late. Counting requests instead of seconds lets a seed say the same on every machine.
/// </summary>
internal sealed class RandomKiller : IDisposable
{
    private const int MeanRequests = 250;
    private const int StartRequests = 25;
    private const int StopRequests = 12;

    private readonly Lock _lock = new();
    private readonly Arena _arena;
    private readonly Random _random;
    private readonly int _wanted;
    private Plan _plan;
    private int _left;
    private int _draws;
    private bool _isStopping;

    public RandomKiller(Arena arena, Random random, int kills)
    {
        (_arena, _random, _wanted) = (arena, random, kills);
        arena.Proxy.Choose = Choose;
        arena.Keeper.Started += Draw;
        Draw();
    }

    private enum Plan
    {
        Start,
        Work,
        Shutdown,
    }

    public int DuringStart { get; private set; }

    public int DuringShutdown { get; private set; }

    /// <summary>Whether all processes are killed that were to be.</summary>
    public bool IsDone => _arena.Keeper.Kills >= _wanted;

    public void Dispose() => _arena.Proxy.Choose = null;

    private void Draw()
    {
        lock (_lock)
        {
            _isStopping = false;
            // By turns, not by luck: the floors of both kinds are then reached in every run.
            _plan = (_draws++ % 10) switch { 0 or 5 => Plan.Start, 3 or 8 => Plan.Shutdown, _ => Plan.Work };
            _left = _plan == Plan.Start ? _random.Next(1, StartRequests) : 1 + (int)(-Math.Log(1 - _random.NextDouble()) * MeanRequests);
        }
    }

    private Fault? Choose(ProxiedRequest request)
    {
        var (fault, terminate) = Decide();
        // Outside the lock: the keeper has one of its own, and draws a new plan under it.
        if (terminate)
        {
            _ = _arena.Keeper.TerminateAsync();
        }

        return fault;
    }

    private (Fault? Fault, bool Terminate) Decide()
    {
        lock (_lock)
        {
            if (IsDone || --_left > 0)
            {
                return (null, false);
            }

            if (_plan == Plan.Shutdown && !_isStopping)
            {
                (_isStopping, _left) = (true, _random.Next(1, StopRequests));
                return (null, true);
            }

            var (isStart, isStop) = (_plan == Plan.Start, _isStopping);
            return (_random.Next(2) == 0 ? Fault.CrashBefore(() => Kill(isStart, isStop)) : Fault.CrashAfter(() => Kill(isStart, isStop)), false);
        }
    }

    private void Kill(bool isStart, bool isStop)
    {
        if (!_arena.Keeper.Kill())
        {
            return;
        }

        lock (_lock)
        {
            DuringStart += isStart ? 1 : 0;
            DuringShutdown += isStop ? 1 : 0;
        }
    }
}

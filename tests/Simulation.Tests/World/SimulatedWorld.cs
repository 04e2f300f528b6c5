namespace OpcOnboarding.Simulation.Tests.World;

/// <summary>
/// A world on one thread: processes, their clocks, and what is on its way between them. A seed decides which step comes next, so the same
/// seed gives the same steps.
/// </summary>
internal sealed class SimulatedWorld
{
    private const int LateSteps = 200;

    private readonly List<SimulatedProcess> _processes = [];
    private readonly PriorityQueue<Later, (long At, long Order)> _later = new();
    private readonly StepOrder _order;
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private long _laterCount;
    private string? _trespass;

    public SimulatedWorld(int seed)
    {
        (Seed, Chance) = (seed, new Random(seed));
        _order = StepOrder.Draw(Chance);
        Outside = NewProcess("outside");
    }

    public int Seed { get; }

    /// <summary>Everything that may be one way or the other is drawn here.</summary>
    public Random Chance { get; }

    /// <summary>Real time since the world began, in ticks of 100 ns.</summary>
    public long Ticks { get; private set; }

    /// <summary>Where the test's own clients live, and what is in the store's hands. Never dies.</summary>
    public SimulatedProcess Outside { get; }

    /// <summary>Steps taken so far.</summary>
    public int Steps { get; private set; }

    /// <summary>What happened.</summary>
    public Trace Trace { get; } = new();

    public SimulatedProcess NewProcess(string name)
    {
        var process = new SimulatedProcess(this, name);
        _processes.Add(process);
        return process;
    }

    public void Note(string what) => Trace.Add(Ticks, what);

    /// <summary>Remembers a caller on another thread: the same seed would not give the same steps any more.</summary>
    public void Demand()
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            _trespass ??= Environment.StackTrace;
        }
    }

    /// <summary>Lets a process do something after a delay; until then it can be taken back.</summary>
    public Later After(TimeSpan delay, SimulatedProcess owner, string label, Action action)
    {
        var later = new Later(owner, label, action);
        _later.Enqueue(later, (Ticks + Math.Max(0, delay.Ticks), _laterCount++));
        return later;
    }

    /// <summary>Waits outside of all hubs.</summary>
    public Task DelayAsync(TimeSpan delay)
    {
        var over = new TaskCompletionSource();
        After(delay, Outside, "wait", over.SetResult);
        return over.Task;
    }

    /// <summary>Takes steps until the scenario has ended.</summary>
    /// <exception cref="WorldException">It failed, or did not end; the message says how to see it again.</exception>
    public void Run(Func<Task> scenario, int mostSteps = 400_000)
    {
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var run = Outside.RunAsync(scenario);
            for (var end = Steps + mostSteps; !run.IsCompleted && Steps < end && Step();)
            {
                Steps++;
            }

            Conclude(run);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    private void Conclude(Task run)
    {
        if (_trespass is not null)
        {
            throw new WorldException(this, $"Something ran on another thread:\n{_trespass}", null);
        }

        if (!run.IsCompleted)
        {
            throw new WorldException(this, $"The scenario has not ended after {Steps} steps.", null);
        }

        if (run.Exception is { } failure)
        {
            throw new WorldException(this, failure.InnerException!.Message, failure.InnerException);
        }
    }

    private bool Step()
    {
        var ready = 0;
        foreach (var process in _processes)
        {
            ready += process.Ready;
        }

        if (ready == 0 || (_later.Count > 0 && Chance.Next(LateSteps) == 0))
        {
            return TakeLater();
        }

        Take(Chance.Next(ready));
        return true;
    }

    private void Take(int pick)
    {
        foreach (var process in _processes)
        {
            if (pick < process.Ready)
            {
                Trace.Step(process.Name, process.Step(_order.Pick(pick, process.Ready)));
                return;
            }

            pick -= process.Ready;
        }
    }

    private bool TakeLater()
    {
        if (!_later.TryDequeue(out var later, out var due))
        {
            return false;
        }

        Ticks = Math.Max(Ticks, due.At);
        if (!later.IsTakenBack)
        {
            later.Owner.Post(later.Label, later.Run);
        }

        _processes.RemoveAll(process => process.IsDead);
        return true;
    }
}

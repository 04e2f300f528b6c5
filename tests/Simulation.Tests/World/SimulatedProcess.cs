namespace OpcOnboarding.Simulation.Tests.World;

/// <summary>
/// A process of the world: all its tasks run on the world's one thread, one at a time, in an order that the world draws. Killed, nothing of
/// it ever runs again; frozen, everything of it waits.
/// </summary>
/// <remarks>Every continuation is a step of its own, so that anything may come between two of them, as between threads.</remarks>
internal sealed class SimulatedProcess(SimulatedWorld world, string name) : TaskScheduler
{
    private readonly List<(string Label, object Work)> _ready = [];
    private readonly HashSet<Action> _callers = [];

    public string Name { get; } = name;

    public bool IsDead { get; private set; }

    public bool IsFrozen { get; private set; }

    /// <summary>Steps that could be taken now.</summary>
    public int Ready => IsFrozen ? 0 : _ready.Count;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Adds something to do. A dead process forgets it.</summary>
    public void Post(string label, Action action)
    {
        world.Demand();
        if (!IsDead)
        {
            _ready.Add((label, action));
        }
    }

    /// <summary>Begins work of this process.</summary>
    public Task RunAsync(Func<Task> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, this).Unwrap();

    /// <summary>Begins work of this process for somebody outside, who learns of its death by <see cref="ProcessDiedException"/>.</summary>
    public Task<T> CallAsync<T>(Func<Task<T>> work)
    {
        var answer = new TaskCompletionSource<T>();
        if (IsDead)
        {
            answer.SetException(new ProcessDiedException(Name));
            return answer.Task;
        }

        Action tellOfDeath = () => answer.TrySetException(new ProcessDiedException(Name));
        _callers.Add(tellOfDeath);
        _ = RunAsync(async () =>
        {
            await AnswerAsync(work, answer);
            _callers.Remove(tellOfDeath);
        });
        return answer.Task;
    }

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        (IsDead, IsFrozen) = (true, false);
        _ready.Clear();
        Action[] callers = [.. _callers];
        _callers.Clear();
        Array.ForEach(callers, tellOfDeath => tellOfDeath());
        world.Note($"kill {Name}");
    }

    /// <summary>SIGSTOP.</summary>
    public void Freeze()
    {
        IsFrozen = !IsDead;
        world.Note($"freeze {Name}");
    }

    /// <summary>SIGCONT.</summary>
    public void Thaw()
    {
        IsFrozen = false;
        world.Note($"thaw {Name}");
    }

    /// <summary>Takes one step.</summary>
    public string Step(int index)
    {
        var (label, work) = _ready[index];
        _ready.RemoveAt(index);
        if (work is Task task)
        {
            TryExecuteTask(task);
        }
        else
        {
            ((Action)work)();
        }

        return label;
    }

    protected override void QueueTask(Task task)
    {
        world.Demand();
        if (!IsDead)
        {
            _ready.Add(("task", task));
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => _ready.Select(entry => entry.Work).OfType<Task>();

    private static async Task AnswerAsync<T>(Func<Task<T>> work, TaskCompletionSource<T> answer)
    {
        try
        {
            answer.TrySetResult(await work());
        }
        catch (Exception failure)
        {
            answer.TrySetException(failure);
        }
    }
}

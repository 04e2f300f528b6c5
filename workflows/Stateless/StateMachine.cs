namespace OpcOnboarding.Workflows.Stateless;

/// <summary>
/// A state machine in the shape of the package Stateless: moves are configured per state, the state itself lives outside.
/// </summary>
/// <remarks>Only members that the journey calls; see docs/packages.md for how the package takes its place.</remarks>
/// <typeparam name="TState">Names the states.</typeparam>
/// <typeparam name="TTrigger">Names the triggers.</typeparam>
public sealed partial class StateMachine<TState, TTrigger>
    where TState : notnull
    where TTrigger : notnull
{
    private readonly Func<TState> stateAccessor;
    private readonly Action<TState> stateMutator;
    private readonly Dictionary<TState, StateConfiguration> configurations = [];

    /// <summary>Makes a machine over a state that is kept elsewhere.</summary>
    /// <param name="stateAccessor">Reads the current state.</param>
    /// <param name="stateMutator">Called once by each permitted <see cref="Fire"/> with the new state.</param>
    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator)
    {
        this.stateAccessor = stateAccessor;
        this.stateMutator = stateMutator;
    }

    /// <summary>The current state.</summary>
    public TState State => stateAccessor();

    /// <summary>Triggers that may be fired now, in the order they were configured; guards are asked.</summary>
    public IEnumerable<TTrigger> PermittedTriggers =>
        configurations.TryGetValue(State, out var current) ? current.Moves.Keys.Where(CanFire) : [];

    /// <summary>The place where moves out of <paramref name="state"/> are added.</summary>
    public StateConfiguration Configure(TState state)
    {
        if (!configurations.TryGetValue(state, out var configuration))
        {
            configurations[state] = configuration = new StateConfiguration(state);
        }

        return configuration;
    }

    /// <summary>Whether <paramref name="trigger"/> may be fired now.</summary>
    public bool CanFire(TTrigger trigger) => CanFire(trigger, out _);

    /// <summary>Whether <paramref name="trigger"/> may be fired now, and if not, which guards said no.</summary>
    /// <param name="trigger">The trigger asked about.</param>
    /// <param name="unmetGuards">Descriptions of the guards that said no; empty when no row has the trigger at all.</param>
    public bool CanFire(TTrigger trigger, out ICollection<string> unmetGuards)
    {
        unmetGuards = [];
        if (Find(trigger) is not { } move)
        {
            return false;
        }

        unmetGuards = [.. move.Guards.Where(guard => !guard.Item1()).Select(guard => guard.Item2)];
        return unmetGuards.Count == 0;
    }

    /// <summary>Moves to the state that the trigger leads to.</summary>
    /// <exception cref="InvalidOperationException">The trigger is not permitted now; nothing has changed.</exception>
    public void Fire(TTrigger trigger)
    {
        if (!CanFire(trigger))
        {
            throw new InvalidOperationException($"Trigger '{trigger}' is not permitted in state '{State}'.");
        }

        stateMutator(Find(trigger)!.Value.Destination);
    }

    private Move? Find(TTrigger trigger) =>
        configurations.TryGetValue(State, out var current) && current.Moves.TryGetValue(trigger, out var move) ? move : null;

    internal readonly record struct Move(TState Destination, Tuple<Func<bool>, string>[] Guards);
}

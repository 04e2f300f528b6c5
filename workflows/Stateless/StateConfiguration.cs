using System.Diagnostics.CodeAnalysis;

namespace OpcOnboarding.Workflows.Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>The moves out of one state.</summary>
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "The package nests it so.")]
    public sealed class StateConfiguration
    {
        internal StateConfiguration(TState state) => State = state;

        /// <summary>The state whose moves these are.</summary>
        public TState State { get; }

        internal Dictionary<TTrigger, Move> Moves { get; } = [];

        /// <summary>Lets <paramref name="trigger"/> lead to <paramref name="destinationState"/> while every guard says yes.</summary>
        /// <exception cref="ArgumentException">The trigger already has a move out of this state, or leads to itself: then <see cref="PermitReentryIf"/> is meant.</exception>
        public StateConfiguration PermitIf(TTrigger trigger, TState destinationState, params Tuple<Func<bool>, string>[] guards) =>
            destinationState.Equals(State)
                ? throw new ArgumentException("A move that leads back to its own state is a re-entry.", nameof(destinationState))
                : Add(trigger, destinationState, guards);

        /// <summary>Lets <paramref name="trigger"/> leave and enter this same state while every guard says yes.</summary>
        /// <exception cref="ArgumentException">The trigger already has a move out of this state.</exception>
        public StateConfiguration PermitReentryIf(TTrigger trigger, params Tuple<Func<bool>, string>[] guards) =>
            Add(trigger, State, guards);

        private StateConfiguration Add(TTrigger trigger, TState destinationState, Tuple<Func<bool>, string>[] guards)
        {
            Moves.Add(trigger, new Move(destinationState, guards));
            return this;
        }
    }
}

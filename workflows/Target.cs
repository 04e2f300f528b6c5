namespace OpcOnboarding.Workflows;

/// <summary>Where a move leads: a state, or one of two named markers.</summary>
/// <typeparam name="TState">Case or step state.</typeparam>
/// <param name="State">The state; null for a marker.</param>
/// <param name="Marker">What the row says instead of a state.</param>
public readonly record struct Target<TState>(TState? State, TargetMarker Marker)
    where TState : struct, Enum
{
    /// <summary>A plain state.</summary>
    public static implicit operator Target<TState>(TState state) => new(state, TargetMarker.None);

    /// <summary>A marker row.</summary>
    public static implicit operator Target<TState>(TargetMarker marker) => new(null, marker);
}

/// <summary>Destinations that are not one fixed state.</summary>
public enum TargetMarker
{
    /// <summary>The row names a state.</summary>
    None,

    /// <summary>The state stays; something in it changes.</summary>
    Same,

    /// <summary>Back to the state before the suspension.</summary>
    WhereItWas,

    /// <summary>The record is deleted.</summary>
    Gone,
}

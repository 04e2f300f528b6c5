using System.Text.Json.Serialization;

namespace OpcOnboarding.Simulation.Tests.Diaries;

/// <summary>What a diary does with a line; together they use everything that a context can do.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EntryKind>))]
internal enum EntryKind
{
    /// <summary>Writes it.</summary>
    Note,

    /// <summary>Has an effect done, then writes it.</summary>
    Effect,

    /// <summary>Has three effects done side by side.</summary>
    Effects,

    /// <summary>Starts a child and waits for it.</summary>
    Child,

    /// <summary>Sends a child on an errand, and words after it in the same turn.</summary>
    Errand,

    /// <summary>Waits for a timer.</summary>
    Timer,

    /// <summary>Sends a line to another diary.</summary>
    Tell,

    /// <summary>Waits for an event of another name, which may have come long before.</summary>
    Signature,

    /// <summary>Begins a new generation.</summary>
    TurnOver,

    /// <summary>Ends.</summary>
    Close,
}

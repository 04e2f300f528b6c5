using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Rows;

namespace OpcOnboarding.Durable.Embedded.Commits;

/// <summary>One instance's share of a group commit: its state as it was when the commit began.</summary>
internal sealed class InstanceCommit(HubInstance instance)
{
    /// <summary>The instance.</summary>
    public HubInstance Instance { get; } = instance;

    /// <summary>New rows that nothing refers to before <see cref="Rows"/> are stored; they may go into earlier transactions.</summary>
    public List<HubRow> Parts { get; } = [];

    /// <summary>The rows that make the new state visible; always in one transaction.</summary>
    public List<HubRow> Rows { get; } = [];

    /// <summary>Rows that nothing refers to any more afterwards; they may go into later transactions.</summary>
    public List<HubRow> Garbage { get; } = [];

    /// <summary>Bytes of records and history in it.</summary>
    public int PayloadBytes { get; set; }

    /// <summary>What is to be done when it is stored (null), or when it cannot be (the reason).</summary>
    public IReadOnlyList<Action<Exception?>> Effects { get; set; } = [];

    /// <summary>Whether it only deletes what a former run has left.</summary>
    public bool IsPurge { get; init; }

    /// <summary>Whether the instance is settled and leaves memory with this commit.</summary>
    public bool IsSettled { get; init; }

    /// <summary>Whether the instance has run its first turn.</summary>
    public bool HasStarted { get; init; }

    /// <summary>Whether the instance's run has ended.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether <see cref="Rows"/> are stored.</summary>
    public bool IsStored { get; set; }

    /// <summary>Why the service refuses these rows; null when they are stored.</summary>
    public Exception? Refusal { get; set; }
}

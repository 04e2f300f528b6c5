using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>What a turn asks of the rest of the hub once it is committed.</summary>
internal sealed class TurnOutcome
{
    /// <summary>Activities to start, with their sequence numbers.</summary>
    public List<(int TaskId, ScheduleTaskAction Task)> Activities { get; } = [];

    /// <summary>Messages for other instances.</summary>
    public List<Rows.OutgoingMessage> Messages { get; } = [];

    /// <summary>Whether the execution ended or a new one began.</summary>
    public bool IsMilestone { get; set; }

    /// <summary>Whether a new generation waits for its first turn.</summary>
    public bool ContinuesAsNew { get; set; }

    /// <summary>Whether anything outside the instance waits for this turn's commit.</summary>
    public bool IsUrgent => IsMilestone || Activities.Count > 0 || Messages.Count > 0;
}

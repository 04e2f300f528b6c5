using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Embedded.Instances;

/// <summary>What an instance needs in memory to run turns.</summary>
internal sealed class LiveInstance(InstanceRecord record)
{
    /// <summary>The state, with changes that are not committed yet.</summary>
    public InstanceRecord Record { get; } = record;

    /// <summary>Events read from the store that the session still has to replay; empty once it has.</summary>
    public IReadOnlyList<HistoryEvent> StoredHistory { get; set; } = [];

    /// <summary>The orchestrator in the middle of its work; null until the first turn here.</summary>
    public ITurnSession? Session { get; set; }

    /// <summary>Keys of rows that nothing refers to once the next commit is done.</summary>
    public List<string> Garbage { get; } = [];

    /// <summary>Spill rows that the store holds for this record.</summary>
    public IReadOnlyList<string> SpillRows { get; set; } = [];

    /// <summary>Place in the order of use.</summary>
    public LinkedListNode<HubInstance>? Recency { get; set; }
}

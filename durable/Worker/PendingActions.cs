using OpcOnboarding.Durable.Protocol;
using ActionKind = OpcOnboarding.Durable.Protocol.OrchestratorAction.OrchestratorActionTypeOneofCase;

namespace OpcOnboarding.Durable.Worker;

/// <summary>What the code asked for and the history has not confirmed yet; gives out the sequence numbers.</summary>
internal sealed class PendingActions
{
    private const string Advice = "Was the orchestrator's code changed while this instance was running?";

    private readonly SortedDictionary<int, OrchestratorAction> pending = [];
    private readonly SortedDictionary<int, OrchestratorAction> setAside = [];
    private int nextId;

    /// <summary>The actions to send, by sequence number.</summary>
    public IEnumerable<OrchestratorAction> ToSend => pending.Values;

    /// <summary>Makes the numbers begin after those a history has; only before the first action.</summary>
    public void StartAt(int id) => nextId = id;

    /// <summary>Adds an action under the next sequence number.</summary>
    /// <returns>The number.</returns>
    public int Add(OrchestratorAction action)
    {
        action.Id = nextId++;
        pending.Add(action.Id, action);
        return action.Id;
    }

    /// <summary>Holds back what is pending, for a suspension.</summary>
    public void SetAside() => Move(pending, setAside);

    /// <summary>Brings back what was held.</summary>
    public void TakeBack() => Move(setAside, pending);

    /// <summary>All that was sent is in the history now.</summary>
    public void ConfirmAll() => pending.Clear();

    /// <summary>One action is in the history now.</summary>
    /// <param name="id">Its sequence number.</param>
    /// <param name="kind">The kind that the history has.</param>
    /// <param name="name">The name that the history has; null where names are not compared.</param>
    /// <exception cref="NonDeterministicOrchestrationException">The code asked for something else.</exception>
    public void Confirm(int id, ActionKind kind, string? name)
    {
        var recorded = name is null ? $"{kind}" : $"{kind} '{name}'";
        if (!pending.TryGetValue(id, out var action))
        {
            throw new NonDeterministicOrchestrationException(
                $"the history has {recorded} with sequence number {id}, but the code asks for nothing with this number. {Advice}");
        }

        if (action.OrchestratorActionTypeCase != kind || !SameName(name, NameOf(action)))
        {
            throw new NonDeterministicOrchestrationException(
                $"the history has {recorded} with sequence number {id}, but the code asks for {Describe(action)}. {Advice}");
        }

        pending.Remove(id);
    }

    private static bool SameName(string? recorded, string? asked) =>
        recorded is null || string.Equals(recorded, asked, StringComparison.OrdinalIgnoreCase);

    private static string Describe(OrchestratorAction action) =>
        NameOf(action) is { } name ? $"{action.OrchestratorActionTypeCase} '{name}'" : $"{action.OrchestratorActionTypeCase}";

    private static string? NameOf(OrchestratorAction action) => action.OrchestratorActionTypeCase switch
    {
        ActionKind.ScheduleTask => action.ScheduleTask.Name,
        ActionKind.CreateSubOrchestration => action.CreateSubOrchestration.Name,
        ActionKind.SendEvent => action.SendEvent.Name,
        _ => null,
    };

    private static void Move(SortedDictionary<int, OrchestratorAction> from, SortedDictionary<int, OrchestratorAction> to)
    {
        foreach (var (id, action) in from)
        {
            to.Add(id, action);
        }

        from.Clear();
    }
}

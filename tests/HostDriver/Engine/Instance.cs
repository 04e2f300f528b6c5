using System.Globalization;

namespace OpcOnboarding.HostDriver.Engine;

/// <summary>One orchestration: its history, what waits to be played, and where it stands.</summary>
internal sealed class Instance(string id, string name, string? input)
{
    private readonly Lock _gate = new();
    private readonly List<HistoryEntry> _history = [];
    private List<HistoryEntry> _inbox = [];
    private bool _isRunning;

    public string Id => id;

    public string Name => name;

    public string? Input => input;

    public string ExecutionId { get; private set; } = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    public DateTime CreatedAt { get; } = DateTime.UtcNow;

    public DateTime UpdatedAt { get; private set; } = DateTime.UtcNow;

    public string Status { get; private set; } = "Pending";

    public string? Output { get; private set; }

    public string? CustomStatus { get; private set; }

    public bool HasEnded => Status is "Completed" or "Failed" or "Terminated";

    /// <summary>What was committed, oldest first.</summary>
    public IReadOnlyList<HistoryEntry> History
    {
        get
        {
            lock (_gate)
            {
                return [.. _history];
            }
        }
    }

    public static long Now => (DateTime.UtcNow - DateTime.UnixEpoch).Ticks;

    public HistoryEntry Start() => new(EventKind.ExecutionStarted, -1, Now) { Name = name, Version = "", Text = input, InstanceId = id, ExecutionId = ExecutionId };

    /// <summary>Puts an event into the inbox.</summary>
    /// <returns>True when the caller is to run turns, since nobody does.</returns>
    public bool Deliver(HistoryEntry entry)
    {
        lock (_gate)
        {
            if (HasEnded)
            {
                return false;
            }

            _inbox.Add(entry);
            var begins = !_isRunning;
            _isRunning = true;
            return begins;
        }
    }

    /// <summary>The next turn; null when there is nothing to play.</summary>
    public (IReadOnlyList<HistoryEntry> Past, IReadOnlyList<HistoryEntry> Fresh)? NextTurn()
    {
        lock (_gate)
        {
            if (_inbox.Count == 0 || HasEnded)
            {
                _isRunning = false;
                return null;
            }

            List<HistoryEntry> fresh = [new(EventKind.OrchestratorStarted, -1, Now), .. _inbox];
            _inbox = [];
            return ([.. _history], fresh);
        }
    }

    /// <summary>Puts the events of a turn that was not to be back, before what came meanwhile; the next turn has them again.</summary>
    public void Abort(IEnumerable<HistoryEntry> fresh)
    {
        lock (_gate)
        {
            _inbox.InsertRange(0, fresh.Where(entry => entry.Kind != EventKind.OrchestratorStarted));
        }
    }

    /// <summary>Keeps a turn and its answer.</summary>
    public void Commit(IEnumerable<HistoryEntry> fresh, TurnAnswer answer)
    {
        lock (_gate)
        {
            _history.AddRange(fresh);
            _history.AddRange(Checkpoint.Events(answer, Now));
            (Status, CustomStatus, UpdatedAt) = ("Running", answer.CustomStatus, DateTime.UtcNow);
            if (answer.Actions.LastOrDefault(action => action.Kind == ActionKind.Complete) is { } end)
            {
                End(end);
            }
        }
    }

    /// <summary>Ends it without an answer: the host could make nothing of the call.</summary>
    public void Fail(string reason)
    {
        lock (_gate)
        {
            (Status, Output, UpdatedAt) = ("Failed", reason, DateTime.UtcNow);
        }
    }

    private void End(OrchestratorAction end)
    {
        if (end.Status == Checkpoint.ContinuedAsNew)
        {
            _history.Clear();
            ExecutionId = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
            _inbox.InsertRange(0, [Start() with { Text = end.Text }, .. end.CarriedOver]);
            return;
        }

        Output = end.Failure is { } failure ? $"{failure.Type}: {failure.Message}" : end.Text;
        Status = end.Status switch
        {
            Checkpoint.Completed => "Completed",
            Checkpoint.Failed => "Failed",
            Checkpoint.Terminated => "Terminated",
            _ => throw new InvalidDataException($"No orchestration ends in status {end.Status}."),
        };
    }
}

using OpcOnboarding.HostDriver.Engine;

namespace OpcOnboarding.HostDriver.Wire;

/// <summary>A recorded turn as history entries.</summary>
internal static class RequestReader
{
    public static (string InstanceId, IReadOnlyList<HistoryEntry> Past, IReadOnlyList<HistoryEntry> Fresh) Read(byte[] request)
    {
        var message = new MessageReader(request);
        return (message.Text(1), [.. message.Messages(3).Select(Event)], [.. message.Messages(4).Select(Event)]);
    }

    public static HistoryEntry Event(MessageReader message)
    {
        var kind = (EventKind)message.Numbers.Single(number => number > 2);
        return Fill(new HistoryEntry(kind, (int)message.Number(1), message.Ticks(2)), message.Message((int)kind)!);
    }

    public static Failure? Failed(MessageReader? failure) => failure is null
        ? null
        : new Failure(failure.Text(1), failure.Text(2), failure.Wrapped(3), Failed(failure.Message(4)), failure.Number(5) != 0);

    private static HistoryEntry Fill(HistoryEntry entry, MessageReader body) => entry.Kind switch
    {
        EventKind.ExecutionStarted => Started(entry, body),
        EventKind.ExecutionCompleted => entry with { Status = (int)body.Number(1), Text = body.Wrapped(2), Failure = Failed(body.Message(3)) },
        EventKind.TaskScheduled => entry with { Name = body.Text(1), Version = body.Wrapped(2), Text = body.Wrapped(3) },
        EventKind.TaskCompleted or EventKind.SubOrchestrationCompleted => entry with { Answers = (int)body.Number(1), Text = body.Wrapped(2) },
        EventKind.TaskFailed or EventKind.SubOrchestrationFailed => entry with { Answers = (int)body.Number(1), Failure = Failed(body.Message(2)) },
        EventKind.SubOrchestrationCreated => entry with { InstanceId = body.Text(1), Name = body.Text(2), Version = body.Wrapped(3), Text = body.Wrapped(4) },
        EventKind.TimerCreated => entry with { FireAt = body.Ticks(1) },
        EventKind.TimerFired => entry with { FireAt = body.Ticks(1), Answers = (int)body.Number(2) },
        EventKind.EventSent => entry with { InstanceId = body.Text(1), Name = body.Text(2), Text = body.Wrapped(3) },
        EventKind.EventRaised => entry with { Name = body.Text(1), Text = body.Wrapped(2) },
        EventKind.OrchestratorStarted or EventKind.OrchestratorCompleted => entry,
        _ => entry with { Text = body.Wrapped(1) },
    };

    private static HistoryEntry Started(HistoryEntry entry, MessageReader body) => entry with
    {
        Name = body.Text(1),
        Version = body.Wrapped(2),
        Text = body.Wrapped(3),
        InstanceId = body.Message(4)!.Text(1),
        ExecutionId = body.Message(4)!.Wrapped(2),
        Parent = body.Message(5) is { } parent
            ? new Parent((int)parent.Number(1), parent.Wrapped(2), parent.Wrapped(3), parent.Message(4)!.Text(1), parent.Message(4)!.Wrapped(2))
            : null,
    };
}

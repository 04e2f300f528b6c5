using OpcOnboarding.HostDriver.Engine;

namespace OpcOnboarding.HostDriver.Wire;

/// <summary>A turn as the extension sends it: OrchestratorRequest.</summary>
internal static class RequestWriter
{
    // Entities are not used here; their default window is sent with every turn.
    private static readonly long ReorderWindow = TimeSpan.FromMinutes(30).Ticks;

    public static byte[] Write(string instanceId, IEnumerable<HistoryEntry> past, IEnumerable<HistoryEntry> fresh)
    {
        var request = new MessageWriter().Text(1, instanceId);
        foreach (var entry in past)
        {
            request.Message(3, Event(entry));
        }

        foreach (var entry in fresh)
        {
            request.Message(4, Event(entry));
        }

        return request.Message(5, new MessageWriter().Ticks(1, ReorderWindow)).ToBytes();
    }

    private static MessageWriter Event(HistoryEntry entry) =>
        new MessageWriter().Number(1, entry.Id).Ticks(2, entry.At).Message((int)entry.Kind, Body(entry));

    private static MessageWriter Body(HistoryEntry entry)
    {
        var body = new MessageWriter();
        return entry.Kind switch
        {
            EventKind.ExecutionStarted => Started(entry),
            EventKind.ExecutionCompleted => body.Number(1, entry.Status).Wrapped(2, entry.Text).Message(3, Failed(entry.Failure)),
            EventKind.TaskScheduled => body.Text(1, entry.Name).Wrapped(2, entry.Version).Wrapped(3, entry.Text),
            EventKind.TaskCompleted or EventKind.SubOrchestrationCompleted => body.Number(1, entry.Answers).Wrapped(2, entry.Text),
            EventKind.TaskFailed or EventKind.SubOrchestrationFailed => body.Number(1, entry.Answers).Message(2, Failed(entry.Failure)),
            EventKind.SubOrchestrationCreated => body.Text(1, entry.InstanceId).Text(2, entry.Name).Wrapped(3, entry.Version).Wrapped(4, entry.Text),
            EventKind.TimerCreated => body.Ticks(1, entry.FireAt),
            EventKind.TimerFired => body.Ticks(1, entry.FireAt).Number(2, entry.Answers),
            EventKind.EventSent => body.Text(1, entry.InstanceId).Text(2, entry.Name).Wrapped(3, entry.Text),
            EventKind.EventRaised => body.Text(1, entry.Name).Wrapped(2, entry.Text),
            EventKind.OrchestratorStarted or EventKind.OrchestratorCompleted => body,
            _ => body.Wrapped(1, entry.Text),
        };
    }

    private static MessageWriter Started(HistoryEntry entry) => new MessageWriter()
        .Text(1, entry.Name)
        .Wrapped(2, entry.Version)
        .Wrapped(3, entry.Text)
        .Message(4, Instance(entry.InstanceId, entry.ExecutionId))
        .Message(5, entry.Parent is { } parent
            ? new MessageWriter().Number(1, parent.Answers).Wrapped(2, parent.Name).Wrapped(3, parent.Version).Message(4, Instance(parent.InstanceId, parent.ExecutionId))
            : null);

    private static MessageWriter Instance(string? instanceId, string? executionId) => new MessageWriter().Text(1, instanceId).Wrapped(2, executionId);

    private static MessageWriter? Failed(Failure? failure) => failure is null
        ? null
        : new MessageWriter().Text(1, failure.Type).Text(2, failure.Message).Wrapped(3, failure.StackTrace).Message(4, Failed(failure.Inner)).Number(5, failure.IsFinal ? 1 : 0);
}

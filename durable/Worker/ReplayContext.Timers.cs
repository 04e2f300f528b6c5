using Google.Protobuf.WellKnownTypes;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Worker;

/// <content>Timers.</content>
internal sealed partial class ReplayContext
{
    public override async Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        execution.Thread.Demand();
        var due = ToUtc(fireAt);
        while (due - CurrentUtcDateTime > MaximumTimerInterval && !cancellationToken.IsCancellationRequested)
        {
            await CreateWireTimer(CurrentUtcDateTime + MaximumTimerInterval, cancellationToken);
        }

        await CreateWireTimer(due, cancellationToken);
    }

    // The time zone of a machine must not decide when a timer fires, so a time without a kind counts as UTC.
    private static DateTime ToUtc(DateTime time) =>
        time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time.ToUniversalTime();

    private async Task CreateWireTimer(DateTime fireAt, CancellationToken cancellation)
    {
        var action = new CreateTimerAction { FireAt = Timestamp.FromDateTime(fireAt) };
        var id = execution.Actions.Add(new OrchestratorAction { CreateTimer = action });
        var fired = execution.Tasks.Open(id, string.Empty);
        using var giveUp = cancellation.Register(() => GiveUpTimer(id, cancellation), useSynchronizationContext: false);
        await fired;
    }

    // Nothing goes over the wire: the timer will fire and be ignored.
    private void GiveUpTimer(int id, CancellationToken cancellation)
    {
        if (execution.Thread.Admits())
        {
            execution.Tasks.Cancel(id, cancellation);
        }
    }
}

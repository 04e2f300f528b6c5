namespace OpcOnboarding.Workflows;

/// <summary>Keeps at most one durable timer alive: an earlier one is reused, a later one replaced.</summary>
internal sealed class Alarm(TaskOrchestrationContext context) : IDisposable
{
    private CancellationTokenSource? source;
    private Task timer = Task.CompletedTask;
    private DateTime fireAt;

    /// <summary>Ends when the command arrives or a timer has fired, which may be before the deadline.</summary>
    public async Task WaitAsync(Task command, DateTimeOffset? deadline)
    {
        if (command.IsCompleted)
        {
            return;
        }

        if (deadline is not { } moment)
        {
            await command;
            return;
        }

        if (timer.IsCompleted || moment.UtcDateTime < fireAt)
        {
            Set(moment.UtcDateTime);
        }

        await Task.WhenAny(command, timer);
    }

    /// <summary>Forgets the timer, so that it does not keep the orchestration open.</summary>
    public void Cancel() => source?.Cancel();

    /// <inheritdoc/>
    public void Dispose() => source?.Dispose();

    private void Set(DateTime moment)
    {
        Cancel();
        source?.Dispose();
        source = new CancellationTokenSource();
        fireAt = moment;
        timer = context.CreateTimer(moment, source.Token);
    }
}

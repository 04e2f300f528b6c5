namespace OpcOnboarding.Durable.Worker;

/// <inheritdoc/>
internal sealed class EventWait<T> : EventWait
{
    private readonly TaskCompletionSource<T> source = new();

    public Task<T> Task => source.Task;

    public override Type PayloadType => typeof(T);

    /// <summary>Set when the wait can be cancelled; let go when the event comes first.</summary>
    public CancellationTokenRegistration Cancellation { get; set; }

    public override void Deliver(string? payload, DataConverter converter)
    {
        Cancellation.Dispose();
        T? value;
        try
        {
            value = converter.Deserialize<T>(payload);
        }
        catch (Exception error)
        {
            source.SetException(error);
            return;
        }

        source.SetResult(value!);
    }

    public void Cancel(CancellationToken token) => source.TrySetCanceled(token);
}

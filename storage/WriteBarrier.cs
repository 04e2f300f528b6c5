using Azure.Core;
using Azure.Core.Pipeline;

namespace OpcOnboarding.Storage;

/// <summary>
/// Lets every write of this process through, until it is held: then what is under way ends, and everything new waits. While it is held
/// the store stands still at one instant, as after a crash, and can be copied. Reads always pass.
/// </summary>
/// <remarks>
/// Put into the clients' options with <see cref="HttpPipelinePosition.PerCall"/>, so that a write with all its retries counts as one.
/// A write that waits ends with its caller's token. Safe for all threads; holds end by themselves, so that nobody's death stops the service.
/// </remarks>
public sealed class WriteBarrier(TimeProvider clock) : HttpPipelinePolicy
{
    private const string PassKey = "OpcOnboarding.WriteBarrier.Pass";
    private static readonly Dictionary<string, object?> s_pass = new() { [PassKey] = true };

    private readonly Lock _lock = new();
    private int _underWay;
    private WriteHold? _hold;
    private TaskCompletionSource? _drained;

    /// <summary>Requests sent in this scope pass the barrier: for the sign of life of an owner, which belongs to no copy.</summary>
    public static IDisposable Pass() => HttpPipeline.CreateHttpMessagePropertiesScope(s_pass);

    /// <summary>Holds all writes; returns when none is under way any more. Null when another hold lasts; one of the same name is given again.</summary>
    /// <param name="id">Names the hold.</param>
    /// <param name="longest">When the hold ends by itself, counted from now.</param>
    /// <param name="cancellationToken">Gives up waiting for writes that are under way, and lets all go on.</param>
    public async Task<WriteHold?> TryHoldAsync(string id, TimeSpan longest, CancellationToken cancellationToken)
    {
        if (Begin(id, longest) is not { } hold)
            return null;
        try
        {
            await _drained!.Task.WaitAsync(cancellationToken);
            return hold;
        }
        catch (OperationCanceledException)
        {
            hold.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (Passes(message))
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        await EnterAsync(message.CancellationToken);
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        finally
        {
            Leave();
        }
    }

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (Passes(message))
        {
            ProcessNext(message, pipeline);
            return;
        }

        EnterAsync(message.CancellationToken).GetAwaiter().GetResult();
        try
        {
            ProcessNext(message, pipeline);
        }
        finally
        {
            Leave();
        }
    }

    private WriteHold? Begin(string id, TimeSpan longest)
    {
        lock (_lock)
        {
            if (_hold is { IsHeld: true })
                return _hold.Id == id ? _hold : null;
            _hold = new WriteHold(id, clock, longest);
            _drained = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            CompleteDrain_NeedsLock();
            return _hold;
        }
    }

    private static bool Passes(HttpMessage message) =>
        message.Request.Method == RequestMethod.Get || message.Request.Method == RequestMethod.Head || message.TryGetProperty(PassKey, out _);

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        while (Blocking() is { } hold)
            await hold.Released.WaitAsync(cancellationToken);
    }

    /// <summary>The hold that must end first; null when the caller has entered.</summary>
    private WriteHold? Blocking()
    {
        lock (_lock)
        {
            if (_hold is { IsHeld: true })
                return _hold;
            _underWay++;
            return null;
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            _underWay--;
            CompleteDrain_NeedsLock();
        }
    }

    private void CompleteDrain_NeedsLock()
    {
        if (_underWay == 0)
            _drained?.TrySetResult();
    }
}

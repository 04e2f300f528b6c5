using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace OpcOnboarding.Storage;

/// <summary>
/// Keeps a process from storming a store that does not answer: after several requests in a row without an answer only one a second is sent,
/// and the others fail at once as if they had got none, until one is answered.
/// </summary>
/// <remarks>
/// Put into a client's options with <see cref="HttpPipelinePosition.PerRetry"/>, one for each service, so that every try counts and the
/// waits between tries stay as they are. Any answer counts, also a refusal. A request that is not sent fails like a connection that is refused:
/// <see cref="RequestFailedException"/> without a status. Safe for all threads.
/// </remarks>
public sealed class OutageGate(TimeProvider clock) : HttpPipelinePolicy
{
    /// <summary>So many requests in a row without an answer close the gate.</summary>
    public const int Patience = 10;

    /// <summary>While the gate is closed one request is sent in this time.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private int _unanswered;
    private long _last;

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Enter();
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch
        {
            Miss(message);
            throw;
        }

        Open();
    }

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Enter();
        try
        {
            ProcessNext(message, pipeline);
        }
        catch
        {
            Miss(message);
            throw;
        }

        Open();
    }

    private void Enter()
    {
        lock (_lock)
        {
            if (_unanswered < Patience)
                return;
            // By the stopwatch: a wall clock that is set back would keep the gate shut.
            if (clock.GetElapsedTime(_last) < Pace)
                throw new RequestFailedException("Storage does not answer; the request was not sent.");
            _last = clock.GetTimestamp();
        }
    }

    /// <summary>A caller who gives up says nothing about the store.</summary>
    private void Miss(HttpMessage message)
    {
        if (message.CancellationToken.IsCancellationRequested)
            return;
        lock (_lock)
        {
            if (++_unanswered == Patience)
                _last = clock.GetTimestamp();
        }
    }

    private void Open()
    {
        lock (_lock)
            _unanswered = 0;
    }
}

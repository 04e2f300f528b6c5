using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Operations;

namespace OpcOnboarding.Durable.Embedded.Shards;

/// <summary>Callers that wait for an instance to go on again. Used on the shard's loop.</summary>
internal sealed class Retries
{
    private readonly Dictionary<HubInstance, TaskCompletionSource<RetryOutcome?>> _waiting = [];

    /// <summary>Waits for the answer about this instance.</summary>
    public Task<RetryOutcome?> Await(HubInstance instance)
    {
        var answer = new TaskCompletionSource<RetryOutcome?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[instance] = answer;
        return answer.Task;
    }

    /// <summary>Answers who waits, if anybody does.</summary>
    public void Answer(HubInstance instance, RetryOutcome outcome)
    {
        if (_waiting.Remove(instance, out var answer))
        {
            answer.SetResult(outcome);
        }
    }
}

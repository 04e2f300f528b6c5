using System.Collections.Concurrent;
using OpcOnboarding.Functions.Outcomes;

namespace OpcOnboarding.Functions.Tests.Outcomes;

/// <summary>What was to be orchestrated beside the journey: the outcomes' tests look at the stores, not at an engine.</summary>
internal sealed class StartedOrchestrations : IOrchestrationStart
{
    private readonly ConcurrentDictionary<string, object> _started = new();

    /// <summary>Inputs by instance id.</summary>
    public IReadOnlyDictionary<string, object> ById => _started;

    public Task StartOnceAsync(string name, string instanceId, object input, CancellationToken cancellationToken)
    {
        _started.TryAdd(instanceId, input);
        return Task.CompletedTask;
    }
}

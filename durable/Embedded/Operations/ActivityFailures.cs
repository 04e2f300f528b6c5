using System.Collections.Concurrent;
using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.Embedded.Operations;

/// <summary>Remembers which activities fail in a row, since this process took over. After a restart each is seen again at its next try.</summary>
internal sealed class ActivityFailures(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string InstanceId, string Name, int Input), FailingActivity> _failing = new();

    /// <summary>An activity came to an end.</summary>
    public void Note(ActivityCall call, ActivityOutcome outcome)
    {
        // Equal calls of one instance are one activity that is tried again; the input itself is not kept.
        var key = (call.InstanceId, call.Name, string.GetHashCode(call.Input));
        if (outcome.Failure is not { } failure)
        {
            _failing.TryRemove(key, out _);
            return;
        }

        _failing.AddOrUpdate(key, _ => Next(call, failure, 0), (_, known) => Next(call, failure, known.Failures));
    }

    /// <summary>The failing activities of instances that are open; those of others are forgotten.</summary>
    public IReadOnlyList<FailingActivity> Of(IReadOnlySet<string> openInstances)
    {
        foreach (var key in _failing.Keys.Where(key => !openInstances.Contains(key.InstanceId)))
        {
            _failing.TryRemove(key, out _);
        }

        return [.. _failing.Values.OrderByDescending(failing => failing.Failures)];
    }

    private FailingActivity Next(ActivityCall call, TaskFailureDetails failure, int before) =>
        new(call.InstanceId, call.Name, before + 1, failure.ErrorType, clock.GetUtcNow());
}

using System.Text.Json;
using OpcOnboarding.Durable.Replay;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Replay;

/// <summary>One orchestration of a case, run again on its recorded history.</summary>
/// <param name="InstanceId">The orchestration.</param>
/// <param name="Run">What came of it; null when its history is gone, unread, or can't be played.</param>
internal sealed record RecordedRun(string InstanceId, ReplayedRun? Run)
{
    /// <summary>Whether there is a history that can't be played.</summary>
    public bool IsUnplayable { get; init; }

    /// <summary>Whether the engine's histories could not be read, so that nobody knows if there is one.</summary>
    public bool IsUnread { get; init; }

    /// <summary>The transitions that the code decided again, in order, with the result each had.</summary>
    public IEnumerable<DecidedTransition> Transitions => (Run?.Tasks ?? [])
        .Where(task => task.Name == Workflows.Activities.RecordTransition)
        .Select(task => new DecidedTransition(Read<RecordRequest>(task.Input)!, Read<RecordResult>(task.Result)));

    /// <summary>A result that can't be read is none: then the code goes another way, too, and that is what is told.</summary>
    private static T? Read<T>(string? text)
        where T : class
    {
        try
        {
            return JsonDataConverter.Default.Deserialize<T>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A transition as the code decides it today.</summary>
/// <param name="Request">What it asks to be written.</param>
/// <param name="Result">What history says came of it; null while nothing does.</param>
internal sealed record DecidedTransition(RecordRequest Request, RecordResult? Result)
{
    /// <summary>Whether it was taken. One without a result may have been: the result is written after the case.</summary>
    public bool MayBeRecorded => Result is null or { Recorded: true };

    /// <summary>The events that it decides, with those that its effects gave.</summary>
    public IReadOnlyList<CaseEvent> Events => Result?.EventsOf(Request) ?? Request.Transition.Events;
}

using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Replay;

namespace OpcOnboarding.Durable.Tests.Replay;

/// <summary>Orchestrators run again on recorded histories: same code, same decisions; other code, the first difference with both sides.</summary>
public sealed class OrchestrationReplayTests
{
    private static readonly DateTime Start = new(2026, 11, 16, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Run_TheSameCode_AsksForTheSameAndGivesEachInput()
    {
        var run = Replay("First", "Second").Run("i", History());

        Assert.Null(run.Difference);
        Assert.Equal(3, run.Turns);
        Assert.Equal([(0, "First", "\"in\"", "\"one\""), (1, "Second", "\"one\"", "\"two\"")], run.Tasks.Select(task => (task.Id, task.Name, task.Input, task.Result)));
        Assert.Equal(Start.AddMinutes(1), run.Tasks[1].AskedAt);
    }

    [Fact]
    public void Run_TwoActivitiesReordered_NamesTheFirstDifferenceWithBothSides()
    {
        var run = Replay("Second", "First").Run("i", History());

        Assert.Equal(new ReplayDifference(0, Start, "activity First", "activity Second"), run.Difference);
        Assert.Empty(run.Tasks);
    }

    [Fact]
    public void Run_CodeThatEndsEarlier_DiffersThere()
    {
        var run = Replay("First").Run("i", History());

        Assert.Equal(("nothing", "end \"one\""), (run.Difference?.Recorded, run.Difference?.Asked));
        Assert.Equal(1, run.Difference?.EventId);
    }

    [Fact]
    public void Run_AResultChangedInTheHistory_GivesAnotherInputAndAnotherEnd()
    {
        var changed = History().Select(entry => entry.Data == "\"two\"" && entry.EventType == EventType.TaskCompleted ? entry with { Data = "\"zwei\"" } : entry).ToList();

        Assert.Equal("end \"zwei\"", Replay("First", "Second").Run("i", changed).Difference?.Asked);
    }

    [Fact]
    public void Run_AHistoryWithoutItsBeginning_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => Replay("First").Run("i", [.. History().Skip(2)]));

    private static OrchestrationReplay Replay(params string[] activities)
    {
        var registry = new DurableTaskRegistry();
        registry.AddOrchestratorFunc<string, string>("Sample", async (context, input) =>
        {
            foreach (var activity in activities)
            {
                input = await context.CallActivityAsync<string>(activity, input);
            }

            return input;
        });
        return new OrchestrationReplay(registry, new NoServices());
    }

    private static IReadOnlyList<HistoryEvent> History() =>
    [
        Turn(0),
        new(-1, EventType.ExecutionStarted, Start, "Sample", "\"in\"", null),
        new(0, EventType.TaskScheduled, Start, "First", null, null),
        new(-1, EventType.OrchestratorCompleted, Start, null, null, null),
        Turn(1),
        new(-1, EventType.TaskCompleted, Start, null, "\"one\"", 0),
        new(1, EventType.TaskScheduled, Start, "Second", null, null),
        new(-1, EventType.OrchestratorCompleted, Start, null, null, null),
        Turn(2),
        new(-1, EventType.TaskCompleted, Start, null, "\"two\"", 1),
        new(2, EventType.ExecutionCompleted, Start, null, "\"two\"", null),
        new(-1, EventType.OrchestratorCompleted, Start, null, null, null),
    ];

    private static HistoryEvent Turn(int minute) => new(-1, EventType.OrchestratorStarted, Start.AddMinutes(minute), null, null, null);

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}

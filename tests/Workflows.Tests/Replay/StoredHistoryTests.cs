using System.Globalization;
using Google.Protobuf;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Durable.Worker.Grpc;

namespace OpcOnboarding.Workflows.Tests.Replay;

/// <summary>Orchestrations of every released journey, replayed by today's code: cases in flight go on after a deployment, wherever it runs.</summary>
[Collection(nameof(StoredHistoryTests))]
[CollectionDefinition(nameof(StoredHistoryTests), DisableParallelization = true)]
public sealed class StoredHistoryTests
{
    static StoredHistoryTests() => HistoryRecorder.RecordIfAsked();

    public static TheoryData<string> Versions => [.. HistoryFile.Versions()];

    [Fact]
    public void Histories_OfTheCurrentJourney_AreStored() => Assert.Contains(Journey.Current.Version, HistoryFile.Versions());

    [Theory, MemberData(nameof(Versions))]
    public void Histories_OfAJourney_AreEnoughAndShowAllThatCanHappen(string version)
    {
        var histories = HistoryFile.Read(version);

        Assert.True(histories.Count >= HistoryRecorder.Least, $"{histories.Count} histories.");
        var happened = histories.SelectMany(history => Happenings.Of(Written(history))).ToHashSet();
        Assert.Empty(Happenings.Of(JourneyCatalogue.Released.Get(version)).Except(happened));
    }

    [Theory]
    [InlineData(false, "UTC")]
    [InlineData(true, "America/New_York")]
    [InlineData(true, "Pacific/Apia")]
    [InlineData(false, "Asia/Shanghai")]
    public void Replay_AnyCultureAndZone_AnswersEachTurnAsItDid(bool isOdd, string zone) => Surroundings.In(isOdd ? Surroundings.OddCulture() : CultureInfo.InvariantCulture, zone, () =>
    {
        var turns = HistoryFile.Versions().SelectMany(HistoryFile.Read).Sum(history => Replay(history, request => request));
        Assert.True(turns > 500, $"{turns} turns.");
    });

    [Fact]
    public void Replay_MembersInAnotherOrder_AnswersEachTurnAsItDid()
    {
        foreach (var history in HistoryFile.Versions().SelectMany(HistoryFile.Read))
        {
            Replay(history, Reordered.Copy);
        }
    }

    [Theory, MemberData(nameof(Versions))]
    public void Events_WrittenAndReadAgain_AreTheSame(string version) => Assert.All(HistoryFile.Read(version), history =>
    {
        foreach (var happened in history.Read())
        {
            var once = happened.ToByteArray();
            Assert.Equal(once, HistoryEvent.Parser.ParseFrom(once).ToByteArray());
        }

        foreach (var request in Recorded(history))
        {
            var once = JsonDataConverter.Default.Serialize(request);
            Assert.Equal(once, JsonDataConverter.Default.Serialize(JsonDataConverter.Default.Deserialize(once, typeof(RecordRequest))));
        }
    });

    /// <summary>Every turn from its whole history, as a host does that keeps nothing in memory.</summary>
    private static int Replay(StoredHistory history, Func<OrchestratorRequest, OrchestratorRequest> change)
    {
        var events = history.Read();
        foreach (var turn in history.Turns)
        {
            var request = change(StoredHistory.Request(events, turn)).ToByteArray();
            var answer = GrpcOrchestrationRunner.LoadAndRun(Convert.ToBase64String(request), history.Implementation());
            Assert.True(answer == Convert.ToBase64String(turn.Answer), string.Create(CultureInfo.InvariantCulture, $"{history.Name}: the turn after event {turn.Past} is answered differently."));
        }

        return history.Turns.Count;
    }

    /// <summary>What was recorded: the transitions as they were asked for, and what their effects gave.</summary>
    private static IEnumerable<CaseEvent> Written(StoredHistory history) => Recorded(history).SelectMany(request => request.Transition.Events)
        .Concat(history.Read().Where(happened => happened.TaskCompleted?.Result.Contains("recorded", StringComparison.OrdinalIgnoreCase) is true)
            .SelectMany(happened => ((RecordResult)JsonDataConverter.Default.Deserialize(happened.TaskCompleted.Result, typeof(RecordResult))!).Gained));

    private static IEnumerable<RecordRequest> Recorded(StoredHistory history) => history.Turns
        .SelectMany(turn => OrchestratorResponse.Parser.ParseFrom(turn.Answer).Actions)
        .Where(action => action.ScheduleTask?.Name == Activities.RecordTransition)
        .Select(action => (RecordRequest)JsonDataConverter.Default.Deserialize(action.ScheduleTask.Input, typeof(RecordRequest))!);
}

using OpcOnboarding.Durable.AzureStorage;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Replay;
using OpcOnboarding.Durable.Tests.GoldenVectors;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.AzureStorage;

/// <summary>Orchestrations that Durable Functions ran, run again from the rows of its Azure Storage provider.</summary>
public sealed class AzureStorageReplayTests(AzuriteFixture azurite)
{
    private readonly string _hub = $"Hub{Guid.NewGuid():N}"[..30];

    // Their code looks at what entries do not tell: the type of a failure, the parent, the version.
    private static readonly string[] s_untold = ["activity-fails-caught", "sub-orchestration", "version-field"];

    public static TheoryData<string> Told => [.. RecordedRows.Vectors.Except(s_untold)];

    public static TheoryData<string> Untold => [.. s_untold];

    [Theory]
    [MemberData(nameof(Told))]
    public async Task Run_RecordedRows_AsksForWhatTheyHave(string vector)
    {
        foreach (var (instanceId, history) in await HistoriesAsync(vector))
        {
            var run = Replay().Run(instanceId, history);

            Assert.Null(run.Difference);
            Assert.Equal(history.Count(entry => entry.EventType == EventType.OrchestratorStarted), run.Turns);
        }
    }

    [Theory]
    [MemberData(nameof(Untold))]
    public async Task Run_CodeThatLooksAtWhatEntriesDoNotTell_IsADifferenceAndNoSilence(string vector)
    {
        var runs = (await HistoriesAsync(vector)).Select(history => Replay().Run(history.Key, history.Value)).ToList();

        Assert.Contains(runs, run => run.Difference is not null);
    }

    [Fact]
    public async Task Run_RecordedRowsWithAnotherTimer_NamesBothSides()
    {
        var (instanceId, history) = (await HistoriesAsync("timer-1s")).Single();
        var changed = history.Select(entry => entry.EventType == EventType.TimerCreated ? entry with { Data = "2020-01-01T00:00:00.0000000Z" } : entry).ToList();

        var difference = Replay().Run(instanceId, changed).Difference;

        Assert.Equal("timer 2020-01-01T00:00:00.0000000Z", difference?.Recorded);
        Assert.StartsWith("timer ", difference?.Asked, StringComparison.Ordinal);
    }

    private static OrchestrationReplay Replay() => new(VectorOrchestrators.AddTo(new DurableTaskRegistry()), NoServices.Instance);

    private async Task<Dictionary<string, IReadOnlyList<HistoryEvent>>> HistoriesAsync(string vector)
    {
        await new RecordedRows(azurite.ConnectionString, _hub).WriteAsync(vector, blobName => RecordedTexts.Behind(vector, blobName));
        var reader = new AzureStorageHistory(new TableServiceClient(azurite.ConnectionString), ConnectionSettings.Parse(azurite.ConnectionString).CreateBlobServiceClient(), _hub);
        var histories = new Dictionary<string, IReadOnlyList<HistoryEvent>>();
        foreach (var instanceId in RecordedRows.InstancesOf(vector))
        {
            histories.Add(instanceId, (await reader.ReadAsync(instanceId, CancellationToken.None))!);
        }

        return histories;
    }
}

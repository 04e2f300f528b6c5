using System.IO.Compression;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Durable.AzureStorage;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Durable.Replay;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>
/// The stored histories of the journey, written as rows of Durable Functions' Azure Storage provider, are read from there and run again as
/// auditors' replay does. The histories were recorded by the tests of the journey; only their form is the provider's.
/// </summary>
public sealed class AzureStorageJourneyTests(AzuriteFixture azurite)
{
    private const string Instance = "c1";
    private readonly string _hub = $"Hub{Guid.NewGuid():N}"[..30];

    [Fact]
    public async Task Run_EveryStoredHistoryOfTheJourney_AsksForWhatItsRowsHave()
    {
        var table = new TableClient(azurite.ConnectionString, $"{_hub}History");
        await table.CreateIfNotExistsAsync();
        var reader = new AzureStorageHistory(
            new TableServiceClient(azurite.ConnectionString), ConnectionSettings.Parse(azurite.ConnectionString).CreateBlobServiceClient(), _hub);
        var (released, broken) = (Replay(JourneyCatalogue.Released), Replay(new JourneyCatalogue(Journey.Current with { Steps = [.. Journey.Current.Steps.Skip(1)] })));
        var histories = Stored().Where(stored => stored.Turns.Length > 1).ToList();
        var refused = 0;
        foreach (var (stored, number) in histories.Select((stored, number) => (stored, number)))
        {
            // What the last turn asked for came into no history. Each execution is written over the rows of the one before, as the provider does it.
            var turns = stored.Turns.Length - 1;
            var events = OrchestratorRequest.Parser.ParseFrom(stored.Events).PastEvents.Take(stored.Turns[turns].GetProperty("Past").GetInt32()).ToList();
            foreach (var rows in JourneyRows.Of(Instance, $"{number:X32}", events).Chunk(100))
            {
                await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)));
            }

            var history = (await reader.ReadAsync(Instance, TestContext.Current.CancellationToken))!;
            var run = released.Run(Instance, history);

            Assert.True(run.Difference is null, $"{stored.Name}: {run.Difference}");
            Assert.Equal(events.Count, history.Count);
            Assert.Equal((stored.Orchestrator, turns), (run.Orchestrator, run.Turns));
            refused += broken.Run(Instance, history).Difference is null ? 0 : 1;
        }

        Assert.True(histories.Count >= 50, $"{histories.Count} histories.");
        Assert.NotEqual(0, refused);
    }

    private static OrchestrationReplay Replay(JourneyCatalogue journeys) =>
        new(EmbeddedHub.Registry(), new ServiceCollection().AddSingleton(journeys).BuildServiceProvider());

    private static List<StoredHistory> Stored()
    {
        var folder = Path.Combine(RepositoryRoot.Above(AppContext.BaseDirectory)!, "tests", "Workflows.Tests", "Histories");
        return [.. Directory.GetFiles(folder, "*.json.gz").Order(StringComparer.Ordinal).SelectMany(Read)];
    }

    private static List<StoredHistory> Read(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<List<StoredHistory>>(packed)!;
    }

    /// <summary>What is needed of a stored history (<c>tests/Workflows.Tests/Replay</c>).</summary>
    private sealed record StoredHistory(string Name, string Orchestrator, byte[] Events, JsonElement[] Turns);
}

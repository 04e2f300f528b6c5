using Azure;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Simulation.Tests.Hubs;
using OpcOnboarding.Simulation.Tests.Store;
using OpcOnboarding.Simulation.Tests.Wires;
using OpcOnboarding.Simulation.Tests.World;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Simulation.Tests.Messages;

/// <summary>A speaker's words to a writer that is set aside with one of them on its way, goes on by order, and is told more before the process ends.</summary>
internal sealed class Dictation
{
    private const string Writer = "Writer";
    private const string Speaker = "Speaker";
    private const string Word = "word";
    private const int MostSteps = 50_000;
    private static readonly string[] s_words = ["one", "two", "three", "four"];
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly SimulatedWorld _world;
    private readonly Cluster _cluster;
    private readonly Sender _sender;
    private string? _written;

    public Dictation(int seed)
    {
        _world = new SimulatedWorld(seed);
        var settings = new ClusterSettings((registry, _) => Register(registry)) { Configure = options => options.InlineHistoryBytes = 0, Patience = s_patience };
        _cluster = new Cluster(_world, settings, new FateAt(-1, Fate.Answered));
        _sender = new Sender(_cluster);
    }

    /// <summary>Whether the writer has taken the word when it is set aside: its commit is refused. Else its row cannot be read when the word comes.</summary>
    public bool IsSetAsideByItsOwnCommit { get; init; }

    /// <summary>What the writer has written down at its end.</summary>
    public string? Play()
    {
        _world.Run(PlayAsync, MostSteps);
        foreach (var service in _cluster.Services)
        {
            service.Kill();
        }

        return _written;
    }

    private static void Register(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<string[], string>(Writer, async (context, words) =>
        {
            words = [.. words, await context.WaitForExternalEvent<string>(Word)];
            if (words.Length < s_words.Length)
            {
                context.ContinueAsNew(words, preserveUnprocessedEvents: true);
            }

            return string.Join(' ', words);
        })
        .AddOrchestratorFunc<int>(Speaker, async context =>
        {
            foreach (var _ in s_words)
            {
                context.SendEvent(Writer, Word, await context.WaitForExternalEvent<string>(Word));
            }

            return s_words.Length;
        });

    private async Task PlayAsync()
    {
        _cluster.Begin("a");
        await _sender.CreateAsync(new NewInstance(Writer, Writer, "[]"));
        await _sender.CreateAsync(new NewInstance(Speaker, Speaker, null));
        await SayAsync("one");
        var spoiled = IsSetAsideByItsOwnCommit ? Delete() : Spoil();
        await SayAsync("two");
        await Assert.ThrowsAsync<InstanceQuarantinedException>(() => _sender.RaiseAsync(Writer, "other", "other", "\"\""));
        spoiled.ForEach(row => Write(TableTransactionActionType.UpsertReplace, row));
        Assert.Equal(RetryOutcome.GoesOn, await _cluster.AskAsync(hub => hub.RetryAsync(Writer, CancellationToken.None)));
        await SayAsync("three");
        _cluster.Begin("a");
        await SayAsync("four");
        _written = (await _cluster.AskAsync(hub => hub.WaitForEndAsync(Writer, withPayloads: true, CancellationToken.None)))?.Output;
    }

    private async Task SayAsync(string word)
    {
        await _sender.RaiseAsync(Speaker, Word, word, $"\"{word}\"");
        await _world.DelayAsync(s_quiet);
    }

    /// <summary>Takes the rows away that the next generation will delete: that commit is refused.</summary>
    private List<TableEntity> Delete()
    {
        var rows = Rows(RowKeys.HistoryPrefix(Writer));
        rows.ForEach(row => Write(TableTransactionActionType.Delete, row));
        return rows;
    }

    /// <summary>Writes garbage over the instance's row; a new process has nothing of it in memory.</summary>
    private List<TableEntity> Spoil()
    {
        var rows = Rows(RowKeys.Open(Writer));
        foreach (var garbage in rows.Select(row => RowCopy.Of(row)))
        {
            garbage["D00"] = new byte[] { 0xff };
            Write(TableTransactionActionType.UpsertReplace, garbage);
        }

        _cluster.Begin("a");
        return rows;
    }

    private List<TableEntity> Rows(string prefix) =>
        [.. _cluster.Rows.Rows.Where(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal)).Select(row => RowCopy.Of(row))];

    private void Write(TableTransactionActionType type, TableEntity row) => _cluster.Rows.Write(new TableTransactionAction(type, row, ETag.All));
}

using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Simulation.Tests.Hubs;
using OpcOnboarding.Simulation.Tests.Wires;
using OpcOnboarding.Simulation.Tests.World;

namespace OpcOnboarding.Simulation.Tests.Diaries;

/// <summary>The same two diaries and the same lines of every kind each time, so that the requests to the store can be counted and one of them hit.</summary>
internal sealed class ScriptedDiary
{
    public const string First = "diary-1";
    public const string Second = "diary-2";

    private static readonly DiaryEntry[] s_script =
    [
        new("note", EntryKind.Note), new("effect", EntryKind.Effect), new("effects", EntryKind.Effects), new("child", EntryKind.Child),
        new("quick-child", EntryKind.Child),
        new("timer", EntryKind.Timer, Seconds: 3), new("tell", EntryKind.Tell, Peer: Second), new("signature", EntryKind.Signature),
        new("turn-over", EntryKind.TurnOver), new("after", EntryKind.Effect),
    ];

    /// <summary>Longer than slow lines take together: what a client does not hear of is the doing of the one fault.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly SimulatedWorld _world = new(seed: 4);
    private readonly Agency _agency;
    private readonly IFates _fates;

    public ScriptedDiary(IFates fates)
    {
        _fates = fates;
        _agency = new Agency(_world);
        Cluster = new Cluster(_world, new ClusterSettings((registry, _) => Diary.Register(registry, _agency)) { Configure = options => options.InlineHistoryBytes = 600, Patience = s_patience }, fates);
        _agency.IsOrdered = key => Orders.IsCommitted(Cluster.Rows, key);
        Keeper = new Keeper(Cluster);
    }

    public Cluster Cluster { get; }

    public Keeper Keeper { get; }

    /// <summary>How often the hub was taken over.</summary>
    public long Takeovers => HubRows.Epoch(Cluster.Rows) - 1;

    /// <summary>Tries of which nobody knows whether they came through.</summary>
    public int Unknown { get; private set; }

    /// <summary>Plays the script and checks what is there at the end.</summary>
    public ScriptedDiary Play(params string[] processes)
    {
        _world.Run(() => PlayAsync(processes));
        foreach (var service in Cluster.Services)
        {
            service.Kill();
        }

        return this;
    }

    private async Task PlayAsync(string[] processes)
    {
        foreach (var name in processes)
        {
            Cluster.Begin(name);
        }

        var watching = Keeper.WatchAsync();
        var sender = new Sender(Cluster);
        await sender.CreateAsync(new NewInstance(Diary.Name, First, "[]"));
        await sender.CreateAsync(new NewInstance(Diary.Name, Second, "[]"));
        await sender.RaiseAsync(First, Diary.SignatureEvent, "s", "\"s\"");
        foreach (var entry in s_script)
        {
            await sender.RaiseAsync(First, Diary.EntryEvent, entry.Id, DiaryClient.Text(entry));
            if (entry.Kind == EntryKind.Timer && processes.Length == 1)
            {
                Cluster.Begin(processes[0]);
            }
        }

        await _world.DelayAsync(TimeSpan.FromSeconds(30));
        var lines = await CloseAsync(sender, First);
        var told = await CloseAsync(sender, Second);
        await _world.DelayAsync(TimeSpan.FromSeconds(30));
        Keeper.Leave();
        await watching;
        Unknown = sender.Sent.Sum(sent => sent.Unknown);
        Check(sender, lines, told);
    }

    private async Task<List<string>> CloseAsync(Sender sender, string diary)
    {
        await sender.RaiseAsync(diary, Diary.EntryEvent, $"close {diary}", DiaryClient.Text(new DiaryEntry("close", EntryKind.Close)));
        var end = await Cluster.AskAsync(hub => hub.WaitForEndAsync(diary, withPayloads: true, CancellationToken.None));
        Assert.True(end?.Status == OrchestrationRuntimeStatus.Completed, $"{diary} ended as {end?.Status}: {end?.FailureDetails?.ErrorMessage}");
        return (List<string>)JsonDataConverter.Default.Deserialize(end!.Output, typeof(List<string>))!;
    }

    private void Check(Sender sender, List<string> lines, List<string> told)
    {
        var ids = lines.ConvertAll(line => line.Split(' ')[0]);
        Assert.Equal(s_script.Select(entry => entry.Id), ids.Distinct());
        Assert.All(sender.Sent.Where(sent => ids.Contains(sent.Id)), sent => Assert.True(sent.Allows(ids.Count(id => id == sent.Id)), $"{sent.Id}: {string.Join(' ', ids)}"));
        Assert.Equal(ids.Count(id => id == "tell"), told.Count);
        Assert.DoesNotContain(lines, line => line.Contains(Diary.Early, StringComparison.Ordinal));
        HubRows.CheckAllEnded(Cluster.Rows);
    }
}

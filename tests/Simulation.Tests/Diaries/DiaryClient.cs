using OpcOnboarding.Simulation.Tests.Hubs;

namespace OpcOnboarding.Simulation.Tests.Diaries;

/// <summary>Writes lines of all kinds to diaries, one after the other.</summary>
internal sealed class DiaryClient(Cluster cluster, string name, IReadOnlyList<string> diaries)
{
    private readonly Sender _entries = new(cluster);
    private readonly Sender _signatures = new(cluster);

    public string Name => name;

    /// <summary>The lines, in the order in which they were sent.</summary>
    public IReadOnlyList<SentCommand> Sent => _entries.Sent;

    public IReadOnlyList<SentCommand> Signatures => _signatures.Sent;

    /// <summary>Lines that the diary tells another one.</summary>
    public HashSet<string> Told { get; } = new(StringComparer.Ordinal);

    public static string Text(DiaryEntry entry) => JsonDataConverter.Default.Serialize(entry)!;

    public async Task WriteAsync(int lines)
    {
        var signing = new List<Task>();
        for (var line = 0; line < lines; line++)
        {
            var diary = diaries[cluster.World.Chance.Next(diaries.Count)];
            var entry = Draw($"{name}.{line}");
            if (entry.Kind == EntryKind.Signature)
            {
                signing.Add(SignAsync(diary, $"{name}.{line}.signature"));
            }

            if (entry.Kind == EntryKind.Tell)
            {
                Told.Add(entry.Id);
            }

            await _entries.RaiseAsync(diary, Diary.EntryEvent, entry.Id, Text(entry));
        }

        await Task.WhenAll(signing);
    }

    /// <summary>Some time: before the line is there, while it waits, or with it.</summary>
    private async Task SignAsync(string diary, string id)
    {
        await cluster.World.DelayAsync(TimeSpan.FromSeconds(cluster.World.Chance.NextDouble() * 5));
        await _signatures.RaiseAsync(diary, Diary.SignatureEvent, id, $"\"{id}\"");
    }

    private DiaryEntry Draw(string id)
    {
        var chance = cluster.World.Chance;
        var kind = (EntryKind)chance.Next((int)EntryKind.Close);
        return new DiaryEntry(id, kind, Seconds: 1 + chance.Next(8), Peer: diaries[chance.Next(diaries.Count)]);
    }
}

using System.Globalization;

namespace OpcOnboarding.Simulation.Tests.Diaries;

/// <summary>
/// The reference model as an orchestration: writes down every line that it gets, in the order in which it gets them. What it has written is
/// compared with what its clients know they have sent.
/// </summary>
internal static class Diary
{
    public const string Name = "Diary";
    public const string ChildName = "DiaryChild";
    public const string ErrandName = "DiaryErrand";
    public const string EffectName = "Effect";
    public const string EntryEvent = "entry";
    public const string SignatureEvent = "signature";
    public const string WordEvent = "word";
    public const string Early = "early";

    /// <summary>Begins the ids of lines whose child loses no time, so that it may be gone before its parent's next commit.</summary>
    public const string Quick = "quick";

    /// <summary>Registers the diary for a process; effects go to the agency.</summary>
    public static void Register(DurableTaskRegistry registry, Agency agency) => registry
        .AddOrchestratorFunc<List<string>, List<string>>(Name, RunAsync)
        .AddOrchestratorFunc<string, string>(ChildName, RunChildAsync)
        .AddOrchestratorFunc<string[]>(ErrandName, RunErrandAsync)
        .AddActivityFunc<string, string>(EffectName, (_, key) => agency.DoAsync(key));

    private static async Task<List<string>> RunAsync(TaskOrchestrationContext context, List<string> lines)
    {
        // One wait ahead, so that a line is heard of while another one is being worked on.
        var next = context.WaitForExternalEvent<DiaryEntry>(EntryEvent);
        while (true)
        {
            var entry = await next;
            if (entry.Kind == EntryKind.TurnOver)
            {
                context.ContinueAsNew((List<string>)[.. lines, entry.Id], preserveUnprocessedEvents: true);
                return lines;
            }

            if (entry.Kind == EntryKind.Close)
            {
                return lines;
            }

            next = context.WaitForExternalEvent<DiaryEntry>(EntryEvent);
            lines.Add(IsSigned(lines, entry) ? entry.Id : await WorkAsync(context, entry));
        }
    }

    /// <summary>A line whose client did not hear of its arrival comes again; the signature for it comes once.</summary>
    private static bool IsSigned(List<string> lines, DiaryEntry entry) =>
        entry.Kind == EntryKind.Signature && lines.Exists(line => line.StartsWith($"{entry.Id} ", StringComparison.Ordinal));

    private static async Task<string> WorkAsync(TaskOrchestrationContext context, DiaryEntry entry) => entry.Kind switch
    {
        EntryKind.Effect => await context.CallActivityAsync<string>(EffectName, entry.Id),
        EntryKind.Effects => Joined(entry, await Task.WhenAll(Enumerable.Range(0, 3).Select(n => context.CallActivityAsync<string>(EffectName, $"{entry.Id}/{n}")))),
        EntryKind.Child => await context.CallSubOrchestratorAsync<string>(ChildName, entry.Id),
        EntryKind.Errand => Heard(entry, await SendAsync(context, entry)),
        EntryKind.Timer => await WaitAsync(context, entry),
        EntryKind.Tell => Tell(context, entry),
        EntryKind.Signature => Signed(entry, await context.WaitForExternalEvent<string>(SignatureEvent)),
        _ => entry.Id,
    };

    private static string Joined(DiaryEntry entry, string[] done) =>
        done.SequenceEqual(Enumerable.Range(0, 3).Select(n => $"{entry.Id}/{n}")) ? entry.Id : string.Join('|', done);

    private static string Heard(DiaryEntry entry, string[] words) => words.SequenceEqual(WordsOf(entry)) ? entry.Id : string.Join('|', words);

    private static string[] WordsOf(DiaryEntry entry) => [$"{entry.Id}/first", $"{entry.Id}/second"];

    private static string Signed(DiaryEntry entry, string signature) => $"{entry.Id} {signature}";

    private static async Task<string> WaitAsync(TaskOrchestrationContext context, DiaryEntry entry)
    {
        var due = context.CurrentUtcDateTime.AddSeconds(entry.Seconds);
        await context.CreateTimer(due, CancellationToken.None);
        return context.CurrentUtcDateTime < due
            ? string.Create(CultureInfo.InvariantCulture, $"{entry.Id} {Early} {context.CurrentUtcDateTime:O} {due:O}")
            : entry.Id;
    }

    private static string Tell(TaskOrchestrationContext context, DiaryEntry entry)
    {
        context.SendEvent(entry.Peer!, EntryEvent, new DiaryEntry($"{entry.Id}>", EntryKind.Note));
        return entry.Id;
    }

    /// <summary>The words overtake the child's start, or miss the child, if they do not wait for each other.</summary>
    private static Task<string[]> SendAsync(TaskOrchestrationContext context, DiaryEntry entry)
    {
        var child = $"{entry.Id}-{context.NewGuid():N}";
        var heard = context.CallSubOrchestratorAsync<string[]>(ErrandName, null, new SubOrchestrationOptions(instanceId: child));
        Array.ForEach(WordsOf(entry), word => context.SendEvent(child, WordEvent, word));
        return heard;
    }

    private static async Task<string[]> RunErrandAsync(TaskOrchestrationContext context) =>
        [await context.WaitForExternalEvent<string>(WordEvent), await context.WaitForExternalEvent<string>(WordEvent)];

    private static async Task<string> RunChildAsync(TaskOrchestrationContext context, string id)
    {
        if (!id.StartsWith(Quick, StringComparison.Ordinal))
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddSeconds(1), CancellationToken.None);
        }

        return await context.CallActivityAsync<string>(EffectName, id);
    }
}

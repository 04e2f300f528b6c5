using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.OpenApi.Shapes;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Auditors;

/// <summary>One journal entry as the API shows it (design, section 8).</summary>
internal sealed record HistoryItem(
    long Sequence,
    DateTimeOffset At,
    JournalActor Actor,
    [property: Names(NameSets.JournalEventKind)] string Kind,
    StepKind? Step,
    Trigger? Trigger,
    [property: Shapes(typeof(CaseState), typeof(StepState), typeof(DeficiencyState))] string? From,
    [property: Shapes(typeof(CaseState), typeof(StepState), typeof(DeficiencyState))] string? To,
    bool Accepted,
    string? Reason,
    string? CommandId,
    string JourneyVersion,
    string PreviousHash,
    string Hash)
{
    /// <summary>Everything the event says.</summary>
    [Shapes(typeof(JournalDetails))]
    public required JsonNode Details { get; init; }

    /// <summary>Legal basis that was given.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The entry as officers of the case read it: long numbers that somebody wrote are masked.</summary>
    public HistoryItem Masked() => this with { Reason = Reason is null ? null : Masking.LongNumbers(Reason) };

    /// <summary>An entry as the API shows it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="words">Its words; null where they are not shown.</param>
    public static HistoryItem Of(JournalEntry entry, JournalWords? words)
    {
        var details = JsonSerializer.SerializeToNode(entry.Event, CaseJson.Stored)!;
        return new HistoryItem(
            entry.Sequence, entry.At, entry.Actor, details["kind"]!.GetValue<string>(), StepOf(details), TriggerOf(entry.Event), Text(details, "from"), Text(details, "to"),
            entry.Event is not CommandRejected, words?.Reason, entry.CommandId, entry.JourneyVersion, entry.PreviousHash, entry.Hash)
        {
            Details = details,
            LegalBasis = words?.LegalBasis,
        };
    }

    private static StepKind? StepOf(JsonNode details) => Requests.WireNames.Parse<StepKind>(Text(details, "step"));

    private static Trigger? TriggerOf(CaseEvent happened) => happened switch
    {
        CaseMoved moved => moved.Trigger,
        StepMoved moved => moved.Trigger,
        RedoClosed closed => closed.Trigger,
        CommandRejected rejected => rejected.Trigger,
        _ => null,
    };

    private static string? Text(JsonNode details, string name) =>
        details[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

/// <summary>Reads a case's journal.</summary>
internal sealed class CaseHistory(CaseTables tables)
{
    /// <summary>Entries after a sequence number, in order.</summary>
    public async Task<IReadOnlyList<HistoryItem>> ReadAsync(CaseRecord record, long after, int limit, CancellationToken cancellationToken)
    {
        var items = new List<HistoryItem>();
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {record.CaseId} and RowKey ge {JournalRow.First} and RowKey lt {JournalRow.AfterLast}");
        await foreach (var row in tables.Cases.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            var words = record.File.IsErased ? null : JournalRow.ReadWords(row, record.Cipher);
            var entries = JournalRow.Read(row);
            items.AddRange(entries.Where(entry => entry.Sequence > after).Select(entry => HistoryItem.Of(entry, entry == entries[0] ? words : null)));
            if (items.Count >= limit)
            {
                break;
            }
        }

        return items.Count > limit ? items[..limit] : items;
    }
}

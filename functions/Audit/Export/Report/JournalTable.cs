using System.Globalization;
using System.Text.Json;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Export.Report;

/// <summary>The journal of a case as a report tells it: when, who, what, from where to where, and why.</summary>
internal static class JournalTable
{
    /// <summary>All entries, in order.</summary>
    public static ReportTable Of(OpenedCase opened, CaseRecord record, ReportWords words)
    {
        var table = new ReportTable(words.Label("Journal"), [.. Columns.Select(column => words.Label(column))]);
        foreach (var row in opened.Journal)
        {
            var said = JournalRow.ReadWords(row.Row, record.Cipher);
            foreach (var entry in row.Entries)
            {
                var reason = entry == row.Entries[0] ? Reason(said) : null;
                table.Row(
                    entry.Event is CommandRejected, entry.Sequence.ToString(CultureInfo.InvariantCulture), CaseReport.Moment(entry.At), Actor(entry.Actor),
                    What(entry.Event, words), Change(entry.Event, words), reason, entry.Hash[..Math.Min(16, entry.Hash.Length)]);
            }
        }

        return table;
    }

    private static readonly IReadOnlyList<string> Columns = ["Number", "Time", "Actor", "What", "Change", "Reason", "Hash"];

    private static string Actor(JournalActor actor) =>
        actor.OnBehalfOf is { } other ? $"{actor.Subject} ({actor.Role}, {other})" : $"{actor.Subject} ({actor.Role})";

    private static string? Reason(JournalWords? said) =>
        said is null ? null : string.Join(" / ", new[] { said.Reason, said.LegalBasis, said.Remedy }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string What(CaseEvent happened, ReportWords words)
    {
        var details = JsonSerializer.SerializeToElement(happened, CaseJson.Stored);
        var kind = words.Kind(details.GetProperty("kind").GetString()!);
        return happened switch
        {
            CaseMoved moved => $"{kind}: {words.Of(moved.Trigger)}",
            StepMoved moved => $"{words.Of(moved.Step)}: {words.Of(moved.Trigger)}",
            CommandRejected rejected => $"{kind}: {rejected.Code}",
            DocumentAdded added => $"{kind}: {words.Material(added.Material)}",
            _ => StepOf(details) is { } step ? $"{words.Of(step)}: {kind}" : kind,
        };
    }

    private static StepKind? StepOf(JsonElement details) =>
        details.TryGetProperty("step", out var step) && step.ValueKind == JsonValueKind.String ? Requests.WireNames.Parse<StepKind>(step.GetString()) : null;

    private static string? Change(CaseEvent happened, ReportWords words) => happened switch
    {
        CaseMoved moved => $"{words.Of(moved.From)} → {words.Of(moved.To)}",
        StepMoved moved => $"{words.Of(moved.From)} → {words.Of(moved.To)}",
        DeficiencyMoved moved => $"→ {words.Of(moved.To)}",
        _ => null,
    };
}

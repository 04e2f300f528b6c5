using OpcOnboarding.Functions.Audit.Histories;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>Rows that say that histories were kept, though there was nothing to keep yet or nothing was kept: the nightly keeping would pass over such a case for ever.</summary>
internal static class KeptRowFaults
{
    /// <summary>What does not hold.</summary>
    public static IEnumerable<Inconsistency> Of(OpenedCase opened)
    {
        var rows = opened.Stored.Rows.Where(row => HistoryRow.Is(row.RowKey)).ToList();
        var ended = opened.Entries.FirstOrDefault(entry => entry.Event is CaseMoved moved && !OnboardingCase.IsOpenIn(moved.To))?.Sequence ?? long.MaxValue;
        foreach (var row in rows)
        {
            var sequence = HistoryRow.SequenceOf(row.RowKey);
            if (sequence < ended || row.RowKey != HistoryRow.KeyOf(sequence) || opened.Entries.All(entry => entry.Sequence != sequence))
            {
                yield return Of(opened, row, "No night can have kept histories after this entry.");
            }
            else if (Missed(opened, rows, sequence) is { } missed)
            {
                yield return Of(opened, row, "A history that the engine still has was not kept.") with { Expected = missed };
            }
        }
    }

    /// <summary>An instance up to the entry whose history is there and which no row names.</summary>
    private static string? Missed(OpenedCase opened, List<TableEntity> rows, long sequence)
    {
        var kept = rows.SelectMany(Names).ToHashSet();
        var orders = opened.Entries.Where(entry => entry.Sequence <= sequence && entry.CommandId is not null).Select(entry => $"{opened.Stored.CaseId}-{entry.CommandId}").ToHashSet();
        return opened.Stored.Runs.Values
            .Where(run => run.Run is not null && !kept.Contains(run.InstanceId) && (run.InstanceId == opened.Stored.CaseId || orders.Contains(run.InstanceId)))
            .Select(run => run.InstanceId)
            .FirstOrDefault();
    }

    private static IEnumerable<string> Names(TableEntity row)
    {
        try
        {
            return HistoryRow.Read(row).Select(history => history.InstanceId);
        }
        catch (Exception broken) when (BrokenContent.Explains(broken))
        {
            // Named by the check of kept histories.
            return [];
        }
    }

    private static Inconsistency Of(OpenedCase opened, TableEntity row, string what) => new(opened.Stored.CaseId, row.RowKey, null, what);
}

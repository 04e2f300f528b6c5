using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Recording;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>The founder's written notices are those that the journal owes, each once.</summary>
internal sealed class NoticeCheck : IStoreCheck
{
    public IEnumerable<string> Violations(Evidence evidence) =>
        evidence.Store.Cases.Where(stored => stored.Record is not null).SelectMany(OfCase);

    private static IEnumerable<string> OfCase(StoredCase stored)
    {
        var owed = Owed(stored).Order(StringComparer.Ordinal).ToList();
        var there = stored.File.Notices.Where(notice => Says(stored, notice)).Select(notice => $"{notice.Id} {notice.Kind}").Order(StringComparer.Ordinal).ToList();
        if (!owed.SequenceEqual(there))
        {
            yield return $"case {stored.CaseId}: notices owed {string.Join(", ", owed.Except(there))}, too many {string.Join(", ", there.Except(owed))}";
        }
    }

    /// <summary>Whether the journal row that the notice names has its content.</summary>
    private static bool Says(StoredCase stored, Notice notice)
    {
        var row = stored.Rows.SingleOrDefault(row => row.RowKey == JournalRow.Key(notice.JournalRow));
        return row is not null && JournalRow.ReadNotice(row, notice.Id, stored.Record!.Cipher).Items is not null;
    }

    private static IEnumerable<string> Owed(StoredCase stored)
    {
        var current = new OnboardingCase { CaseId = stored.CaseId, JourneyVersion = "", CalendarVersion = "", EntityType = default };
        foreach (var row in stored.Journal.Where(row => row[0].Transition is not null))
        {
            var transition = new Transition(row[0].Transition!.Value, row[0].At, Actor.System, row[0].CommandId, [.. row.Select(entry => entry.Event)]);
            current = current.Apply(transition);
            foreach (var (notice, _) in TransitionNotices.Of(transition, row[0].Sequence, null, current))
            {
                yield return $"{notice.Id} {notice.Kind}";
            }
        }
    }
}

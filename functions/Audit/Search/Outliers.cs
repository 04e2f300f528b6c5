using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Audit.Search;

/// <summary>Finds entries that stand out. Looks at nothing but the journal and the findings at submission.</summary>
internal static class Outliers
{
    private static readonly string SamePersonCode = CaseJson.Name(TextKey.FindingIdentityRepeated);

    /// <summary>The entries of a case that stand out in one way.</summary>
    /// <param name="searched">The case.</param>
    /// <param name="outlier">In which way.</param>
    /// <param name="quickSeconds">A decision within fewer seconds is quick.</param>
    /// <param name="calendar">Tells working days.</param>
    public static IEnumerable<(JournalEntry Entry, long? Seconds)> Of(SearchedCase searched, Outlier outlier, int quickSeconds, WorkingDayCalendar calendar) => outlier switch
    {
        Outlier.SamePerson => Plain(searched.Entries.Where(entry => entry.Event is CaseOpened && searched.File.Findings.Any(finding => finding.Code == SamePersonCode))),
        Outlier.QuickDecision => Decisions(searched.Entries).Where(decision => decision.Seconds < quickSeconds),
        Outlier.AfterHours => Plain(searched.Entries.Where(entry => IsOrder(entry) && !IsOfficeTime(entry.At, calendar))),
        Outlier.LateNotice => Plain(searched.Entries.Where(entry => entry.Event is MarkOverdue or CaseMoved { Trigger: Trigger.DeemAccepted })),
        Outlier.SecondDemand => Plain(Demands(searched.Entries)),
        _ => throw new ArgumentOutOfRangeException(nameof(outlier), outlier, null),
    };

    private static IEnumerable<(JournalEntry, long?)> Plain(IEnumerable<JournalEntry> entries) => entries.Select(entry => (entry, (long?)null));

    /// <summary>Every decision of a desk, with the time since it got the matter.</summary>
    private static IEnumerable<(JournalEntry Entry, long? Seconds)> Decisions(IReadOnlyList<JournalEntry> entries)
    {
        var since = new Dictionary<string, DateTimeOffset>();
        foreach (var entry in entries)
        {
            var (desk, isBegun, isDecided) = entry.Event switch
            {
                StepMoved moved => (moved.Step.ToString(), moved.To == StepState.InReview, moved.To is StepState.Completed or StepState.Refused or StepState.PendingDecision),
                CaseMoved moved => ("", moved.To == CaseState.Submitted, moved.Trigger is Trigger.Accept or Trigger.AcceptWithDeficiency or Trigger.RefuseAcceptance),
                _ => ("", false, false),
            };
            if (isBegun)
            {
                since[desk] = entry.At;
            }
            else if (isDecided && IsOrder(entry) && since.TryGetValue(desk, out var begun))
            {
                yield return (entry, (long)(entry.At - begun).TotalSeconds);
            }
        }
    }

    private static IEnumerable<JournalEntry> Demands(IReadOnlyList<JournalEntry> entries) => entries
        .Where(entry => entry.Event is ItemsRequested)
        .GroupBy(entry => ((ItemsRequested)entry.Event).Step)
        .SelectMany(demands => demands.Skip(1));

    /// <summary>Whether an officer moved the case or a step; not the founder, and not the system.</summary>
    private static bool IsOrder(JournalEntry entry) =>
        entry.Event is CaseMoved or StepMoved && entry.Actor.Role != Actor.System.Role && entry.Actor.Role != CaseJson.Name(Identity.Role.Founder);

    private static bool IsOfficeTime(DateTimeOffset at, WorkingDayCalendar calendar)
    {
        var day = BusinessHours.BeijingDate(at);
        return calendar.IsWorkingDay(day) && at >= BusinessHours.OpensAt(day) && at <= BusinessHours.DueAt(day);
    }
}

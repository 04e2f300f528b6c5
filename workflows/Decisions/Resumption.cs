namespace OpcOnboarding.Workflows.Decisions;

/// <summary>After a suspension the founder's dates move by the working days it lasted.</summary>
internal static class Resumption
{
    public static IEnumerable<CaseEvent> MovedDates(Situation situation)
    {
        var days = situation.Calendar.CountWorkingDays(situation.Case.SuspendedOn!.Value, situation.Today);
        return days == 0 ? [] : Moved(situation.Case, day => situation.Calendar.AddWorkingDays(day, days).Date);
    }

    private static IEnumerable<CaseEvent> Moved(OnboardingCase @case, Func<DateOnly, DateOnly> later)
    {
        if (@case is { SuspendedFrom: CaseState.AwaitingSupplement, SupplementDueOn: { } due })
        {
            yield return new DueDateMoved(null, null, later(due));
        }

        foreach (var deficiency in @case.Deficiencies.Where(deficiency => deficiency.State is DeficiencyState.Open or DeficiencyState.Supplied))
        {
            yield return new DueDateMoved(null, deficiency.Id, later(deficiency.DueOn));
        }

        foreach (var step in @case.Steps)
        {
            if ((step.State == StepState.AwaitingSupplement ? step.SupplementDueOn : step.RedoUntil) is { } day)
            {
                yield return new DueDateMoved(step.Kind, null, later(day));
            }
        }
    }
}

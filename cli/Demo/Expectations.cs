using OpcOnboarding.Cli.Api;
using OpcOnboarding.Cli.Samples;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Cli.Demo;

/// <summary>What a sample must look like on its way and at its end. Every method gives what is wrong, in words; nothing when all is right.</summary>
internal sealed class Expectations(SampleCase sample, JourneyDefinition journey, WorkingDayCalendar calendar)
{
    /// <summary>The case is completed, and each step is as the file lists it, unlisted ones completed.</summary>
    public IEnumerable<string> OfEnd(CaseView view)
    {
        if (view.State != CaseState.Completed)
        {
            yield return $"the case is {WireJson.Name(view.State)}, not completed";
        }

        foreach (var step in journey.Steps.Select(definition => view.Step(definition.Kind)))
        {
            var expected = sample.ExpectedOf(step.Step)?.ExpectedState ?? StepState.Completed;
            if (step.State != expected)
            {
                yield return $"{WireJson.Name(step.Step)} is {WireJson.Name(step.State)}, not {WireJson.Name(expected)}";
            }
        }
    }

    /// <summary>Every completed step has an outcome, and what the founder chose is in it.</summary>
    public static IEnumerable<string> OfOutcomes(CaseView view, IReadOnlyDictionary<StepKind, string> chosen)
    {
        foreach (var step in view.Steps.Where(step => step.State == StepState.Completed && step.Outcome is null))
        {
            yield return $"{WireJson.Name(step.Step)} is completed without an outcome";
        }

        foreach (var (step, id) in chosen)
        {
            var given = view.Step(step).OutcomeText(step == StepKind.MentorPairing ? "mentorId" : "unitId");
            if (given != id)
            {
                yield return $"{WireJson.Name(step)} has {given ?? "nothing"}, the founder chose {id}";
            }
        }
    }

    /// <summary>A step whose clock began on one of the days is due when its promise says.</summary>
    public IEnumerable<string> OfDueDate(StepView step, DayRange began) =>
        OfDueDate(step, began.Days.Select(day => Due(step.Step, day)));

    /// <summary>A step whose clock stood still is due later by the working days of the stop.</summary>
    public IEnumerable<string> OfDueDateAfterStop(StepView step, DayRange stopped, DayRange restarted) =>
        OfDueDate(step, stopped.Days.SelectMany(stop => restarted.Days.Where(day => day >= stop)
            .Select(day => calendar.MoveByStandstill(Due(step.Step, stop), stop, day).Date)));

    /// <summary>A step's clock stands still, or runs.</summary>
    public IEnumerable<string> OfPause(StepView step, bool paused)
    {
        if ((step.Light == Light.Paused) != paused)
        {
            yield return $"the clock of {WireJson.Name(step.Step)} {(paused ? "runs" : "stands still")} (light {(step.Light is { } light ? WireJson.Name(light) : "null")})";
        }
    }

    /// <summary>Each promised paper is owed once, open, until the last day of its time.</summary>
    public IEnumerable<string> OfPromise(CaseView view, DayRange accepted)
    {
        var workingDays = sample.ExpectedOf(StepKind.Registration)?.SupplementWorkingDays ?? journey.Limits.Deficiency.WorkingDays;
        foreach (var material in sample.Promised)
        {
            var owed = view.Deficiencies.Where(deficiency => deficiency.Material == material).ToList();
            if (owed is not [{ State: DeficiencyState.Open } open])
            {
                yield return $"{material} isn't owed once and open";
            }
            else if (accepted.Days.All(day => calendar.AddWorkingDays(day, workingDays).Date != open.DueOn))
            {
                yield return $"{material} is owed until {open.DueOn:yyyy-MM-dd}, not {workingDays} working days from acceptance";
            }
        }
    }

    /// <summary>Whether the step's clock waits for one of the promised papers.</summary>
    public bool WaitsForPaper(StepKind step) => journey.Step(step).Materials.Intersect(sample.Promised).Any();

    private static IEnumerable<string> OfDueDate(StepView step, IEnumerable<DateOnly> expected)
    {
        var days = expected.Distinct().Order().ToList();
        if (step.DueOn is not { } dueOn || !days.Contains(dueOn))
        {
            var said = step.DueOn is { } day ? $"{day:yyyy-MM-dd}" : "nothing";
            yield return $"{WireJson.Name(step.Step)} dueOn says {said}, the calendar {string.Join(" or ", days.Select(day => $"{day:yyyy-MM-dd}"))}";
        }
        else if (step.DueAt != BusinessHours.DueAt(dueOn) || step.DueAt.Value.Offset != BusinessHours.BeijingOffset)
        {
            yield return $"{WireJson.Name(step.Step)} dueAt says {step.DueAt:O}, not {BusinessHours.DueAt(dueOn):O}";
        }
    }

    private DateOnly Due(StepKind step, DateOnly began) =>
        calendar.AddWorkingDays(began, sample.ExpectedOf(step)?.PromisedWorkingDays ?? journey.Step(step).Promised.WorkingDays).Date;
}

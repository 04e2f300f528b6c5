using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Workflows.Decisions;

/// <summary>The arithmetic of promised times: begin, stand still, go on, get longer.</summary>
internal static class Clocks
{
    public static Clock Start(Situation situation, DateOnly on, TimeLimit promised, TimeLimit? legal)
    {
        var calendar = situation.Calendar;
        var due = calendar.AddWorkingDays(on, promised.WorkingDays);
        var escalate = calendar.AddWorkingDays(due.Date, situation.Journey.Limits.Escalation.WorkingDays);
        return new Clock(on, due.Date, BusinessHours.HalfwayAt(calendar, on, promised.WorkingDays), escalate.Date)
        {
            LegalDueOn = legal is null ? null : calendar.AddWorkingDays(on, legal.WorkingDays).Date,
            Provisional = due.Provisional,
        };
    }

    public static Clock Stop(Clock clock, DateOnly on) => clock with { StoppedOn = on };

    /// <summary>Skips the days from the stop to the restart; the day of the restart is not counted again.</summary>
    public static Clock Restart(Situation situation, Clock clock) =>
        Later(situation, clock, situation.Calendar.CountWorkingDays(clock.StoppedOn!.Value, situation.Today)) with { StoppedOn = null };

    /// <summary>Gives the desk more time. The legal day moves only as far as the extended promise needs it.</summary>
    public static Clock Extend(Situation situation, Clock clock, int workingDays)
    {
        var extended = Later(situation, clock, workingDays);
        return extended with { LegalDueOn = clock.LegalDueOn is { } legal && extended.DueOn > legal ? extended.DueOn : clock.LegalDueOn };
    }

    private static Clock Later(Situation situation, Clock clock, int workingDays)
    {
        var due = situation.Calendar.AddWorkingDays(clock.DueOn, workingDays);
        var moved = clock with
        {
            DueOn = workingDays == 0 ? clock.DueOn : due.Date,
            YellowAt = Later(situation.Calendar, clock.YellowAt, workingDays),
            EscalateOn = Later(situation.Calendar, clock.EscalateOn, workingDays),
            LegalDueOn = clock.LegalDueOn is { } legal ? Later(situation.Calendar, legal, workingDays) : null,
            Provisional = clock.Provisional || due.Provisional,
        };
        // A light that comes on is an event of its own, so moving a clock can only put one out.
        var reached = (Light)Math.Min((int)clock.Reached, (int)Reached(moved, situation.Now));
        return moved with { Reached = reached, Escalated = clock.Escalated && moved.EscalateOn == clock.EscalateOn };
    }

    private static Light Reached(Clock clock, DateTimeOffset now) =>
        now >= BusinessHours.DueAt(clock.DueOn) ? Light.Red
        : now >= clock.YellowAt ? Light.Yellow
        : Light.Green;

    private static DateOnly Later(WorkingDayCalendar calendar, DateOnly day, int workingDays) =>
        workingDays == 0 ? day : calendar.AddWorkingDays(day, workingDays).Date;

    private static DateTimeOffset Later(WorkingDayCalendar calendar, DateTimeOffset moment, int workingDays)
    {
        var day = BusinessHours.BeijingDate(moment);
        return moment.AddDays(Later(calendar, day, workingDays).DayNumber - day.DayNumber);
    }
}

namespace OpcOnboarding.Workflows.Workspaces;

/// <summary>What a place costs over the time for which it is given: dated periods, so that nobody has to count months.</summary>
/// <param name="Periods">In order, without gaps; at least one.</param>
public sealed record RentSchedule(IReadOnlyList<RentPeriod> Periods)
{
    /// <summary>The last rent-free day, if the place is rent-free from the first day on; null otherwise.</summary>
    public DateOnly? RentFreeUntil => Periods[0].MonthlyRentFen == 0 ? Periods[0].To : null;

    /// <summary>Lays the steps over the time.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day; not before the first.</param>
    /// <param name="monthlyRentFen">Rent at the beginning, in fen.</param>
    /// <param name="steps">Later rents in the order of their months; those after the last day have no effect.</param>
    public static RentSchedule Of(DateOnly from, DateOnly to, long monthlyRentFen, IReadOnlyList<RentStep> steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentNullException.ThrowIfNull(steps);
        List<(DateOnly From, long Rent)> starts =
        [
            (from, monthlyRentFen),
            .. steps.Select(step => (From: from.AddMonths(step.AfterMonths), step.MonthlyRentFen)).Where(start => start.From <= to),
        ];
        return new RentSchedule([.. starts.Select((start, index) => new RentPeriod(
            start.From, index + 1 < starts.Count ? starts[index + 1].From.AddDays(-1) : to, start.Rent))]);
    }
}

using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Outcomes.Vouchers;

/// <summary>To which day a voucher can be used (steps.md 5): the end of the clause's period or of the pack, whichever is earlier; else twelve months.</summary>
internal static class VoucherValidity
{
    private const int DefaultMonths = 12;

    /// <summary>The last day, counted from the day of application.</summary>
    public static DateOnly LastDay(PolicyPack pack, string clauseId, DateOnly on)
    {
        var period = pack.Clauses.First(clause => clause.Id == clauseId).Period;
        var end = period switch
        {
            { Unit: PeriodUnit.Year } => on.AddYears(period.Value).AddDays(-1),
            { Unit: PeriodUnit.Month } => on.AddMonths(period.Value).AddDays(-1),
            { Unit: PeriodUnit.CalendarYear } => new DateOnly(on.Year + period.Value - 1, 12, 31),
            _ => on.AddMonths(DefaultMonths).AddDays(-1),
        };
        return pack.ValidTo is { } last && last < end ? last : end;
    }
}

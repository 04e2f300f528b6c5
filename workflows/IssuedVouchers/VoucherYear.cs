namespace OpcOnboarding.Workflows.IssuedVouchers;

/// <summary>The voucher years of a case under one clause: twelve months each, one after the other from the first cost that is claimed, on whichever voucher.</summary>
public static class VoucherYear
{
    /// <summary>From where the years of a clause are counted once a cost is claimed.</summary>
    /// <param name="vouchers">All vouchers of the case under the clause: the year each was issued for, and the day of its first cost, null while it has none.
    /// Where several have one (those of an earlier release each had their own), the years run from the earliest.</param>
    /// <param name="paidOn">The day of the cost that is being claimed.</param>
    /// <returns>The day, and the year it opens: the first that any of the vouchers was issued for.</returns>
    public static (DateOnly FirstCostOn, int Year) Opening(IReadOnlyCollection<(int FirstYear, DateOnly? FirstCostOn)> vouchers, DateOnly paidOn) =>
        (vouchers.Min(voucher => voucher.FirstCostOn) ?? paidOn, vouchers.Min(voucher => voucher.FirstYear));

    /// <summary>The year in which a cost falls, from 1.</summary>
    /// <param name="firstCostOn">The day of the first cost claimed; null: this is the first.</param>
    /// <param name="paidOn">The day of the cost. One before the first cost falls into the first year.</param>
    /// <param name="firstYear">The year that the first cost opened.</param>
    public static int Of(DateOnly? firstCostOn, DateOnly paidOn, int firstYear)
    {
        if (firstCostOn is not { } start || paidOn < start)
        {
            return firstYear;
        }

        var years = paidOn.Year - start.Year;
        return firstYear + (start.AddYears(years) > paidOn ? years - 1 : years);
    }
}

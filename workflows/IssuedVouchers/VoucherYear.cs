namespace OpcOnboarding.Workflows.IssuedVouchers;

/// <summary>The voucher years of a voucher: twelve months each, one after the other from the first cost that is claimed.</summary>
public static class VoucherYear
{
    /// <summary>The year in which a cost falls, from 1.</summary>
    /// <param name="firstCostOn">The day of the first cost claimed; null: this is the first.</param>
    /// <param name="paidOn">The day of the cost. One before the first cost falls into the first year.</param>
    /// <param name="firstYear">The year that the voucher was issued for.</param>
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

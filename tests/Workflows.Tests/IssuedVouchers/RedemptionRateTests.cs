using OpcOnboarding.Workflows.Policies;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Workflows.Tests.IssuedVouchers;

/// <summary>What a voucher pays of a cost, by voucher year.</summary>
public sealed class RedemptionRateTests
{
    [Theory]
    [InlineData("yancheng-opc-2026", "YC-1", 1, 100)]
    [InlineData("yancheng-opc-2026", "YC-1", 2, 70)]
    [InlineData("yancheng-opc-2026", "YC-1", 3, 50)]
    [InlineData("yancheng-opc-2026", "YC-1", 4, null)]
    [InlineData("yancheng-opc-2026", "YC-2.1", 1, 30)]
    [InlineData("wuxi-hightech-opc", "WX-V1", 5, 30)] // no period stated
    [InlineData("yancheng-opc-2026", "YC-9.1", 1, 100)]
    [InlineData("yangzhou-opc-2025", "YZ-V1", 1, 100)]
    public void Of_Clause_IsItsPercentageOfTheYear(string pack, string clause, int year, int? percent) =>
        Assert.Equal(percent, RedemptionRate.Of(PolicyCatalogue.Embedded.Find(pack)!.Clauses.Single(known => known.Id == clause), year));

    [Fact]
    public void Of_NoClause_IsTheWholeCost() => Assert.Equal(100, RedemptionRate.Of(null, 3));

    [Theory]
    [InlineData(1, 70, 1)] // 0.7
    [InlineData(5, 70, 4)] // 3.5: half up
    [InlineData(1, 30, 0)] // 0.3
    [InlineData(1_000_000_000_000_000, 70, 700_000_000_000_000)]
    public void Share_FractionOfAFen_IsRoundedHalfUp(long costFen, int percent, long fen) => Assert.Equal(fen, RedemptionRate.Share(costFen, percent));

    [Theory]
    [InlineData(null, "2027-03-01", 1)]
    [InlineData("2026-03-01", "2027-02-28", 1)]
    [InlineData("2026-03-01", "2027-03-01", 2)]
    [InlineData("2026-03-01", "2029-02-28", 3)]
    [InlineData("2026-03-01", "2029-03-01", 4)]
    [InlineData("2026-03-01", "2025-01-01", 1)] // before the first cost
    [InlineData("2028-02-29", "2029-02-27", 1)]
    [InlineData("2028-02-29", "2029-02-28", 2)]
    public void VoucherYear_OfADay_IsCountedFromTheFirstCost(string? first, string paidOn, int year) =>
        Assert.Equal(year, VoucherYear.Of(first is null ? null : DateOnly.ParseExact(first, "yyyy-MM-dd"), DateOnly.ParseExact(paidOn, "yyyy-MM-dd"), 1));

    [Fact]
    public void VoucherYear_OfAVoucherForALaterYear_GoesOnFromThere() =>
        Assert.Equal(3, VoucherYear.Of(new DateOnly(2026, 3, 1), new DateOnly(2027, 3, 1), 2));

    // P02 has a voucher for each of three years; the first cost may be claimed on any of them.
    [Theory]
    [InlineData(new[] { 1, 2, 3 }, null, null, "2028-04-10", 3)]
    [InlineData(new[] { 1, 2, 3 }, "2026-03-10", null, "2028-04-10", 3)]
    [InlineData(new[] { 1, 2, 3 }, "2028-04-10", "2026-03-10", "2028-04-10", 3)] // each of its own, as an earlier release wrote them
    [InlineData(new[] { 2, 3 }, null, null, "2027-03-10", 3)] // the first year was used elsewhere
    public void VoucherYear_OfSeveralVouchers_IsCountedFromOneFirstCost(int[] years, string? first, string? other, string paidOn, int year)
    {
        var days = new[] { first, other }.Select(day => day is null ? (DateOnly?)null : DateOnly.ParseExact(day, "yyyy-MM-dd")).Append(null).ToList();
        var vouchers = years.Select((number, index) => (number, days[index])).ToList();

        var (start, opened) = VoucherYear.Opening(vouchers, new DateOnly(2026, 3, 10));

        Assert.Equal((new DateOnly(2026, 3, 10), years[0]), (start, opened));
        Assert.Equal(year, VoucherYear.Of(start, DateOnly.ParseExact(paidOn, "yyyy-MM-dd"), opened));
    }

    [Theory]
    [InlineData("yancheng-opc-2026", "YC-1", true)]
    [InlineData("yancheng-opc-2026", "YC-2.1", false)]
    [InlineData("yancheng-opc-2026", "YC-9.1", false)]
    public void GoesByYear_Clause_OnlyWhereItsRateDoes(string pack, string clause, bool does) =>
        Assert.Equal(does, RedemptionRate.GoesByYear(PolicyCatalogue.Embedded.Find(pack)!.Clauses.Single(known => known.Id == clause)));
}

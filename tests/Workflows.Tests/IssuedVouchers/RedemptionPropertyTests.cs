using FsCheck;
using FsCheck.Fluent;
using OpcOnboarding.Workflows.IssuedVouchers;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Tests.IssuedVouchers;

/// <summary>Random costs on random vouchers: never more than the voucher or the cost, more for more, and the same in the end in whatever order they come.</summary>
public sealed class RedemptionPropertyTests
{
    private static readonly Gen<int> Percents = Gen.Elements(100, 70, 50, 30);
    private static readonly Gen<long> Amounts = Gen.Choose(0, 2_000_000_000).Select(fen => (long)fen);

    private static readonly Gen<(long Face, int Percent, long[] Costs)> Claims =
        from face in Amounts
        from percent in Percents
        from costs in Gen.Choose(1, 400_000_000).Select(fen => (long)fen).ArrayOf()
        select (face, percent, costs);

    [Fact]
    public void Drawn_AnyCost_IsNeverMoreThanVoucherOrCost() => Check(Claims, claim => claim.Costs.All(cost =>
        RedemptionRate.Drawn(claim.Face, cost, claim.Percent) is var drawn && drawn >= 0 && drawn <= claim.Face && drawn <= cost));

    [Fact]
    public void Drawn_HigherCost_IsNeverLess() => Check(
        from claim in Claims from more in Amounts select (claim, more),
        pair => pair.claim.Costs.All(cost =>
            RedemptionRate.Drawn(pair.claim.Face, cost + pair.more, pair.claim.Percent) >= RedemptionRate.Drawn(pair.claim.Face, cost, pair.claim.Percent)));

    [Fact]
    public void Drawn_OfTheSameYear_SumsToTheSameInEveryOrder() => Check(
        from claim in Claims from order in Gen.Shuffle(claim.Costs) select (claim, order),
        pair => Total(pair.claim.Face, pair.claim.Percent, pair.order) == Math.Min(pair.claim.Face, pair.claim.Costs.Sum(cost => RedemptionRate.Share(cost, pair.claim.Percent))));

    [Fact]
    public void Rate_OfTheComputeVoucher_NeverRisesFromYearToYear()
    {
        var clause = PolicyCatalogue.Embedded.Find("yancheng-opc-2026")!.Clauses.Single(known => known.Id == "YC-1");
        int?[] rates = [.. Enumerable.Range(1, 5).Select(year => RedemptionRate.Of(clause, year))];

        Assert.Equal([100, 70, 50, null, null], rates);
    }

    private static long Total(long face, int percent, IEnumerable<long> costs) =>
        face - costs.Aggregate(face, (left, cost) => left - RedemptionRate.Drawn(left, cost, percent));

    private static void Check<T>(Gen<T> any, Func<T, bool> holds) => Prop.ForAll(any.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}

using FsCheck;
using FsCheck.Fluent;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Tests.Policies;

/// <summary>Random founders, days, claims and prior grants over all packs: what every clause must keep to, read from the clause itself.</summary>
public sealed class EveryClausePropertyTests
{
    private static readonly Config s_many = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void Evaluate_AnyFounder_ExceedsNoCapInAnyWindow() => Check(seed =>
    {
        var founder = new RandomFounder(seed);
        return founder.Evaluate().Benefits.GroupBy(benefit => benefit.ClauseId).All(granted => KeepsCaps(ClauseOf(granted.First()), [.. granted], founder));
    });

    [Fact]
    public void Evaluate_LargerAmounts_NeverGiveLess() => Check(seed =>
    {
        var (less, more) = (new RandomFounder(seed, WithProjects: false).Evaluate().Totals, new RandomFounder(seed, AmountPercent: 150, WithProjects: false).Evaluate().Totals);
        return (less.PaymentFen ?? 0) <= (more.PaymentFen ?? 0) && (less.CeilingFen ?? 0) <= (more.CeilingFen ?? 0)
            && (less.ReliefFen ?? 0) <= (more.ReliefFen ?? 0) && (less.LoanLimitFen ?? 0) <= (more.LoanLimitFen ?? 0);
    });

    [Fact]
    public void Evaluate_ListsTurnedAround_GiveTheSameClaimsTheSame() => Check(seed =>
        Summary(new RandomFounder(seed).Evaluate()).SequenceEqual(Summary(new RandomFounder(seed, IsReversed: true).Evaluate())));

    [Fact]
    public void Evaluate_SameFounderAgain_GivesTheSame() => Check(seed =>
        Summary(new RandomFounder(seed).Evaluate()).SequenceEqual(Summary(new RandomFounder(seed).Evaluate())));

    /// <summary>So that the properties are about something: each clause with caps is claimed under and granted for by some founder.</summary>
    [Fact]
    public void Evaluate_ManyFounders_AreGrantedSomethingUnderEveryClauseWithACap()
    {
        var granted = Enumerable.Range(0, 200).SelectMany(seed => new RandomFounder(seed).Evaluate().Benefits)
            .Where(benefit => benefit.AmountFen > 0).Select(benefit => benefit.ClauseId).ToHashSet();

        Assert.Superset(new HashSet<string> { "YC-1", "YC-2.1", "YC-2.3", "YC-5", "YC-9.3", "YC-10.4", "YC-11.1", "CD-V1", "WX-V2" }, granted);
    }

    private static bool KeepsCaps(PolicyClause clause, IReadOnlyList<Benefit> granted, RandomFounder founder) =>
        granted.All(benefit => benefit.AmountFen is null or >= 0 && !(benefit.AmountFen > clause.Caps.PerItemFen))
        && !(granted.Sum(benefit => benefit.AmountFen) > clause.Caps.CumulativeFen)
        && granted.GroupBy(YearOf).All(year => !(year.Sum(benefit => benefit.AmountFen) > clause.Caps.AnnualFen)
            && !(year.Sum(benefit => benefit.AmountFen) > clause.Caps.PoolAnnualFen - founder.PoolUsedFen));

    // "contract 2026-3", or "year 2" of debts; null for the case as a whole.
    private static string? YearOf(Benefit benefit) => benefit.Subject?.Split('-')[0];

    private static PolicyClause ClauseOf(Benefit benefit) =>
        PolicyCatalogue.Embedded.Find(benefit.PackId)!.Clauses.First(clause => clause.Id == benefit.ClauseId);

    private static List<string> Summary(BenefitReport report) =>
        [.. report.Benefits.Select(benefit => $"{benefit.ClauseId} {benefit.Subject} {benefit.Verdict} {benefit.AmountFen}").Order(StringComparer.Ordinal)];

    private static void Check(Func<int, bool> holds) => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), holds).Check(s_many);
}

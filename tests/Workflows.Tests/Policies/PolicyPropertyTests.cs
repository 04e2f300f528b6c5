using FsCheck;
using FsCheck.Fluent;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Tests.Policies;

public sealed class PolicyPropertyTests
{
    private const string Contract = "\"seller.isRelatedParty\":false,\"purpose\":\"ai-rnd\",\"recognised\":true";

    private static readonly Gen<(long Fen, int Year, int Project)[]> Contracts =
        (from fen in Gen.Choose(0, 300_000_000) from year in Gen.Choose(2026, 2027) from project in Gen.Choose(0, 3) select ((long)fen, year, project))
        .ArrayOf();

    [Fact]
    public void Evaluate_AnyContracts_ExceedsNoCap() =>
        Prop.ForAll(Contracts.ToArbitrary(), Gen.Choose(0, 50_000_000).ToArbitrary(), (contracts, prior) =>
        {
            var granted = Amounts(contracts, prior);
            var byYear = granted.Zip(contracts.OrderBy(c => c.Year), (fen, contract) => (contract.Year, fen)).GroupBy(one => one.Year);
            return granted.All(fen => fen is >= 0 and <= 30_000_000) && byYear.All(year => year.Sum(one => one.fen) <= 200_000_000);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Evaluate_LargerClaim_IsNeverGrantedLess() =>
        Prop.ForAll(Gen.Choose(0, 200_000_000).ToArbitrary(), Gen.Choose(0, 200_000_000).ToArbitrary(), (one, other) =>
            Amounts([(Math.Min(one, other), 2026, 0)], 1_000_000)[0] <= Amounts([(Math.Max(one, other), 2026, 0)], 1_000_000)[0])
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Evaluate_LargerPriorGrant_NeverRaisesTheTotalOfTheProject() =>
        Prop.ForAll(Contracts.ToArbitrary(), Gen.Choose(0, 50_000_000).ToArbitrary(), (contracts, prior) =>
            Amounts(contracts, prior).Sum() <= Amounts(contracts, 0).Sum()).QuickCheckThrowOnFailure();

    private static List<long> Amounts((long Fen, int Year, int Project)[] contracts, int prior)
    {
        var elements = contracts.OrderBy(c => c.Year).Select((c, i) =>
            $$"""{"contract":"{{i:D4}}","contractDate":"{{c.Year}}-01-01","project":"p{{c.Project}}","contractAmountFen":{{c.Fen}},{{Contract}}}""");
        var report = CaseText.Evaluate(
            $$"""{"dataPurchases":[{{string.Join(",", elements)}}]}""", $$"""[{"project":"p0","programme":"other","amountFen":{{prior}}}]""");
        return [.. report.Benefits.Where(benefit => benefit.ClauseId == "YC-2.1" && benefit.AmountFen is not null).Select(benefit => benefit.AmountFen!.Value)];
    }
}

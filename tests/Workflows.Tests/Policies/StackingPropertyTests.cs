using FsCheck;
using FsCheck.Fluent;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Tests.Policies;

/// <summary>Random founders with claims under several clauses: one benefit a project, no cap exceeded, no matter in which order the claims are listed.</summary>
public sealed class StackingPropertyTests
{
    private const string Contract = "\"seller.isRelatedParty\":false,\"purpose\":\"ai-rnd\",\"recognised\":true";
    private const string Compute = "\"viaPlatform\":\"municipal-scheduling\",\"resourceCity\":\"盐城市\"";

    private static readonly string[] HighestOnlyClauses = ["YC-1", "YC-2.1", "YC-11.2", "YC-11.3"];

    private static readonly Gen<Founder> Founders =
        from contracts in (from fen in Gen.Choose(0, 200_000_000) from month in Gen.Choose(1, 12) from project in Gen.Choose(0, 2) select new Item(fen, month, project)).ArrayOf()
        from compute in (from fen in Gen.Choose(0, 150_000_000) from year in Gen.Choose(1, 4) from project in Gen.Choose(0, 2) select new Item(fen, year, project)).ArrayOf()
        from prizes in (from rank in Gen.Choose(0, 2) from level in Gen.Choose(0, 1) from project in Gen.Choose(0, 2) select new Item(rank, level, project)).ArrayOf()
        from prior in Gen.Choose(0, 60_000_000)
        select new Founder(contracts, compute, prizes, prior);

    [Fact]
    public void Evaluate_AnyClaims_GiveOneBenefitAProject() => Check(founder =>
        Enumerable.Range(0, 3).All(project => Granted(Evaluate(founder))
            .Where(benefit => benefit.Subject!.EndsWith($"-p{project}", StringComparison.Ordinal))
            .GroupBy(benefit => benefit.ClauseId.StartsWith("YC-11", StringComparison.Ordinal) ? benefit.Subject! : benefit.ClauseId)
            .Count() <= 1));

    [Fact]
    public void Evaluate_AnyClaims_ExceedNoCap() => Check(founder =>
    {
        var granted = Granted(Evaluate(founder)).ToList();
        return Of(granted, "YC-1").Sum(benefit => benefit.AmountFen) is null or <= 100_000_000
            && Of(granted, "YC-2.1").All(benefit => benefit.AmountFen <= 30_000_000)
            && Of(granted, "YC-2.1").Sum(benefit => benefit.AmountFen) <= 200_000_000;
    });

    [Fact]
    public void Evaluate_ClaimsListedInAnotherOrder_GiveTheSame() => Check(founder =>
    {
        var turned = new Founder([.. founder.Contracts.Reverse()], founder.Compute, [.. founder.Prizes.Reverse()], founder.PriorFen);
        // Numbers stay with their claims: it is the list that is turned around.
        return Summary(Evaluate(founder)).SequenceEqual(Summary(Evaluate(turned, fromTheEnd: true)));
    });

    [Fact]
    public void Evaluate_OneProjectWithPriorGrant_DrawsTheHigherOfTheTwo() =>
        Prop.ForAll(Gen.Choose(0, 120_000_000).ToArbitrary(), Gen.Choose(0, 60_000_000).ToArbitrary(), (cost, prior) =>
        {
            var report = Evaluate(new Founder([new Item(cost, 1, 0)], [], [], prior));
            var entitlement = Math.Min(30_000_000, (long)decimal.Round(cost * 0.3m, 0, MidpointRounding.AwayFromZero));
            return report.One("YC-2.1").AmountFen + prior == Math.Max(entitlement, prior);
        }).QuickCheckThrowOnFailure();

    private static void Check(Func<Founder, bool> holds) => Prop.ForAll(Founders.ToArbitrary(), holds).QuickCheckThrowOnFailure();

    private static IEnumerable<Benefit> Granted(BenefitReport report) =>
        report.Benefits.Where(benefit => HighestOnlyClauses.Contains(benefit.ClauseId) && benefit is { AmountFen: > 0, Subject: not null });

    private static IEnumerable<Benefit> Of(IEnumerable<Benefit> benefits, string clause) => benefits.Where(benefit => benefit.ClauseId == clause);

    private static List<string> Summary(BenefitReport report) =>
        [.. report.Benefits.Where(benefit => HighestOnlyClauses.Contains(benefit.ClauseId)).Select(benefit => $"{benefit.ClauseId} {benefit.Subject} {benefit.Verdict} {benefit.AmountFen}").Order(StringComparer.Ordinal)];

    private static BenefitReport Evaluate(Founder founder, bool fromTheEnd = false)
    {
        int Number(int position, int count) => fromTheEnd ? count - 1 - position : position;
        var contracts = founder.Contracts.Select((item, i) =>
            $$"""{"contract":"{{Number(i, founder.Contracts.Length)}}-p{{item.Project}}","contractDate":"2026-{{item.Mark:D2}}-01","project":"p{{item.Project}}","contractAmountFen":{{item.Fen}},{{Contract}}}""");
        var prizes = founder.Prizes.Select((item, i) =>
            $$"""{"name":"{{Number(i, founder.Prizes.Length)}}-p{{item.Project}}","project":"p{{item.Project}}","level":"{{(item.Mark == 0 ? "National" : "Provincial")}}","prize":"{{(item.Fen == 0 ? "First" : item.Fen == 1 ? "Second" : "Third")}}","projectLandedInYancheng":true}""");
        var compute = founder.Compute.Select(item =>
            $$"""{"voucherYear":{{item.Mark}},"project":"p{{item.Project}}","actualCostFen":{{item.Fen}},{{Compute}}}""");
        return CaseText.Evaluate(
            $$"""{"dataPurchases":[{{string.Join(",", contracts)}}],"competitions":[{{string.Join(",", prizes)}}],"compute":[{{string.Join(",", compute)}}]}""",
            $$"""[{"project":"p0","programme":"other","amountFen":{{founder.PriorFen}}}]""");
    }

    private sealed record Item(int Fen, int Mark, int Project);

    private sealed record Founder(Item[] Contracts, Item[] Compute, Item[] Prizes, int PriorFen);
}

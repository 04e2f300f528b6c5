using OpcOnboarding.Workflows.Entitlements;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Tests.Entitlements;

public sealed class EntitlementTests
{
    [Theory]
    [InlineData(Verdict.Entitled, EntitlementRoute.NoApplication)]
    [InlineData(Verdict.Relief, EntitlementRoute.NoApplication)]
    [InlineData(Verdict.Ceiling, EntitlementRoute.Application)]
    [InlineData(Verdict.Reduced, EntitlementRoute.Application)]
    [InlineData(Verdict.Limit, EntitlementRoute.Application)]
    [InlineData(Verdict.NotStated, EntitlementRoute.Officer)]
    [InlineData(Verdict.Service, EntitlementRoute.Officer)]
    [InlineData(Verdict.NeedsInformation, EntitlementRoute.Information)]
    [InlineData(Verdict.Ineligible, EntitlementRoute.None)]
    [InlineData(Verdict.OutOfScope, EntitlementRoute.None)]
    public void Route_OfEachVerdict_SaysWhatHasToHappen(Verdict verdict, EntitlementRoute expected) =>
        Assert.Equal(expected, new Entitlement("X-1", Of("X", verdict)).Route);

    [Fact]
    public void Route_PartOfTheSumWaitsForAFact_IsNotGivenWithoutApplication() =>
        Assert.Equal(EntitlementRoute.Application, new Entitlement("X-1", Of("X", Verdict.Entitled) with { MissingFacts = ["debt.principal"] }).Route);

    [Theory]
    [InlineData(Verdict.Reduced)]
    [InlineData(Verdict.Entitled)]
    [InlineData(Verdict.Ceiling)]
    public void Route_NothingIsLeft_IsNotOpen(Verdict verdict) =>
        Assert.False(new Entitlement("X-1", Of("X", verdict) with { AmountFen = 0 }).IsOpen);

    [Fact]
    public void Route_NothingYetAndAFactIsMissing_AsksForIt() =>
        Assert.Equal(EntitlementRoute.Information, new Entitlement("X-1", Of("X", Verdict.Relief) with { AmountFen = 0, MissingFacts = ["housing.marketRentYear3"] }).Route);

    [Fact]
    public void MostFen_NoStatedFigure_IsTheOfficers() =>
        Assert.Null(new Entitlement("X-1", Of("X", Verdict.NotStated)).MostFen);

    [Fact]
    public void Among_Benefits_LeavesOutVouchersPlacesAndServicesAndNumbersTheClaims()
    {
        IReadOnlyList<Benefit> benefits =
        [
            Of("A", Verdict.Entitled), Of("A", Verdict.Ineligible),
            Of("B", Verdict.Entitled) with { Kind = ClauseKind.Voucher, VoucherType = VoucherType.Compute },
            Of("C", Verdict.Entitled) with { Kind = ClauseKind.Talent, VoucherType = VoucherType.AiTalent },
            Of("D", Verdict.Service) with { Kind = ClauseKind.Workspace },
            Of("E", Verdict.Limit) with { Kind = ClauseKind.Loan },
            Of("F", Verdict.Relief) with { Kind = ClauseKind.Talent, VoucherType = VoucherType.AiTalent },
            Of("G", Verdict.Ceiling) with { ItemKey = "k" }, Of("G", Verdict.Ceiling) with { ItemKey = "k" },
        ];

        Assert.Equal(["A-1", "A-2", "E-1", "F-1", "G-ik", "G-ik-2"], Entitlement.Among(benefits).Select(entitlement => entitlement.Id));
    }

    private static Benefit Of(string clause, Verdict verdict) => new()
    {
        PackId = "pack",
        PackVersion = "1",
        ClauseId = clause,
        TitleZh = "条款",
        TitleEn = "clause",
        Kind = ClauseKind.Subsidy,
        Verdict = verdict,
        AmountFen = 100,
        QuoteZh = "……",
    };
}

using System.Text.Json;
using OpcOnboarding.Workflows.IssuedVouchers;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Tests.IssuedVouchers;

/// <summary>From when on costs count, and what a month gives.</summary>
public sealed class CostBoundTests
{
    [Theory]
    [InlineData("yancheng-opc-2026", "YC-1", "2026-07-06", "2026-07-06", CostBound.Founding)]
    [InlineData("yancheng-opc-2026", "YC-1", "2025-07-06", "2026-01-01", CostBound.AssumedPolicyStart)]
    [InlineData("yancheng-opc-2026", "YC-1", null, "2026-01-01", CostBound.AssumedPolicyStart)]
    [InlineData("yancheng-opc-2026", "YC-9.1", "2026-07-06", "2026-01-01", CostBound.AssumedPolicyStart)] // the founder's own
    [InlineData("chengdu-compute-2023", "CD-V1", null, "2023-01-01", CostBound.PolicyStart)]
    public void EarliestCost_OfAClause_IsTheLaterOfPolicyAndCompany(string packId, string clauseId, string? founded, string day, CostBound bound)
    {
        var pack = PolicyCatalogue.Embedded.Find(packId)!;

        var earliest = EarliestCost.Of(pack, pack.Clauses.Single(clause => clause.Id == clauseId), founded is null ? null : DateOnly.ParseExact(founded, "yyyy-MM-dd"));

        Assert.Equal(new EarliestCost(DateOnly.ParseExact(day, "yyyy-MM-dd"), bound), earliest);
    }

    [Fact]
    public void EarliestCost_NothingKnown_IsNone() => Assert.Null(EarliestCost.Of(null, null, null));

    [Theory]
    [InlineData("YC-9.1", "Doctor", 300_000L)]
    [InlineData("YC-9.1", "Bachelor", 150_000L)]
    [InlineData("YC-9.1", "Other", null)]
    [InlineData("YC-9.3", "Doctor", null)] // paid once
    [InlineData("YC-1", "Doctor", null)]
    public void MonthlyAllowance_OfAClause_IsItsTiersAmount(string clauseId, string education, long? fen)
    {
        var clause = PolicyCatalogue.Embedded.Find("yancheng-opc-2026")!.Clauses.Single(known => known.Id == clauseId);
        using var form = JsonDocument.Parse($$$"""{"founder":{"education":"{{{education}}}"}}""");

        Assert.Equal(fen, MonthlyAllowance.Of(clause, form.RootElement, new DateOnly(2026, 7, 6)));
        Assert.Equal(clauseId == "YC-9.1" ? 300_000L : null, MonthlyAllowance.MostOf(clause));
    }

    [Fact]
    public void MonthlyAllowance_Left_IsWhatTheMonthsOwnClaimsLeave()
    {
        (DateOnly, long)[] standing = [(new DateOnly(2026, 7, 1), 60_000), (new DateOnly(2026, 7, 31), 90_000), (new DateOnly(2025, 7, 1), 200_000)];

        Assert.Equal(50_000, MonthlyAllowance.Left(200_000, new DateOnly(2026, 7, 15), standing));
        Assert.Equal(200_000, MonthlyAllowance.Left(200_000, new DateOnly(2026, 8, 1), standing));
        Assert.Equal(0, MonthlyAllowance.Left(100_000, new DateOnly(2026, 7, 15), standing));
    }
}

using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Reliability.Tests.Checking;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>A check that finds nothing must be able to: a pool's count that the bookings do not bear is told.</summary>
public sealed class PoolCheckTests
{
    private static readonly LedgerEntry s_issued = LedgerEntry.Issue(
        "case", new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero), [new IssuedVoucher("CD-V1#1", "5101-C-2026-000001-X", 700), new IssuedVoucher("other#1", "5101-C-2026-000002-X", 50)]);

    [Theory]
    [InlineData(700, 0)]
    [InlineData(699, 1)]
    [InlineData(750, 1)]
    public void Pools_CountedAsBookedOrNot_AreToldWhereTheyDiffer(long counted, int violations)
    {
        var pot = new TableEntity("chengdu:Compute:2026", "budget");
        PoolUse.Set(pot, "CD-V1", counted);

        Assert.Equal(violations, LedgerCheck.Pools(pot, [s_issued]).Count());
    }
}

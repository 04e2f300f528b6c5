using FsCheck;
using FsCheck.Fluent;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>Whatever way money takes: every booking sums to zero, no purse is below zero, and the purses are always the face value.</summary>
public sealed class VoucherMovementTests
{
    private static readonly Gen<(VoucherPurse From, VoucherPurse To, int Permille)[]> Ways =
        (from start in Gen.Elements(Enum.GetValues<VoucherPurse>())
         from end in Gen.Elements(Enum.GetValues<VoucherPurse>())
         from part in Gen.Choose(0, 1000)
         select (start, end, part)).ArrayOf();

    [Fact]
    public void Then_AnyWay_KeepsTheSumAndLeavesNothingBelowZero() =>
        Prop.ForAll(Ways.ToArbitrary(), Gen.Choose(0, 100_000_000).ToArbitrary(), (ways, face) =>
        {
            var moved = ways.Aggregate(
                VoucherMovement.Of(Account(face)),
                (movement, way) => movement.Then(way.From, way.To, movement.Account.Holds(way.From) * way.Permille / 1000));
            return Purses(moved.Account).All(fen => fen >= 0)
                && Purses(moved.Account).Sum() == face
                && moved.Lines.Sum(line => line.AmountFen) == 0
                && moved.BudgetChangeFen == moved.Account.ReturnedFen;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void TakeBack_AnyWay_LeavesOnlyDebtsAndWhatIsBack() =>
        Prop.ForAll(Ways.ToArbitrary(), Gen.Choose(0, 100_000_000).ToArbitrary(), (ways, face) =>
        {
            var account = ways.Aggregate(
                VoucherMovement.Of(Account(face)),
                (movement, way) => movement.Then(way.From, way.To, movement.Account.Holds(way.From) * way.Permille / 1000)).Account;
            var taken = VoucherMovement.TakeBack(account, VoucherEnd.Voided);
            return taken.Account.OwedFen + taken.Account.ReturnedFen == face
                && taken.Account.OwedFen == account.OwedFen + account.PaidFen
                && taken.Lines.Sum(line => line.AmountFen) == 0;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(101)]
    [InlineData(-1)]
    public void Then_MoreThanThereIs_Throws(long fen) =>
        Assert.Throws<InvalidOperationException>(() => VoucherMovement.Of(Account(100)).Then(VoucherPurse.Balance, VoucherPurse.Earmarked, fen));

    [Fact]
    public void StateOn_LastDay_IsStillIssued()
    {
        var account = Account(100);
        Assert.Equal(VoucherState.Issued, account.StateOn(account.ValidTo));
        Assert.Equal(VoucherState.Expired, account.StateOn(account.ValidTo.AddDays(1)));
        Assert.Equal(VoucherState.Redeemed, (account with { BalanceFen = 0, PaidFen = 100 }).StateOn(account.ValidTo.AddDays(1)));
        Assert.Equal(VoucherState.PartlyRedeemed, (account with { BalanceFen = 99, EarmarkedFen = 1 }).StateOn(account.ValidTo));
    }

    private static IEnumerable<long> Purses(VoucherAccount account) => Enum.GetValues<VoucherPurse>().Select(account.Holds);

    private static VoucherAccount Account(long fen) => new()
    {
        Number = "3209-C-2026-000001-X",
        CaseId = "case",
        Attempt = 1,
        Type = VoucherType.Compute,
        FaceFen = fen,
        BalanceFen = fen,
        ValidFrom = new DateOnly(2026, 11, 20),
        ValidTo = new DateOnly(2027, 11, 19),
    };
}

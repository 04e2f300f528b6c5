using FsCheck;
using FsCheck.Fluent;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>
/// Random orders of all that can happen to vouchers, of random amounts, on a budget that does not suffice for all: after each movement every booking
/// sums to zero, the budget is not below zero, and budget and purses are what the bookings add up to.
/// </summary>
public sealed class LedgerPropertyTests
{
    private const long LeftFen = 25_000_000;
    private const int Holders = 3;
    private const int AfterTheEnd = 6;

    private static readonly MovementKind[] s_moves =
    [
        .. Enumerable.Repeat(MovementKind.File, 8), .. Enumerable.Repeat(MovementKind.Accept, 6), .. Enumerable.Repeat(MovementKind.Settle, 3), MovementKind.Withdraw,
        MovementKind.Reject, MovementKind.ClawBack, MovementKind.Repay, MovementKind.Repay, MovementKind.Cancel, MovementKind.Void, MovementKind.Issue,
    ];

    private static readonly Gen<(MovementKind[] Before, MovementKind[] After, int[] Holder, int[] Permille)> Orders =
        from before in Gen.Shuffle(s_moves)
        from after in Gen.Shuffle(s_moves)
        from holder in Gen.Choose(0, Holders - 1).ArrayOf(s_moves.Length)
        from permille in Gen.Choose(1, 1000).ArrayOf(s_moves.Length)
        select (before, after, holder, permille);

    [Fact]
    public async Task Ledger_AnyMovementsOfAnyAmounts_AlwaysBalances()
    {
        await using var server = await OnboardingServer.StartAsync();
        var world = await MovedVouchers.StartAsync(server, LeftFen, Holders);
        await world.EveryKindAsync();
        var (before, after, holder, permille) = Orders.Sample(1).Single();
        for (var index = 0; index < before.Length; index++)
        {
            await world.MoveAsync(before[index], holder[index], permille[index]);
        }

        await world.ExpireAsync();
        for (var index = 0; index < AfterTheEnd; index++)
        {
            await world.MoveAsync(after[index], holder[index], permille[index]);
        }

        Assert.Equal(Enum.GetValues<MovementKind>().Order(), (await world.KindsAsync()).Order());
    }
}

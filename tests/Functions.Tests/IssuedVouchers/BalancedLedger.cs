using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.IssuedVouchers.Settling;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.IssuedVouchers;
using VoucherType = OpcOnboarding.Functions.Catalogue.VoucherType;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>Holds a budget's ledger against its own bookings, as an accountant does who trusts no balance.</summary>
internal sealed class BalancedLedger(OnboardingServer server)
{
    private static readonly VoucherPurse[] s_purses = [.. Enum.GetValues<VoucherPurse>().Where(purse => purse != VoucherPurse.Returned)];

    /// <summary>Yancheng's compute vouchers of the year of the tests.</summary>
    public BudgetKey Budget { get; } = new(server.Services.GetRequiredService<CityDirectory>().FindCity("yancheng")!, VoucherType.Compute, 2026);

    /// <summary>What was booked so far.</summary>
    public async Task<IReadOnlyList<MovementKind>> KindsAsync() => [.. (await BookingsAsync()).Select(booking => booking.Kind).Distinct()];

    /// <summary>Fails unless everything adds up.</summary>
    /// <param name="after">What was done last, for the message.</param>
    public async Task MustBalanceAsync(string after)
    {
        var lines = (await BookingsAsync()).Select(booking => booking.Entry.Lines).ToList();
        var sums = lines.SelectMany(all => all).GroupBy(line => line.Account).ToDictionary(all => all.Key, all => all.Sum(line => line.AmountFen));
        var left = await server.Services.GetRequiredService<BudgetLedger>().AvailableFenAsync(Budget, CancellationToken.None);

        Assert.All(lines, booking => Assert.True(booking.Sum(line => line.AmountFen) == 0, after));
        Assert.True(left >= 0 && left <= Budget.YearlyFen && left - Budget.YearlyFen == sums.GetValueOrDefault(LedgerLine.Budget), $"{after}: {left} left");
        await foreach (var account in AccountsAsync())
        {
            Assert.True(account.FaceFen == Enum.GetValues<VoucherPurse>().Sum(account.Holds), $"{after}: {account}");
            Assert.All(s_purses, purse => Assert.True(account.Holds(purse) >= 0 && account.Holds(purse) == sums.GetValueOrDefault(account.AccountOf(purse)), $"{after}: {purse} of {account}"));
        }
    }

    private async Task<IReadOnlyList<Booking>> BookingsAsync()
    {
        var budget = await server.Services.GetRequiredService<CityLedger>().BudgetAsync(Budget, CancellationToken.None);
        Assert.Empty(budget.Unreadable);
        return budget.Readable;
    }

    private async IAsyncEnumerable<VoucherAccount> AccountsAsync()
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Budget.Partition} and RowKey ge {VoucherRow.Prefix} and RowKey lt {VoucherRow.AfterLast}");
        await foreach (var row in server.Services.GetRequiredService<CaseTables>().Ledger.Table.QueryAsync<TableEntity>(filter, cancellationToken: TestContext.Current.CancellationToken))
        {
            yield return VoucherRow.Read(row);
        }
    }
}

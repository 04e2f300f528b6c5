using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Retention;

/// <summary>Looks for money of a case that can still move: a payment needs to know whom it is for, and its reasons lie under the case's key.</summary>
internal sealed class VoucherMoney(VoucherStore store, BudgetLedger ledger, VoucherIssue issue, CityDirectory cities, TimeProvider clock)
{
    /// <summary>Numbers of the vouchers of all attempts that are not done with.</summary>
    public async Task<IReadOnlyList<string>> OpenAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var today = BusinessHours.BeijingDate(clock.GetUtcNow());
        var open = new List<string>();
        foreach (var number in await IssuedAsync(record, cancellationToken))
        {
            open.AddRange(await store.FindAsync(number, cancellationToken) is { } voucher && CanMove(voucher.Account, today) ? [number] : []);
        }

        return open;
    }

    /// <summary>Redeemable, asked for, granted, owed, on its way back to the budget, or moved without the journal's knowledge.</summary>
    private static bool CanMove(VoucherAccount account, DateOnly today) =>
        account.StateOn(today) is VoucherState.Issued or VoucherState.PartlyRedeemed
        || account.BalanceFen + account.EarmarkedFen + account.PayableFen + account.OwedFen > 0
        || account.Unrecorded is not null;

    private async Task<IReadOnlyList<string>> IssuedAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var numbers = new List<string>();
        var city = cities.FindCity(record.File.CityKey) ?? throw new UnreadableRowException("A case is of no known city.");
        for (var attempt = record.Case.FindStep(StepKind.Vouchers)?.Attempt ?? 0; attempt > 0; attempt--)
        {
            foreach (var budget in await issue.FindAsync(record.CaseId, attempt, city, cancellationToken))
            {
                numbers.AddRange((await ledger.IssuedAsync(budget, record.CaseId, attempt, cancellationToken) ?? []).Select(voucher => voucher.VoucherId).OfType<string>());
            }
        }

        return numbers;
    }
}

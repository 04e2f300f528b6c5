using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>The vouchers of a case and the claims on them.</summary>
internal sealed class VoucherList(VoucherStore store, BudgetLedger ledger, VoucherIssue issue, CityDirectory cities, TimeProvider clock)
{
    /// <summary>All vouchers that the latest attempt was issued, in the order of their numbers.</summary>
    public async Task<IReadOnlyList<VoucherView>> OfAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var views = new List<VoucherView>();
        foreach (var number in await NumbersAsync(record, cancellationToken))
        {
            if (await store.FindAsync(number, cancellationToken) is { } voucher)
            {
                views.Add(await ViewOfAsync(voucher, record, cancellationToken));
            }
        }

        return views;
    }

    /// <summary>A voucher of the case; 404 for one of another case, or none.</summary>
    public async Task<Answer<StoredVoucher>> FindAsync(CaseRecord record, string voucherId, CancellationToken cancellationToken) =>
        await store.FindAsync(voucherId, cancellationToken) is { } voucher && voucher.Account.CaseId == record.CaseId
            ? voucher
            : new Refusal.NotFound();

    /// <summary>A voucher of the case with the reason of its end; 404 for one of another case, or none.</summary>
    public async Task<Answer<VoucherView>> ReadAsync(CaseRecord record, string voucherId, CancellationToken cancellationToken) =>
        (await FindAsync(record, voucherId, cancellationToken)).TryGet(out var voucher, out var refusal)
            ? await ViewOfAsync(voucher, record, cancellationToken)
            : refusal;

    /// <summary>The claims on a voucher of the case, the first filed first.</summary>
    public async Task<Answer<IReadOnlyList<RedemptionView>>> RedemptionsAsync(CaseRecord record, string voucherId, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(record, voucherId, cancellationToken)).TryGet(out var voucher, out var refusal))
        {
            return refusal;
        }

        return (await store.RedemptionsAsync(voucher, cancellationToken)).Select(claim => ViewOf(claim, record)).ToList();
    }

    private async Task<VoucherView> ViewOfAsync(StoredVoucher voucher, CaseRecord record, CancellationToken cancellationToken)
    {
        var view = VoucherView.Of(voucher.Account, BusinessHours.BeijingDate(clock.GetUtcNow()));
        return voucher.Account.EndedBy is { } commandId && await store.FindBookedAsync(voucher, commandId, cancellationToken) is { Reason: { } reason }
            ? view with { Reason = record.Cipher.Open(BookedCommand.Key(voucher.Account, commandId), BookedCommand.ReasonField, reason) }
            : view;
    }

    private static RedemptionView ViewOf(StoredRedemption claim, CaseRecord record)
    {
        var words = RedemptionRow.ReadWords(claim.Row, record.Cipher);
        return RedemptionView.Of(claim.Redemption) with { InvoiceNumber = words.InvoiceNumber, Reason = words.Reason };
    }

    private async Task<IReadOnlyList<string>> NumbersAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var attempt = record.Case.FindStep(StepKind.Vouchers)?.Attempt ?? 0;
        var numbers = new List<string>();
        if (attempt > 0 && cities.FindCity(record.File.CityKey) is { } city)
        {
            foreach (var budget in await issue.FindAsync(record.CaseId, attempt, city, cancellationToken))
            {
                numbers.AddRange((await ledger.IssuedAsync(budget, record.CaseId, attempt, cancellationToken) ?? []).Select(voucher => voucher.VoucherId).OfType<string>());
            }
        }

        return numbers;
    }
}

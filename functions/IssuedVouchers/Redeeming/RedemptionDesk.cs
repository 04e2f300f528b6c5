using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>Takes in a founder's claims: looks at role, state and body in this order, and earmarks the share of the cost that the voucher pays.</summary>
internal sealed class RedemptionDesk(ClauseVouchers clauses, VoucherStore store, InvoiceBook invoices, LookupHasher hasher, TimeProvider clock)
{
    private static readonly string[] Nothing = [];

    /// <summary>What filing does, or why it is refused.</summary>
    public async Task<Answer<VoucherChange>> FileAsync(VoucherCall call, StoredVoucher voucher, CancellationToken cancellationToken)
    {
        var account = voucher.Account;
        var today = BusinessHours.BeijingDate(clock.GetUtcNow());
        if (!call.Entered.Viewer.IsFounder)
        {
            return new Refusal.Forbidden();
        }

        if (call.Outdated(account.Version) is { } outdated)
        {
            return outdated;
        }

        if (account.StateOn(today) is not (VoucherState.Issued or VoucherState.PartlyRedeemed) || account.BalanceFen == 0)
        {
            return new Refusal.TriggerNotPermitted(CaseJson.Name(account.StateOn(today)), Nothing);
        }

        var earliest = EarliestCost.Of(clauses.PackOf(account), clauses.ClauseOf(account), account.FoundedOn);
        if (!RedemptionForm.Read(call.Body.Root, account, earliest, call.Record.File, today).TryGet(out var form, out var refusal))
        {
            return refusal;
        }

        var years = await clauses.OpenYearsAsync(voucher, form.PaidOn, cancellationToken);
        var free = Math.Min(account.BalanceFen, await LeftOfMonthAsync(voucher, form.PaidOn, cancellationToken) ?? account.BalanceFen);
        if (!Claim(call, account, form, VoucherYear.Of(years.FirstCostOn, form.PaidOn, years.Year), free).TryGet(out var claim, out refusal))
        {
            return refusal;
        }

        var digest = hasher.Digest(LookupKind.InvoiceNumber, form.InvoiceNumber);
        return await invoices.TakeAsync(voucher, digest, claim.RedemptionId, cancellationToken)
            ? Change(call, account with { FirstCostOn = years.FirstCostOn, YearOfFirstCost = years.Year }, claim, form, voucher.Budget.Partition) with { Others = years.Others }
            : new Refusal.ValidationFailed(new FieldError("invoiceNumber", FieldFault.Duplicate));
    }

    /// <summary>What the month of a day still gives, where the clause pays month by month; null where it does not.</summary>
    private async Task<long?> LeftOfMonthAsync(StoredVoucher voucher, DateOnly paidOn, CancellationToken cancellationToken)
    {
        if (MonthlyAllowance.MostOf(clauses.ClauseOf(voucher.Account)) is not { } most)
        {
            return null;
        }

        // The claims are read after the voucher: who files one meanwhile changes the voucher, and this claim is decided again.
        var standing = (await store.RedemptionsAsync(voucher, cancellationToken)).Select(claim => claim.Redemption)
            .Where(claim => claim.State is not (RedemptionState.Rejected or RedemptionState.Withdrawn));
        return MonthlyAllowance.Left(voucher.Account.MonthlyFen ?? most, paidOn, standing.Select(claim => (claim.PaidOn, claim.GrantedFen ?? claim.AskedFen)));
    }

    private Answer<Redemption> Claim(VoucherCall call, VoucherAccount account, RedemptionForm form, int year, long freeFen)
    {
        if (freeFen == 0)
        {
            return new Refusal.ValidationFailed(new FieldError("paidOn", FieldFault.MonthUsedUp));
        }

        if (RedemptionRate.Of(clauses.ClauseOf(account), year) is not { } percent)
        {
            return new Refusal.ValidationFailed(new FieldError("paidOn", FieldFault.TooLate, VoucherRow.Day(account.ValidTo)));
        }

        // A cost whose share is less than half a fen would be a claim for nothing.
        var asked = RedemptionRate.Drawn(freeFen, form.CostFen, percent);
        return asked == 0 ? new Refusal.ValidationFailed(new FieldError("costFen", FieldFault.OutOfRange, 2, RedemptionForm.MostFen)) : new Redemption
        {
            RedemptionId = call.CommandId[..16],
            Number = account.Number,
            CaseId = account.CaseId,
            FiledAt = clock.GetUtcNow(),
            DocumentId = form.DocumentId,
            CostFen = form.CostFen,
            PaidOn = form.PaidOn,
            VoucherYear = year,
            Percent = percent,
            AskedFen = asked,
        };
    }

    // The first cost claimed keeps its place, also when an earlier one is claimed later: years that were counted stay counted.
    private static VoucherChange Change(VoucherCall call, VoucherAccount account, Redemption claim, RedemptionForm form, string partition)
    {
        var row = RedemptionRow.Write(partition, claim, new RedemptionWords(form.InvoiceNumber, null), call.Record.Cipher);
        return new VoucherChange(VoucherMovement.Of(account).Then(VoucherPurse.Balance, VoucherPurse.Earmarked, claim.AskedFen), claim, row);
    }
}

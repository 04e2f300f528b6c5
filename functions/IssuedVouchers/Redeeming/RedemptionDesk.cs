using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Policies;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>Takes in a founder's claims: looks at role, state and body in this order, and earmarks the share of the cost that the voucher pays.</summary>
internal sealed class RedemptionDesk(PolicyCatalogue packs, InvoiceBook invoices, LookupHasher hasher, TimeProvider clock)
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

        if (!RedemptionForm.Read(call.Body.Root, account, call.Record.File, today).TryGet(out var form, out var refusal)
            || !Claim(call, account, form).TryGet(out var claim, out refusal))
        {
            return refusal;
        }

        var digest = hasher.Digest(LookupKind.InvoiceNumber, form.InvoiceNumber);
        return await invoices.TakeAsync(voucher, digest, claim.RedemptionId, cancellationToken)
            ? Change(call, voucher, claim, form)
            : new Refusal.ValidationFailed(new FieldError("invoiceNumber", FieldFault.Duplicate));
    }

    private Answer<Redemption> Claim(VoucherCall call, VoucherAccount account, RedemptionForm form)
    {
        var year = VoucherYear.Of(account.FirstCostOn, form.PaidOn, account.FirstYear);
        if (RedemptionRate.Of(ClauseOf(account), year) is not { } percent)
        {
            return new Refusal.ValidationFailed(new FieldError("paidOn", FieldFault.TooLate, account.ValidTo));
        }

        // A cost whose share is less than half a fen would be a claim for nothing.
        var asked = RedemptionRate.Drawn(account.BalanceFen, form.CostFen, percent);
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

    private static VoucherChange Change(VoucherCall call, StoredVoucher voucher, Redemption claim, RedemptionForm form)
    {
        // The first cost claimed keeps its place, also when an earlier one is claimed later: years that were counted stay counted.
        var account = voucher.Account with { FirstCostOn = voucher.Account.FirstCostOn ?? claim.PaidOn };
        var row = RedemptionRow.Write(voucher.Budget.Partition, claim, new RedemptionWords(form.InvoiceNumber, null), call.Record.Cipher);
        return new VoucherChange(VoucherMovement.Of(account).Then(VoucherPurse.Balance, VoucherPurse.Earmarked, claim.AskedFen), claim, row);
    }

    private PolicyClause? ClauseOf(VoucherAccount account) =>
        account.PackId is { } pack ? packs.Find(pack)?.Clauses.FirstOrDefault(clause => clause.Id == account.ClauseId) : null;
}

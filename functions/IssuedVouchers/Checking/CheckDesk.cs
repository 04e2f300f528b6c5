using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.IssuedVouchers.Checking;

/// <summary>Confirms certificates. A wrong code, a number that was never issued and one that can't be a number get the same answer.</summary>
internal sealed class CheckDesk(VoucherStore store, VoucherSeal seal, CityDirectory cities, TimeProvider clock)
{
    /// <summary>What is confirmed of a number with its code.</summary>
    public async Task<Answer<CheckView>> CheckAsync(string? number, string? code, Language language, CancellationToken cancellationToken)
    {
        // The code is looked at before the store: without the right one nobody learns which numbers there are, not even by the time it takes.
        if (VoucherNumber.TryParse(number, cities) is not { } known || !seal.Matches(known.Text, code)
            || await store.FindAsync(known.Text, cancellationToken) is not { } voucher)
        {
            return new Refusal.NotFound();
        }

        var account = voucher.Account;
        var state = account.StateOn(BusinessHours.BeijingDate(clock.GetUtcNow()));
        return new CheckView(
            account.Number,
            state is VoucherState.Issued or VoucherState.PartlyRedeemed && account.BalanceFen > 0,
            state,
            account.Type.ToString(),
            known.Budget.City.NameZh,
            account.TitleZh,
            account.TitleEn,
            account.FaceFen,
            account.ValidFrom,
            account.ValidTo,
            VoucherTexts.State(state, language));
    }
}

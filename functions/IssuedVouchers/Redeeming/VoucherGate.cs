using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>
/// Takes commands on vouchers in the order of the contract: unknown, known key, role, state, body. A command is booked in one
/// transaction with its own answer, so the same key has one effect and one answer, whoever dies in between.
/// </summary>
internal sealed class VoucherGate(VoucherStore store, CommandLimiter limiter, TimeProvider clock)
{
    /// <summary>Decides and books; when someone was faster, decides again on what is there now.</summary>
    public async Task<IResult> TakeAsync(
        VoucherCall call, Func<StoredVoucher, CancellationToken, Task<Answer<VoucherChange>>> decide, CancellationToken cancellationToken)
    {
        if (limiter.Acquire(call.Record.CaseId, call.User.Subject) is { } tooMany)
        {
            return new RefusalResult(tooMany);
        }

        while (true)
        {
            if (await store.FindAsync(call.Number, cancellationToken) is not { } voucher || voucher.Account.CaseId != call.Record.CaseId)
            {
                return new Refusal.NotFound().ToResult();
            }

            if (await store.FindBookedAsync(voucher, call.CommandId, cancellationToken) is { } known)
            {
                return Repeat(call, voucher, known);
            }

            if (!(await decide(voucher, cancellationToken)).TryGet(out var change, out var refusal))
            {
                return refusal.ToResult();
            }

            var answer = VoucherAnswer.Of(change, BusinessHours.BeijingDate(clock.GetUtcNow()));
            if (await store.BookAsync(voucher, change, Booking(call, change, answer), cancellationToken))
            {
                return Answered(answer);
            }
        }
    }

    private static IResult Repeat(VoucherCall call, StoredVoucher voucher, BookedCommand known) => known.BodyDigest == call.BodyDigest && known.Answer is { } kept
        ? Answered(call.Record.Cipher.Open(BookedCommand.Key(voucher.Account, call.CommandId), BookedCommand.AnswerField, kept))
        : new Refusal.IdempotencyKeyReused().ToResult();

    private BookedCommand Booking(VoucherCall call, VoucherChange change, string answer)
    {
        var account = change.Movement.Account;
        var kept = call.Record.Cipher.Seal(BookedCommand.Key(account, call.CommandId), BookedCommand.AnswerField, answer);
        var entry = new LedgerEntry(account.CaseId, clock.GetUtcNow(), change.Movement.Lines, []);
        return new BookedCommand(call.CommandId, call.BodyDigest, call.Kind, call.User.Subject, entry, kept);
    }

    private static IResult Answered(string answer) => Results.Text(answer, "application/json");
}

using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>
/// Takes commands on vouchers in the order of the contract: unknown, known key, role, version, state, body. A command is booked in one
/// transaction with its own answer, so the same key has one effect and one answer, whoever dies in between.
/// </summary>
internal sealed class VoucherGate(
    VoucherLedger ledger, VoucherStore store, CaseStore cases, JourneyCatalogue journeys, CommandLimiter limiter, TimeProvider clock)
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
            if (await ledger.OpenAsync(call.Number, cancellationToken) is not { } voucher || voucher.Account.CaseId != call.Record.CaseId)
            {
                return new Problems.Refusal.NotFound().ToResult();
            }

            if (await store.FindBookedAsync(voucher, call.CommandId, cancellationToken) is { } known)
            {
                return Repeat(call, voucher, known);
            }

            if (call.Key.IsGiven && await cases.FindCommandAsync(call.Record, call.CaseCommandId, cancellationToken) is not null)
            {
                return new Problems.Refusal.IdempotencyKeyReused().ToResult();
            }

            if (!(await decide(voucher, cancellationToken)).TryGet(out var change, out var refusal))
            {
                return refusal.ToResult();
            }

            var answer = VoucherAnswer.Of(change, BusinessHours.BeijingDate(clock.GetUtcNow()));
            if (await ledger.BookAsync(voucher, change, Booking(call, change, answer), cancellationToken))
            {
                return Answered(answer);
            }
        }
    }

    private static IResult Repeat(VoucherCall call, StoredVoucher voucher, BookedCommand known) => known.BodyDigest == call.BodyDigest && known.Answer is { } kept
        ? Answered(call.Record.Cipher.Open(BookedCommand.Key(voucher.Account, call.CommandId), BookedCommand.AnswerField, kept))
        : new Problems.Refusal.IdempotencyKeyReused().ToResult();

    private BookedCommand Booking(VoucherCall call, VoucherChange change, string answer)
    {
        var account = change.Movement.Account;
        var moved = new VoucherMoved(StepKind.Vouchers, account.Number, call.Kind, change.Redemption?.RedemptionId, change.AmountFen);
        var entry = new LedgerEntry(account.CaseId, clock.GetUtcNow(), change.Movement.Lines, []);
        return new BookedCommand(call.CommandId, call.BodyDigest, moved, account.Version, ActorOf(call), entry)
        {
            Answer = Sealed(call, change, BookedCommand.AnswerField, answer),
            Reason = string.IsNullOrEmpty(change.Reason) ? null : Sealed(call, change, BookedCommand.ReasonField, change.Reason),
        };
    }

    private JournalActor ActorOf(VoucherCall call)
    {
        var actor = call.Entered.Viewer.ActorIn(journeys.Get(call.Record.Case.JourneyVersion).Step(StepKind.Vouchers));
        return new JournalActor(actor.Subject, actor.Role, actor.OnBehalfOf);
    }

    private static string Sealed(VoucherCall call, VoucherChange change, string field, string text) =>
        call.Record.Cipher.Seal(BookedCommand.Key(change.Movement.Account, call.CommandId), field, text);

    private static IResult Answered(string answer) => Results.Text(answer, "application/json");
}

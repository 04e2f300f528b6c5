using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Retention;

/// <summary>Takes a retention decision from two administrators, one after the other; each is an entry of the case's journal. The same order again changes nothing.</summary>
internal sealed class ErasureDesk(
    CaseStore store, CaseTables tables, ErasureRegister register, RetentionRule rule, VoucherMoney money, CaseEraser eraser, HandedOutExports exports, Checkpointer log, TimeProvider clock,
    ILogger<ErasureDesk> logger)
{
    /// <summary>How far the erasure of a case is.</summary>
    public async Task<Answer<ErasureView>> ShowAsync(string caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is { } record ? await ViewAsync(record, cancellationToken) : new Refusal.NotFound();

    /// <summary>A page of the cases on the register. One that can't be read is named, and holds up no other.</summary>
    public async Task<ErasureList> ListAsync(Paging page, CancellationToken cancellationToken)
    {
        var listed = page.Of(await register.ListAsync(onlyUnsettled: false, cancellationToken));
        var (views, unreadable) = (new List<ErasureView>(), new List<string>());
        foreach (var caseId in listed.Items)
        {
            try
            {
                views.AddRange(await FindAsync(caseId, cancellationToken) is { File.Erasure: not null } record ? [await ViewAsync(record, cancellationToken)] : []);
            }
            catch (Exception failure) when (failure is UnreadableRowException or SealBrokenException)
            {
                logger.LogError("Case {CaseId} can't be listed among the erasures: {Failure}", caseId, FailureTrace.Of(failure));
                unreadable.Add(caseId);
            }
        }

        return new ErasureList(views, listed.NextCursor, unreadable);
    }

    /// <summary>The first person's order.</summary>
    public async Task<Answer<ErasureView>> ProposeAsync(string caseId, CurrentUser user, ErasureOrder order, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } record)
        {
            return new Refusal.NotFound();
        }

        if (record.File.IsErasing || IsSame(record.File.Erasure, user, order))
        {
            return await ViewAsync(record, cancellationToken);
        }

        if (await RefusalAsync(record, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await register.AddAsync(caseId, cancellationToken);
        return await AppendAsync(record, user, new ErasureProposed(order.Ground, order.Reference), cancellationToken)
            ? await ShowAsync(caseId, cancellationToken)
            : new Refusal.Conflict();
    }

    /// <summary>The second person's: it is carried out at once. Ordered again it goes on where it was cut off.</summary>
    public async Task<Answer<ErasureView>> DecideAsync(string caseId, CurrentUser user, ErasureDecision decision, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } record)
        {
            return new Refusal.NotFound();
        }

        var fault = FaultIn(record.File.Erasure, user, decision);
        if ((record.File.IsErasing ? fault as Refusal.ErasureProposalChanged : await RefusalAsync(record, cancellationToken) ?? fault) is { } refusal)
        {
            return refusal;
        }

        // Guarded by the version of the row: a proposal that is replaced at this moment is not decided.
        if (!record.File.IsErasing && !await AppendAsync(record, user, new ErasureDecided(), cancellationToken))
        {
            return new Refusal.Conflict();
        }

        await eraser.RunAsync(caseId, cancellationToken);
        return await ShowAsync(caseId, cancellationToken);
    }

    private async Task<CaseRecord?> FindAsync(string caseId, CancellationToken cancellationToken) =>
        CaseIds.IsWellFormed(caseId) && await store.FindAsync(caseId, cancellationToken) is { File.IsDeleted: false } record ? record : null;

    private static bool IsSame(CaseErasure? erasure, CurrentUser user, ErasureOrder order) =>
        erasure is not null && (erasure.ProposedBy, erasure.Ground, erasure.Reference) == (user.Subject, order.Ground, order.Reference);

    private static Refusal? FaultIn(CaseErasure? erasure, CurrentUser user, ErasureDecision decision) =>
        erasure is null ? new Refusal.ErasureNotProposed()
        : erasure.Proposal != decision.Proposal ? new Refusal.ErasureProposalChanged(erasure.Proposal)
        : erasure.ProposedBy == user.Subject ? new Refusal.SecondPersonNeeded()
        : null;

    /// <summary>Only what has ended, only after its time, and only when no money of it can move any more.</summary>
    private async Task<Refusal?> RefusalAsync(CaseRecord record, CancellationToken cancellationToken) =>
        await EndsOnAsync(record, cancellationToken) is not { } endsOn ? new Refusal.CaseNotEnded()
        : endsOn > BusinessHours.BeijingDate(clock.GetUtcNow()) ? new Refusal.RetentionRuns(endsOn)
        : await money.OpenAsync(record, cancellationToken) is { Count: > 0 } vouchers ? new Refusal.VouchersOpen(vouchers)
        : null;

    /// <summary>What gives the person the right, and the period in force, are leaves of the auditors' log before the entry is made.</summary>
    /// <exception cref="InvalidOperationException">The stored log does not hold: nothing is erased meanwhile.</exception>
    private async Task<bool> AppendAsync(CaseRecord record, CurrentUser user, CaseEvent happened, CancellationToken cancellationToken)
    {
        await log.RunAsync(cancellationToken);
        var actor = new Viewer(user, record.File).ActorIn(null);
        var (file, entry) = Journal.Append(record, clock.GetUtcNow(), actor, [happened], null, null, null);
        return await store.CommitAsync(record with { File = file }, [CaseStore.Add(entry)], cancellationToken);
    }

    private async Task<ErasureView> ViewAsync(CaseRecord record, CancellationToken cancellationToken) =>
        ErasureView.Of(record.File, await EndsOnAsync(record, cancellationToken), await exports.OfAsync(record.CaseId, cancellationToken));

    private async Task<DateOnly?> EndsOnAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var entries = new List<JournalEntry>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {record.CaseId} and RowKey ge {JournalRow.First} and RowKey lt {JournalRow.AfterLast}");
        await foreach (var row in tables.Cases.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            entries.AddRange(JournalRow.Read(row));
        }

        return rule.EndsOn(record.Case, entries);
    }
}

using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Retention;

/// <summary>Takes a retention decision from two administrators, one after the other; each is an entry of the case's journal. The same order again changes nothing.</summary>
internal sealed class ErasureDesk(
    CaseStore store, CaseTables tables, ErasureRegister register, RetentionRule rule, CaseEraser eraser, HandedOutExports exports, TimeProvider clock)
{
    /// <summary>How far the erasure of a case is.</summary>
    public async Task<Answer<ErasureView>> ShowAsync(string caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is { } record ? await ViewAsync(record, cancellationToken) : new Refusal.NotFound();

    /// <summary>All cases for which one was proposed.</summary>
    public async Task<IReadOnlyList<ErasureView>> ListAsync(CancellationToken cancellationToken)
    {
        var views = new List<ErasureView>();
        foreach (var caseId in await register.ListAsync(onlyUnsettled: false, cancellationToken))
        {
            views.AddRange(await FindAsync(caseId, cancellationToken) is { File.Erasure: not null } record ? [await ViewAsync(record, cancellationToken)] : []);
        }

        return views;
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
    public async Task<Answer<ErasureView>> DecideAsync(string caseId, CurrentUser user, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } record)
        {
            return new Refusal.NotFound();
        }

        if (!record.File.IsErasing)
        {
            if ((await RefusalAsync(record, cancellationToken) ?? FaultIn(record.File.Erasure, user)) is { } refusal)
            {
                return refusal;
            }

            if (!await AppendAsync(record, user, new ErasureDecided(), cancellationToken))
            {
                return new Refusal.Conflict();
            }
        }

        await eraser.RunAsync(caseId, cancellationToken);
        return await ShowAsync(caseId, cancellationToken);
    }

    private async Task<CaseRecord?> FindAsync(string caseId, CancellationToken cancellationToken) =>
        CaseIds.IsWellFormed(caseId) && await store.FindAsync(caseId, cancellationToken) is { File.IsDeleted: false } record ? record : null;

    private static bool IsSame(CaseErasure? erasure, CurrentUser user, ErasureOrder order) =>
        erasure is not null && (erasure.ProposedBy, erasure.Ground, erasure.Reference) == (user.Subject, order.Ground, order.Reference);

    private static Refusal? FaultIn(CaseErasure? erasure, CurrentUser user) =>
        erasure is null ? new Refusal.ErasureNotProposed() : erasure.ProposedBy == user.Subject ? new Refusal.SecondPersonNeeded() : null;

    /// <summary>Only what has ended, and only after its time.</summary>
    private async Task<Refusal?> RefusalAsync(CaseRecord record, CancellationToken cancellationToken) =>
        await EndsOnAsync(record, cancellationToken) is not { } endsOn ? new Refusal.CaseNotEnded()
        : endsOn > BusinessHours.BeijingDate(clock.GetUtcNow()) ? new Refusal.RetentionRuns(endsOn)
        : null;

    private Task<bool> AppendAsync(CaseRecord record, CurrentUser user, CaseEvent happened, CancellationToken cancellationToken)
    {
        var actor = new Viewer(user, record.File).ActorIn(null);
        var (file, entry) = Journal.Append(record, clock.GetUtcNow(), actor, [happened], null, null, null);
        return store.CommitAsync(record with { File = file }, [CaseStore.Add(entry)], cancellationToken);
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

using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Operations;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Audit;

/// <summary>Who looked at what and why: one chain of entries for each Beijing day. Written before anything is shown; without the entry nothing is.</summary>
internal sealed class AccessLog(CaseTables tables, GracefulStop stop, TimeProvider clock) : IDisposable
{
    // Far more than there are processes that could be faster each time.
    private const int MostTries = 20;

    // One writer at a time in this process; others in other processes lose the race for the head and go on from theirs.
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Writes that a person looks at something of a case.</summary>
    /// <param name="record">The case; its key seals the purpose.</param>
    /// <param name="user">Who looks.</param>
    /// <param name="what">What is looked at: a field's path, or the name of a view.</param>
    /// <param name="purpose">Why, in the person's words.</param>
    /// <param name="cancellationToken">Ends the attempt; the entry may be written nevertheless.</param>
    /// <exception cref="TaskHubStandbyException">This process may not write: it is a standby.</exception>
    /// <exception cref="UnreadableRowException">The day's head does not name its last entry: nothing can be written after it, and nothing is shown.</exception>
    public async Task WriteAsync(CaseRecord record, CurrentUser user, string what, string purpose, CancellationToken cancellationToken)
    {
        if (!stop.IsWriter)
        {
            throw new TaskHubStandbyException();
        }

        await turn.WaitAsync(cancellationToken);
        try
        {
            for (var tries = 0; !await TryWriteAsync(record, user, what, purpose, cancellationToken); tries++)
            {
                // Somebody else has written: on from their entry. Unless the head was put back, or is gone: then the next entry's place is taken for ever.
                if (tries == MostTries)
                {
                    throw new UnreadableRowException("A day of the access log has another last entry than its head says.");
                }
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task<bool> TryWriteAsync(CaseRecord record, CurrentUser user, string what, string purpose, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var day = $"{BusinessHours.BeijingDate(now):yyyy-MM-dd}";
        var found = await tables.Access.Table.GetEntityIfExistsAsync<TableEntity>(day, AccessEntry.Head, cancellationToken: cancellationToken);
        var head = found.HasValue ? found.Value! : AccessEntry.FirstHead(day);
        var (entry, next) = AccessEntry.Append(head, new AccessEntry.Look(record.CaseId, user.Subject, what, now), key => record.Cipher.Seal(key, AccessEntry.Purpose, purpose));
        var move = found.HasValue ? CaseStore.Replace(next, head.ETag) : CaseStore.Add(next);
        return (await tables.Access.CommitAsync([CaseStore.Add(entry), move], entry, cancellationToken)).IsCommitted;
    }
}

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

    // A transaction holds 100 rows; one is the head.
    private const int MostTogether = 99;

    // One writer at a time in this process; others in other processes lose the race for the head and go on from theirs.
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>A person looks at something of a case.</summary>
    /// <param name="Record">The case; its key seals the purpose.</param>
    /// <param name="User">Who looks.</param>
    /// <param name="What">What is looked at: a field's path, or the name of a view.</param>
    /// <param name="Purpose">Why, in the person's words.</param>
    internal sealed record Sight(CaseRecord Record, CurrentUser User, string What, string Purpose);

    /// <inheritdoc cref="WriteAsync(IReadOnlyList{Sight}, CancellationToken)"/>
    public Task WriteAsync(CaseRecord record, CurrentUser user, string what, string purpose, CancellationToken cancellationToken) =>
        WriteAsync([new Sight(record, user, what, purpose)], cancellationToken);

    /// <summary>Writes what a person looks at, in the order given; a part of many may be written when this fails.</summary>
    /// <exception cref="TaskHubStandbyException">This process may not write: it is a standby.</exception>
    /// <exception cref="UnreadableRowException">The day's head does not name its last entry: nothing can be written after it, and nothing is shown.</exception>
    public async Task WriteAsync(IReadOnlyList<Sight> sights, CancellationToken cancellationToken)
    {
        if (!stop.IsWriter)
        {
            throw new TaskHubStandbyException();
        }

        await turn.WaitAsync(cancellationToken);
        try
        {
            foreach (var together in sights.Chunk(MostTogether))
            {
                await WriteTogetherAsync(together, cancellationToken);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task WriteTogetherAsync(Sight[] sights, CancellationToken cancellationToken)
    {
        for (var tries = 0; !await TryWriteAsync(sights, cancellationToken); tries++)
        {
            // Somebody else has written: on from their entry. Unless the head was put back, or is gone: then the next entry's place is taken for ever.
            if (tries == MostTries)
            {
                throw new UnreadableRowException("A day of the access log has another last entry than its head says.");
            }
        }
    }

    private async Task<bool> TryWriteAsync(Sight[] sights, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var day = $"{BusinessHours.BeijingDate(now):yyyy-MM-dd}";
        var found = await tables.Access.Table.GetEntityIfExistsAsync<TableEntity>(day, AccessEntry.Head, cancellationToken: cancellationToken);
        var last = found.HasValue ? found.Value! : AccessEntry.FirstHead(day);
        if (!AccessEntry.IsHead(last))
        {
            throw new UnreadableRowException("The head of a day of the access log can't be read.");
        }

        var entries = new List<TableEntity>();
        foreach (var (record, user, what, purpose) in sights)
        {
            (var entry, last) = AccessEntry.Append(last, new AccessEntry.Look(record.CaseId, user, what, now), key => record.Cipher.Seal(key, AccessEntry.Purpose, purpose));
            entries.Add(entry);
        }

        var move = found.HasValue ? CaseStore.Replace(last, found.Value!.ETag) : CaseStore.Add(last);
        return (await tables.Access.CommitAsync([.. entries.Select(CaseStore.Add), move], entries[^1], cancellationToken)).IsCommitted;
    }
}

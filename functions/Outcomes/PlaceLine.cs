using System.Collections.Concurrent;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>
/// Who waits for a place, first come, first served: a number in the case's own row, and in the row of counts how many there are. A case joins
/// in the transaction in which it saw that no place was left; it may take one as soon as there are more places than cases before it.
/// </summary>
/// <param name="table">The table; one partition per city.</param>
/// <param name="casePrefix">Begins the row key of a case.</param>
/// <param name="placesLeft">How many places a partition has left, by its counts.</param>
/// <param name="wants">Whether a case still wants a place.</param>
/// <param name="setAside">Tells of rows that can't be read: they keep their numbers, and nobody waits for them.</param>
internal sealed class PlaceLine(
    GuardedTable table,
    string casePrefix,
    Func<string, IReadOnlyDictionary<string, int>, int> placesLeft,
    Func<string, CancellationToken, Task<bool>> wants,
    RowsSetAside setAside)
{
    /// <summary>Column of the counts: how many cases have a number.</summary>
    internal const string Waiting = "Waiting";

    private const string Last = "LastNumber";
    private const string Number = "Waits";

    // The rows decide; taking turns in this process only spares many at a time from failing each other again and again.
    private readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new(StringComparer.Ordinal);

    /// <summary>Whether the case has a number.</summary>
    public static bool IsIn(TableEntity caseRow) => caseRow.ReadInt32(Number) is not null;

    /// <summary>Takes the number away with whatever is written next.</summary>
    public static void Leave(TableEntity caseRow, TableEntity counts)
    {
        if (IsIn(caseRow))
        {
            (caseRow[Number], counts[Waiting]) = (null, counts.ReadInt32(Waiting) - 1);
        }
    }

    /// <summary>Whether the case may take a place now: one is left, and one for each case that came before and still wants one.</summary>
    public async Task<bool> MayTakeAsync(TableEntity caseRow, TableEntity counts, IReadOnlyDictionary<string, int> cases, CancellationToken cancellationToken)
    {
        var left = placesLeft(caseRow.PartitionKey, cases);
        return left > 0 && ((counts.ReadInt32(Waiting) ?? 0) == 0 || await CountBeforeAsync(caseRow, left, cancellationToken) < left);
    }

    /// <summary>What the row of counts says about the line.</summary>
    /// <exception cref="UnreadableRowException">It says nothing that can be read.</exception>
    public static void Check(TableEntity counts) => _ = (counts.ReadInt32(Waiting), counts.ReadInt32(Last));

    /// <summary>Writes anew into the row of counts what the cases' rows say.</summary>
    public async Task RecountAsync(TableEntity counts, CancellationToken cancellationToken)
    {
        var rows = await InOrderAsync(counts.PartitionKey, cancellationToken);
        (counts[Waiting], counts[Last]) = (rows.Count, rows is [.., var last] ? last.ReadInt32(Number) : 0);
    }

    /// <summary>Waits until no other case of the partition is taking a place or joining in this process; <see cref="Exit"/> lets the next one.</summary>
    public Task EnterAsync(string partition, CancellationToken cancellationToken) =>
        turns.GetOrAdd(partition, _ => new SemaphoreSlim(1)).WaitAsync(cancellationToken);

    /// <summary>Lets the next one.</summary>
    public void Exit(string partition) => turns[partition].Release();

    /// <summary>How many came before the case and still want a place; no more than are asked about.</summary>
    public async Task<int> CountBeforeAsync(TableEntity caseRow, int most, CancellationToken cancellationToken)
    {
        var before = 0;
        foreach (var row in (await InOrderAsync(caseRow.PartitionKey, cancellationToken)).TakeWhile(row => row.RowKey != caseRow.RowKey))
        {
            before += before < most && await WantsAsync(row, cancellationToken) ? 1 : 0;
        }

        return before;
    }

    private async Task<bool> WantsAsync(TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            return await wants(row.RowKey[casePrefix.Length..], cancellationToken);
        }
        catch (Exception failure) when (RowsSetAside.IsUnreadable(failure))
        {
            setAside.Tell(row.PartitionKey, row.RowKey, failure);
            return false;
        }
    }

    /// <summary>Gives the case the next number, unless somebody changed the counts since they were read.</summary>
    public async Task<bool> TryJoinAsync(TableEntity caseRow, TableEntity counts, CancellationToken cancellationToken)
    {
        var number = (counts.ReadInt32(Last) ?? 0) + 1;
        (caseRow[Number], counts[Last], counts[Waiting]) = (number, number, (counts.ReadInt32(Waiting) ?? 0) + 1);
        return (await table.CommitAsync([counts.ToWrite(), caseRow.ToWrite()], caseRow, cancellationToken)).IsCommitted;
    }

    private async Task<IReadOnlyList<TableEntity>> InOrderAsync(string partition, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and Waits gt {0}");
        await foreach (var row in table.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (setAside.TryRead(row, PlaceBook.Checked, out var sound))
            {
                rows.Add(sound);
            }
        }

        return [.. rows.OrderBy(row => row.ReadInt32(Number))];
    }
}

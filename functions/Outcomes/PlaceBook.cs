using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>
/// Who has a place with whom: a row per case names the one it is with, one row per partition counts for all. Both change in one
/// transaction, so a case never counts twice and never stops counting for someone it is still with.
/// </summary>
/// <param name="table">The table; one partition per city.</param>
/// <param name="casePrefix">Begins the row key of a case.</param>
/// <param name="line">Who waits when no place is left; null where nobody ever has to.</param>
/// <param name="binds">Whether what is noted about a place keeps the case with whom it is; null where no note does.</param>
internal sealed class PlaceBook(GuardedTable table, string casePrefix, PlaceLine? line = null, Func<string, bool>? binds = null)
{
    /// <summary>Row key of the counts.</summary>
    internal const string CountsKey = "loads";

    private const string Counts = "Loads";

    /// <summary>Column: whom the case is with.</summary>
    internal const string With = "With";

    /// <summary>Column: what is noted about the place.</summary>
    internal const string Note = "Note";

    /// <summary>Column: what was noted last, when nothing is any more.</summary>
    internal const string FormerNote = "FormerNote";

    private const string Open = "Open";
    private const string Attempt = "Attempt";

    /// <summary>Whom the case is with; null for nobody.</summary>
    public async Task<string?> FindAsync(string partition, string caseId, CancellationToken cancellationToken) =>
        (await CaseRowAsync(partition, caseId, cancellationToken)).ReadText(With);

    /// <summary>How many cases are with each person; who has none may be missing.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(string partition, CancellationToken cancellationToken) =>
        (await CountsAsync(partition, cancellationToken)).Counts;

    /// <summary>Puts the case with whom the choice names, unless it is with somebody already.</summary>
    /// <param name="partition">The city's partition.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="choose">Names a person by all counts; null for nobody. Is asked again when somebody else was faster.</param>
    /// <param name="attempt">The step's attempt; a later one may not be undone by an earlier one.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>Whom the case is with; null for nobody.</returns>
    public async Task<string?> TakeAsync(
        string partition, string caseId, Func<IReadOnlyDictionary<string, int>, string?> choose, int attempt, CancellationToken cancellationToken)
    {
        // Most cases come here for the first time: a row that is there already makes the first try fail.
        var (taken, _) = await TryTakeAsync(new TableEntity(partition, casePrefix + caseId), choose, attempt, cancellationToken);
        if (taken is not null)
        {
            return taken;
        }

        await (line?.EnterAsync(partition, cancellationToken) ?? Task.CompletedTask);
        try
        {
            return await TakeInTurnAsync(partition, caseId, choose, attempt, cancellationToken);
        }
        finally
        {
            line?.Exit(partition);
        }
    }

    private async Task<string?> TakeInTurnAsync(
        string partition, string caseId, Func<IReadOnlyDictionary<string, int>, string?> choose, int attempt, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await CaseRowAsync(partition, caseId, cancellationToken);
            if (row.ReadText(With) is { } person)
            {
                return person;
            }

            var (taken, counts) = await TryTakeAsync(row, choose, attempt, cancellationToken);
            if (taken is not null || (counts is { } full && await WaitsAsync(row, full, cancellationToken)))
            {
                return taken;
            }
        }
    }

    /// <summary>Puts the case with whom the choice names. Nobody: the counts by which there was nobody; neither when somebody else was faster.</summary>
    private async Task<(string? Person, TableEntity? Counts)> TryTakeAsync(
        TableEntity row, Func<IReadOnlyDictionary<string, int>, string?> choose, int attempt, CancellationToken cancellationToken)
    {
        var (counts, cases) = await CountsAsync(row.PartitionKey, cancellationToken);
        if (!await MayTakeAsync(row, counts, cases, cancellationToken) || choose(cases) is not { } person)
        {
            counts[Counts] = CaseJson.Write(cases);
            return (null, counts);
        }

        Forget(row);
        return (await MoveAsync(row, counts, cases, person, attempt, beside: null, cancellationToken) ? person : null, null);
    }

    /// <summary>Puts the case with a person instead of whom it was with. False when the person has no place left, others came before, or a note binds the case.</summary>
    /// <param name="partition">The city's partition.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="person">With whom it shall be.</param>
    /// <param name="places">The most cases the person takes.</param>
    /// <param name="attempt">The step's attempt; a later one may not be undone by an earlier one.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<bool> PlaceAsync(
        string partition, string caseId, string person, int places, int attempt, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await CaseRowAsync(partition, caseId, cancellationToken);
            if (row.ReadText(With) == person)
            {
                return true;
            }

            if (row.ReadText(Note) is { } note && binds?.Invoke(note) is true)
            {
                return false;
            }

            var (counts, cases) = await CountsAsync(partition, cancellationToken);
            if (cases.GetValueOrDefault(person) >= places || (row.ReadText(With) is null && !await MayTakeAsync(row, counts, cases, cancellationToken)))
            {
                return false;
            }

            // What was noted is about whom it was with.
            Forget(row);
            if (await MoveAsync(row, counts, cases, person, attempt, beside: null, cancellationToken))
            {
                return true;
            }
        }
    }

    /// <summary>The place, with what is noted about it and everybody's counts.</summary>
    public async Task<StoredPlace> ReadAsync(string partition, string caseId, CancellationToken cancellationToken)
    {
        // Counts first: who changes the case's row afterwards has changed them, too.
        var (counts, cases) = await CountsAsync(partition, cancellationToken);
        return new StoredPlace(await CaseRowAsync(partition, caseId, cancellationToken), counts, cases);
    }

    /// <summary>Whom the case is with, and what is noted about it; costs one read.</summary>
    public async Task<(string? With, string? Note)> FindNotedAsync(string partition, string caseId, CancellationToken cancellationToken)
    {
        var row = await CaseRowAsync(partition, caseId, cancellationToken);
        return (row.ReadText(With), row.ReadText(Note));
    }

    /// <summary>Puts the case with somebody, or nobody, and notes something, unless somebody changed the counts since the reading. The caller has looked for room.</summary>
    /// <param name="read">The place as it was read.</param>
    /// <param name="to">With whom; null for nobody.</param>
    /// <param name="note">What is noted.</param>
    /// <param name="isOpen">Whether somebody has to do something about the note: <see cref="OpenRowsAsync"/>.</param>
    /// <param name="beside">A row of the partition to add in the same transaction; null for none. When it is there already, nothing is changed.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task<bool> TryMoveAsync(StoredPlace read, string? to, string note, bool isOpen, TableEntity? beside, CancellationToken cancellationToken)
    {
        (read.Row[Note], read.Row[Open]) = (note, isOpen ? true : null);
        return MoveAsync(read.Row, read.CountsRow, read.Counts, to, read.Row.ReadInt32(Attempt) ?? 0, beside, cancellationToken);
    }

    /// <summary>The rows of the other cases that are with the same person.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsOfOthersAsync(StoredPlace place, CancellationToken cancellationToken)
    {
        var others = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {place.Row.PartitionKey} and With eq {place.With}");
        await foreach (var row in table.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.RowKey != place.Row.RowKey)
            {
                others.Add(row);
            }
        }

        return others;
    }

    /// <summary>The rows with a note about which somebody has to do something, by case; costs one query. Cases that have ended since may be among them.</summary>
    public async Task<IReadOnlyDictionary<string, TableEntity>> OpenRowsAsync(string partition, CancellationToken cancellationToken)
    {
        var open = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and Open eq {true}");
        await foreach (var row in table.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.RowKey.StartsWith(casePrefix, StringComparison.Ordinal))
            {
                open.Add(row.RowKey[casePrefix.Length..], row);
            }
        }

        return open;
    }

    /// <summary>What is noted in a case's row; null for nothing.</summary>
    /// <exception cref="UnreadableRowException">The row is not what was written.</exception>
    public static string? NoteOf(TableEntity caseRow) => Checked(caseRow).ReadText(Note);

    /// <summary>A case's row of which every column can be read.</summary>
    /// <exception cref="UnreadableRowException">The row is not what was written.</exception>
    public static TableEntity Checked(TableEntity caseRow)
    {
        _ = (caseRow.NeedSound().ReadText(With), caseRow.ReadText(Note), caseRow.ReadText(FormerNote), caseRow.ReadInt32(Attempt), PlaceLine.IsIn(caseRow));
        return caseRow;
    }

    /// <summary>Whether the row of counts is what was written; one that isn't is counted anew.</summary>
    public static bool IsReadable(TableEntity counts) => TryRead(counts) is not null;

    /// <summary>Takes the case off whom it is with. Nobody, or a place of a later attempt, is left as it is.</summary>
    public async Task ReleaseAsync(string partition, string caseId, int attempt, CancellationToken cancellationToken)
    {
        var row = await CaseRowAsync(partition, caseId, cancellationToken);
        while (row.ReadText(With) is not null && attempt >= (row.ReadInt32(Attempt) ?? 0))
        {
            var (counts, cases) = await CountsAsync(partition, cancellationToken);
            Forget(row);
            if (await MoveAsync(row, counts, cases, to: null, attempt, beside: null, cancellationToken))
            {
                return;
            }

            row = await CaseRowAsync(partition, caseId, cancellationToken);
        }
    }

    /// <summary>Writes down whom a case is with where nothing is written. The counts are not changed: <see cref="RecountAsync"/>.</summary>
    public Task EnsureAsync(string partition, string caseId, string person, CancellationToken cancellationToken) => table.AddAsync(
        new TableEntity(partition, casePrefix + caseId) { [With] = person, [Attempt] = 0 }, cancellationToken);

    /// <summary>Counts everybody's cases anew.</summary>
    public async Task RecountAsync(string partition, CancellationToken cancellationToken)
    {
        TableEntity counts;
        do
        {
            // Read before counting: whoever places a case meanwhile changes its version, and it is counted again.
            counts = await CountsRowAsync(partition, cancellationToken);
            var counted = await CountCasesAsync(partition, cancellationToken);
            if (counts.IsStored() ? counts[Counts] as string == CaseJson.Write(counted) : counted.Count == 0)
            {
                return;
            }

            counts[Counts] = CaseJson.Write(counted);
        }
        while (!await table.WriteAsync(counts, cancellationToken));
    }

    private async Task<SortedDictionary<string, int>> CountCasesAsync(string partition, CancellationToken cancellationToken)
    {
        var counted = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        await foreach (var row in table.Table.QueryAsync<TableEntity>(filter, select: [With], cancellationToken: cancellationToken))
        {
            if (row[With] is string person)
            {
                counted[person] = counted.GetValueOrDefault(person) + 1;
            }
        }

        return counted;
    }

    /// <summary>How many wait before the case; null when it does not wait.</summary>
    public async Task<int?> CountBeforeAsync(string partition, string caseId, CancellationToken cancellationToken)
    {
        var row = await CaseRowAsync(partition, caseId, cancellationToken);
        return line is not null && PlaceLine.IsIn(row) ? await line.CountBeforeAsync(row, int.MaxValue, cancellationToken) : null;
    }

    private async Task<bool> MayTakeAsync(TableEntity row, TableEntity counts, SortedDictionary<string, int> cases, CancellationToken cancellationToken) =>
        line is null || await line.MayTakeAsync(row, counts, cases, cancellationToken);

    /// <summary>Whether there is nothing to do but wait; false when somebody changed the counts while the case was joining the line.</summary>
    private async Task<bool> WaitsAsync(TableEntity row, TableEntity counts, CancellationToken cancellationToken) =>
        line is null || PlaceLine.IsIn(row) || await line.TryJoinAsync(row, counts, cancellationToken);

    private async Task<bool> MoveAsync(
        TableEntity row, TableEntity counts, SortedDictionary<string, int> cases, string? to, int attempt, TableEntity? beside, CancellationToken cancellationToken)
    {
        foreach (var (person, change) in new[] { (row.ReadText(With), -1), (to, +1) })
        {
            if (person is not null)
            {
                Count(cases, person, change);
            }
        }

        PlaceLine.Leave(row, counts);
        counts[Counts] = CaseJson.Write(cases);
        (row[With], row[Attempt]) = (to, attempt);
        List<TableTransactionAction> actions = [counts.ToWrite(), row.ToWrite()];
        if (beside is not null)
        {
            actions.Add(new TableTransactionAction(TableTransactionActionType.Add, beside));
        }

        return (await table.CommitAsync(actions, row, cancellationToken)).IsCommitted;
    }

    // The case may get a place again, and then what is noted goes on from here.
    private static void Forget(TableEntity row) => (row[Note], row[FormerNote], row[Open]) = (null, row.ReadText(Note) ?? row.ReadText(FormerNote), null);

    private static void Count(SortedDictionary<string, int> counts, string person, int change)
    {
        counts[person] = counts.GetValueOrDefault(person) + change;
        if (counts[person] == 0)
        {
            counts.Remove(person);
        }
    }

    /// <summary>The row of counts, and what it says; one that can't be read is counted anew, and mended by the next write.</summary>
    private async Task<(TableEntity Row, SortedDictionary<string, int> Counts)> CountsAsync(string partition, CancellationToken cancellationToken)
    {
        var row = await CountsRowAsync(partition, cancellationToken);
        if (TryRead(row) is { } read)
        {
            return (row, read);
        }

        await (line?.RecountAsync(row, cancellationToken) ?? Task.CompletedTask);
        return (row, await CountCasesAsync(partition, cancellationToken));
    }

    // In order and without zeros, so that equal counts are equal text, however they came about.
    private static SortedDictionary<string, int>? TryRead(TableEntity counts)
    {
        try
        {
            PlaceLine.Check(counts.NeedSound());
            return new(counts.IsStored() ? CaseJson.Read<Dictionary<string, int>>(counts.ReadText(Counts)) : [], StringComparer.Ordinal);
        }
        catch (UnreadableRowException)
        {
            // It says nothing that the cases' rows don't.
            return null;
        }
    }

    private async Task<TableEntity> CaseRowAsync(string partition, string caseId, CancellationToken cancellationToken) =>
        Checked(await table.ReadOrNewAsync(partition, casePrefix + caseId, cancellationToken));

    private Task<TableEntity> CountsRowAsync(string partition, CancellationToken cancellationToken) =>
        table.ReadOrNewAsync(partition, CountsKey, cancellationToken);
}

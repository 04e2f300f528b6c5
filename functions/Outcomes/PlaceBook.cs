using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>
/// Who has a place with whom: a row per case names the one it is with, a row per person counts. Both change in one
/// transaction, so a case never counts twice and never stops counting for someone it is still with.
/// </summary>
/// <param name="table">The table; one partition per city.</param>
/// <param name="counterPrefix">Begins the row key of a person's count.</param>
/// <param name="casePrefix">Begins the row key of a case.</param>
internal sealed class PlaceBook(GuardedTable table, string counterPrefix, string casePrefix)
{
    private const string Load = "Load";
    private const string With = "With";
    private const string Attempt = "Attempt";

    /// <summary>Whom the case is with; null for nobody.</summary>
    public async Task<string?> FindAsync(string partition, string caseId, CancellationToken cancellationToken) =>
        (await CaseRowAsync(partition, caseId, cancellationToken)).GetString(With);

    /// <summary>How many cases are with a person.</summary>
    public async Task<int> CountAsync(string partition, string person, CancellationToken cancellationToken) =>
        (await CounterAsync(partition, person, cancellationToken)).GetInt32(Load) ?? 0;

    /// <summary>Puts the case with a person instead of whom it was with. False when the person has no place left.</summary>
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
            if (row.GetString(With) == person)
            {
                return true;
            }

            var counter = await CounterAsync(partition, person, cancellationToken);
            if ((counter.GetInt32(Load) ?? 0) >= places)
            {
                return false;
            }

            if (await MoveAsync(row, counter, attempt, cancellationToken))
            {
                return true;
            }
        }
    }

    /// <summary>Takes the case off whom it is with. Nobody, or a place of a later attempt, is left as it is.</summary>
    public async Task ReleaseAsync(string partition, string caseId, int attempt, CancellationToken cancellationToken)
    {
        TableEntity row;
        do
        {
            row = await CaseRowAsync(partition, caseId, cancellationToken);
        }
        while (row.GetString(With) is not null
            && attempt >= (row.GetInt32(Attempt) ?? 0)
            && !await MoveAsync(row, to: null, attempt, cancellationToken));
    }

    /// <summary>Writes down whom a case is with where nothing is written. The person's count is not changed: <see cref="RecountAsync"/>.</summary>
    public Task EnsureAsync(string partition, string caseId, string person, CancellationToken cancellationToken) => table.AddAsync(
        new TableEntity(partition, casePrefix + caseId) { [With] = person, [Attempt] = 0 }, cancellationToken);

    /// <summary>Counts a person's cases anew.</summary>
    public async Task RecountAsync(string partition, string person, CancellationToken cancellationToken)
    {
        TableEntity counter;
        int counted;
        do
        {
            // Read before counting: whoever places a case meanwhile changes its version, and it is counted again.
            counter = await CounterAsync(partition, person, cancellationToken);
            counted = await CountWithAsync(partition, person, cancellationToken);
            if ((counter.GetInt32(Load) ?? 0) == counted)
            {
                return;
            }

            counter[Load] = counted;
        }
        while (!await table.WriteAsync(counter, cancellationToken));
    }

    private async Task<int> CountWithAsync(string partition, string person, CancellationToken cancellationToken)
    {
        var counted = 0;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and With eq {person}");
        await foreach (var _ in table.Table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken))
        {
            counted++;
        }

        return counted;
    }

    private async Task<bool> MoveAsync(TableEntity row, TableEntity? to, int attempt, CancellationToken cancellationToken)
    {
        var actions = new List<TableTransactionAction>();
        if (row.GetString(With) is { } former)
        {
            actions.Add(Counted(await CounterAsync(row.PartitionKey, former, cancellationToken), -1));
        }

        if (to is not null)
        {
            actions.Add(Counted(to, +1));
        }

        row[With] = to?.RowKey[counterPrefix.Length..];
        row[Attempt] = attempt;
        actions.Add(row.ToWrite());
        return (await table.CommitAsync(actions, row, cancellationToken)).IsCommitted;
    }

    private static TableTransactionAction Counted(TableEntity counter, int change)
    {
        counter[Load] = (counter.GetInt32(Load) ?? 0) + change;
        return counter.ToWrite();
    }

    private Task<TableEntity> CaseRowAsync(string partition, string caseId, CancellationToken cancellationToken) =>
        table.ReadOrNewAsync(partition, casePrefix + caseId, cancellationToken);

    private Task<TableEntity> CounterAsync(string partition, string person, CancellationToken cancellationToken) =>
        table.ReadOrNewAsync(partition, counterPrefix + person, cancellationToken);
}

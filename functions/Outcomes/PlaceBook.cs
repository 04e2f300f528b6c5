using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>
/// Who has a place with whom: a row per case names the one it is with, one row per partition counts for all. Both change in one
/// transaction, so a case never counts twice and never stops counting for someone it is still with.
/// </summary>
/// <param name="table">The table; one partition per city.</param>
/// <param name="casePrefix">Begins the row key of a case.</param>
internal sealed class PlaceBook(GuardedTable table, string casePrefix)
{
    private const string CountsKey = "loads";
    private const string Counts = "Loads";
    private const string With = "With";
    private const string Attempt = "Attempt";

    /// <summary>Whom the case is with; null for nobody.</summary>
    public async Task<string?> FindAsync(string partition, string caseId, CancellationToken cancellationToken) =>
        (await CaseRowAsync(partition, caseId, cancellationToken)).GetString(With);

    /// <summary>How many cases are with each person; who has none may be missing.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(string partition, CancellationToken cancellationToken) =>
        CountsOf(await CountsRowAsync(partition, cancellationToken));

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
        var row = new TableEntity(partition, casePrefix + caseId);
        while (row.GetString(With) is null)
        {
            var counts = await CountsRowAsync(partition, cancellationToken);
            if (choose(CountsOf(counts)) is not { } person)
            {
                return row.IsStored() ? null : await FindAsync(partition, caseId, cancellationToken);
            }

            if (await MoveAsync(row, counts, person, attempt, cancellationToken))
            {
                return person;
            }

            row = await CaseRowAsync(partition, caseId, cancellationToken);
        }

        return row.GetString(With);
    }

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

            var counts = await CountsRowAsync(partition, cancellationToken);
            if (CountsOf(counts).GetValueOrDefault(person) >= places)
            {
                return false;
            }

            if (await MoveAsync(row, counts, person, attempt, cancellationToken))
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
            && !await MoveAsync(row, await CountsRowAsync(partition, cancellationToken), to: null, attempt, cancellationToken));
    }

    private async Task<bool> MoveAsync(TableEntity row, TableEntity counts, string? to, int attempt, CancellationToken cancellationToken)
    {
        var changed = CountsOf(counts);
        foreach (var (person, change) in new[] { (row.GetString(With), -1), (to, +1) })
        {
            if (person is not null)
            {
                changed[person] = changed.GetValueOrDefault(person) + change;
            }
        }

        counts[Counts] = CaseJson.Write(changed);
        (row[With], row[Attempt]) = (to, attempt);
        return (await table.CommitAsync([counts.ToWrite(), row.ToWrite()], row, cancellationToken)).IsCommitted;
    }

    private static Dictionary<string, int> CountsOf(TableEntity counts) =>
        counts.IsStored() ? CaseJson.Read<Dictionary<string, int>>(counts.GetString(Counts)) : [];

    private Task<TableEntity> CaseRowAsync(string partition, string caseId, CancellationToken cancellationToken) =>
        table.ReadOrNewAsync(partition, casePrefix + caseId, cancellationToken);

    private Task<TableEntity> CountsRowAsync(string partition, CancellationToken cancellationToken) =>
        table.ReadOrNewAsync(partition, CountsKey, cancellationToken);
}

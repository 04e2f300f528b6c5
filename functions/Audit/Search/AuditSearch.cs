using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Search;

/// <summary>Goes through all journals in the order of case ids, a few hundred cases a page: no index that could be behind, and memory that does not grow with the city.</summary>
internal sealed class AuditSearch(CaseTables tables)
{
    private const int MostCases = 500;

    /// <summary>The next page of what fits.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="after">Case id after which the search goes on; empty for the beginning.</param>
    /// <param name="limit">The page ends with the case that brings it to so many entries.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<FoundEntries> RunAsync(AuditQuery query, string after, int limit, CancellationToken cancellationToken)
    {
        var (found, unreadable, cases) = (new List<FoundEntry>(), new List<string>(), 0);
        await foreach (var (caseId, rows) in CasesAsync(after, cancellationToken))
        {
            if (Read(rows) is { } searched)
            {
                found.AddRange(query.Of(searched, Calendars.Current));
            }
            else
            {
                unreadable.Add(caseId);
            }

            if (found.Count >= limit || ++cases == MostCases)
            {
                return new FoundEntries(found, caseId, unreadable);
            }
        }

        return new FoundEntries(found, null, unreadable);
    }

    /// <summary>Rows come in the order of their keys, so that a case is whole when the next one begins.</summary>
    private async IAsyncEnumerable<(string CaseId, IReadOnlyList<TableEntity> Rows)> CasesAsync(
        string after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey gt {after} and (RowKey eq {CaseRow.Key} or (RowKey ge {JournalRow.First} and RowKey lt {JournalRow.AfterLast}))");
        List<TableEntity> rows = [];
        await foreach (var row in tables.Cases.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (rows.Count > 0 && rows[0].PartitionKey != row.PartitionKey)
            {
                yield return (rows[0].PartitionKey, rows);
                rows = [];
            }

            rows.Add(row);
        }

        if (rows.Count > 0)
        {
            yield return (rows[0].PartitionKey, rows);
        }
    }

    private static SearchedCase? Read(IReadOnlyList<TableEntity> rows)
    {
        try
        {
            var head = rows.FirstOrDefault(row => row.RowKey == CaseRow.Key) ?? throw new UnreadableRowException("The case row is gone.");
            return new SearchedCase(
                CaseJson.Read<CaseFile>(LongText.Read(head, "File")),
                CaseJson.Read<OnboardingCase>(LongText.Read(head, "Case")).State,
                [.. rows.Where(row => row.RowKey != CaseRow.Key).SelectMany(JournalRow.Read)]);
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or InvalidOperationException)
        {
            return null;
        }
    }
}

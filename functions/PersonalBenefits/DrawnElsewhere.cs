using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.PersonalBenefits;

/// <summary>Tells beforehand which benefits of a person another case draws at the moment. Takes and changes nothing, so it is no promise: who asks may find it otherwise.</summary>
internal sealed class DrawnElsewhere(CaseTables tables, DirectoryIndex directory, DrawStanding standing)
{
    /// <summary>Those among the clauses that another case of the person draws. Costs one query, and the look at what it drew for each clause where another case stands.</summary>
    /// <param name="residentId">The founder's identity number, as the form has it.</param>
    /// <param name="caseId">The case that asks.</param>
    /// <param name="clauseIds">The clauses.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="UnreadableRowException">A row of one of the clauses can't be read.</exception>
    public async Task<IReadOnlySet<string>> AmongAsync(string residentId, string caseId, IReadOnlySet<string> clauseIds, CancellationToken cancellationToken)
    {
        var drawn = new HashSet<string>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {directory.OfDraws(residentId)}");
        await foreach (var row in tables.Directory.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (clauseIds.Contains(row.RowKey)
                && DrawRow.Read(row) is var (holder, draws)
                && holder != caseId
                && await standing.StandsAsync(holder, residentId, row.RowKey, draws, cancellationToken))
            {
                drawn.Add(row.RowKey);
            }
        }

        return drawn;
    }
}

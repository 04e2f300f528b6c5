using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Retention;

/// <summary>Which cases an erasure was proposed for: one partition of the directory, written before the journal, so that none is forgotten.</summary>
internal sealed class ErasureRegister(CaseTables tables)
{
    private const string Partition = "erasure";
    private const string Done = "Done";

    /// <summary>Puts a case on the list; it stays as it is when it is there.</summary>
    public Task AddAsync(string caseId, CancellationToken cancellationToken) =>
        tables.Directory.AddAsync(new TableEntity(Partition, caseId), cancellationToken);

    /// <summary>Says that the case's key is destroyed.</summary>
    public async Task SettleAsync(string caseId, CancellationToken cancellationToken)
    {
        TableEntity row;
        do
        {
            row = await tables.Directory.ReadOrNewAsync(Partition, caseId, cancellationToken);
            row[Done] = true;
        }
        while (!await tables.Directory.WriteAsync(row, cancellationToken));
    }

    /// <summary>All cases on the list, or those that are not settled.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(bool onlyUnsettled, CancellationToken cancellationToken)
    {
        var cases = new List<string>();
        await foreach (var row in tables.Directory.Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken: cancellationToken))
        {
            cases.AddRange(onlyUnsettled && row[Done] is true ? [] : [row.RowKey]);
        }

        return cases;
    }
}

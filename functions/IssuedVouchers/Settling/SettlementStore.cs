using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>A city's settlement files. A department has one unfinished file at most: its row changes in the transactions that begin and close one.</summary>
internal sealed class SettlementStore(CaseTables tables)
{
    /// <summary>The row of a settlement, stored or not.</summary>
    public Task<TableEntity> ReadAsync(City city, string settlementId, CancellationToken cancellationToken) =>
        tables.Ledger.ReadOrNewAsync(SettlementRow.Partition(city.Key), settlementId, cancellationToken);

    /// <summary>The row of a department, stored or not.</summary>
    public Task<TableEntity> ReadDepartmentAsync(City city, string department, CancellationToken cancellationToken) =>
        tables.Ledger.ReadOrNewAsync(SettlementRow.Partition(city.Key), SettlementRow.KeyOf(department), cancellationToken);

    /// <summary>A city's settlement, or null.</summary>
    public async Task<Settlement?> FindAsync(City city, string settlementId, CancellationToken cancellationToken)
    {
        var row = await ReadAsync(city, settlementId, cancellationToken);
        return row.IsStored() ? SettlementRow.Read(row) : null;
    }

    /// <summary>All settlements of a city, the latest first.</summary>
    public async Task<IReadOnlyList<Settlement>> AllAsync(City city, CancellationToken cancellationToken)
    {
        var settlements = new List<Settlement>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {SettlementRow.Partition(city.Key)} and RowKey lt {SettlementRow.AfterLast}");
        await foreach (var row in tables.Ledger.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            settlements.Add(SettlementRow.Read(row));
        }

        return [.. settlements.OrderByDescending(settlement => settlement.MadeAt).ThenBy(settlement => settlement.SettlementId, StringComparer.Ordinal)];
    }

    /// <summary>Writes a new settlement down as the department's unfinished one. False when the department's row is not as it was read, or the settlement is there already.</summary>
    public async Task<bool> BeginAsync(TableEntity settlement, TableEntity department, CancellationToken cancellationToken)
    {
        TableTransactionAction[] actions =
            [new(TableTransactionActionType.Add, settlement), SettlementRow.Naming(department, settlement.RowKey).ToWrite()];
        return (await tables.Ledger.CommitAsync(actions, settlement, cancellationToken)).IsCommitted;
    }

    /// <summary>Closes a settlement, and lets the department order the next. False when either row is not as it was read.</summary>
    public async Task<bool> CloseAsync(TableEntity settlement, TableEntity department, CancellationToken cancellationToken)
    {
        TableTransactionAction[] actions = SettlementRow.UnfinishedOf(department) == settlement.RowKey
            ? [settlement.ToWrite(), SettlementRow.Naming(department, null).ToWrite()]
            : [settlement.ToWrite()];
        return (await tables.Ledger.CommitAsync(actions, settlement, cancellationToken)).IsCommitted;
    }
}

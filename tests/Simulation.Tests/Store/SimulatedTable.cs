using Azure;
using OpcOnboarding.Simulation.Tests.Wires;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Simulation.Tests.Store;

/// <summary>A client of one table whose requests go over a <see cref="Wire"/>. It checks the service's limits as the real one does.</summary>
internal sealed class SimulatedTable(string name, StoredTable table, Wire wire) : TableClient(SimulatedTables.Pipeline, name)
{
    public override Task<Response> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        wire.SendAsync("create table", () => StoreAnswer.Done(204), cancellationToken);

    public override Task<Response> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken = default) =>
        WriteAsync(TableTransactionActionType.Add, entity, default, cancellationToken);

    public override Task<Response> UpdateEntityAsync(
        TableEntity entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        WriteAsync(mode == TableUpdateMode.Replace ? TableTransactionActionType.UpdateReplace : TableTransactionActionType.UpdateMerge, entity, ifMatch, cancellationToken);

    public override Task<Response> UpsertEntityAsync(TableEntity entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        WriteAsync(mode == TableUpdateMode.Replace ? TableTransactionActionType.UpsertReplace : TableTransactionActionType.UpsertMerge, entity, default, cancellationToken);

    public override Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        WriteAsync(TableTransactionActionType.Delete, new TableEntity(partitionKey, rowKey), ifMatch == default ? ETag.All : ifMatch, cancellationToken);

    public override async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        var found = await ReadAsync<T>(partitionKey, rowKey, cancellationToken);
        return found is null ? throw StoreRefusal.Missing.ToException() : Response.FromValue(found, StoreAnswer.Done(200, found.ETag));
    }

    public override async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        var found = await ReadAsync<T>(partitionKey, rowKey, cancellationToken);
        return found is null ? new MissingEntityResponse<T>(StoreAnswer.Done(404)) : Response.FromValue(found, StoreAnswer.Done(200, found.ETag));
    }

    public override Azure.AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        new SimulatedPages<T>(table, wire, RowRange.Parse(filter), cancellationToken);

    public override async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = transactionActions.ToArray();
        TransactionLimits.Check(actions);
        using (TransactionBody.Write("", Name, actions))
        {
            // Written only so that too large a transaction is refused here, as by the real client.
        }

        TableTransactionAction[] sent = [.. actions.Select(action => new TableTransactionAction(action.ActionType, RowCopy.Of(action.Entity), action.ETag))];
        var answers = await wire.SendAsync($"transaction {actions[0].Entity.PartitionKey}", () => table.Submit(sent), cancellationToken);
        return Response.FromValue(answers, StoreAnswer.Done(202));
    }

    private Task<T?> ReadAsync<T>(string partitionKey, string rowKey, CancellationToken cancellationToken)
        where T : TableEntity, new() =>
        wire.SendAsync($"read {rowKey[..Math.Min(2, rowKey.Length)]}", () => table.Find(partitionKey, rowKey) is { } row ? RowCopy.Of<T>(row) : null, cancellationToken);

    private Task<Response> WriteAsync(TableTransactionActionType type, TableEntity entity, ETag ifMatch, CancellationToken cancellationToken)
    {
        EntityLimits.Check(entity);
        var action = new TableTransactionAction(type, RowCopy.Of(entity), ifMatch);
        return wire.SendAsync($"{type} {entity.RowKey}", () => table.Write(action), cancellationToken);
    }
}

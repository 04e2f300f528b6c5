using Azure;
using Azure.Core;

namespace OpcOnboarding.Storage.Tables;

/// <summary>One table, in the shape of Azure.Data.Tables. Safe for use by several threads.</summary>
/// <remarks>
/// Throws <see cref="ArgumentException"/> before sending if a limit of the service is violated, <see cref="RequestFailedException"/>
/// if the service refuses. After a retry, 409, 404 and 412 may speak of one's own first try: see <see cref="GuardedTable"/>.
/// </remarks>
public class TableClient
{
    private readonly TablePipeline _pipeline;
    private readonly string _transactionAddress;

    /// <summary>Opens a table by the account's connection string. Sends nothing.</summary>
    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TablePipeline.Create(connectionString, options), tableName)
    {
    }

    /// <summary>Opens a table with an identity of Microsoft Entra. Sends nothing.</summary>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TablePipeline.Create(endpoint, tokenCredential, options), tableName)
    {
    }

    internal TableClient(TablePipeline pipeline, string tableName)
    {
        EntityLimits.CheckTableName(tableName);
        (_pipeline, Name) = (pipeline, tableName);
        _transactionAddress = pipeline.Address;
    }

    /// <summary>Name of the table.</summary>
    public virtual string Name { get; }

    /// <summary>Builds a filter from an interpolated string in which every value becomes an OData literal, never syntax.</summary>
    /// <exception cref="ArgumentException">A value is null or of a type that tables cannot compare.</exception>
    public static string CreateQueryFilter(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.ToString(ODataLiteral.Instance);
    }

    /// <summary>Creates the table unless it exists. Doing it twice is harmless.</summary>
    public virtual Task<Response> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        new TableServiceClient(_pipeline).CreateTableIfNotExistsAsync(Name, cancellationToken);

    /// <summary>Creates a row. The response's headers carry its ETag.</summary>
    /// <exception cref="RequestFailedException">409 <c>EntityAlreadyExists</c>.</exception>
    public virtual async Task<Response> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken = default)
    {
        using var message = _pipeline.CreateMessage(RequestMethod.Post, $"/{Name}", cancellationToken);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        return await SendEntityAsync(message, entity, cancellationToken);
    }

    /// <summary>Reads a row.</summary>
    /// <param name="partitionKey">The row's partition.</param>
    /// <param name="rowKey">The row's key within it.</param>
    /// <param name="select">Names of the wanted properties; null for all.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="RequestFailedException">404 <c>ResourceNotFound</c>.</exception>
    public virtual async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : TableEntity, new()
    {
        using var message = CreateGet(partitionKey, rowKey, select, cancellationToken);
        var response = await _pipeline.SendAsync(message, cancellationToken);
        return response.Status == 200 ? Parse<T>(response) : throw new RequestFailedException(response);
    }

    /// <summary>Reads a row that may not exist; 404 is no error here.</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : TableEntity, new()
    {
        using var message = CreateGet(partitionKey, rowKey, select, cancellationToken);
        var response = await _pipeline.SendAsync(message, cancellationToken);
        return response.Status switch
        {
            200 => Parse<T>(response),
            404 when new RequestFailedException(response).ErrorCode != "TableNotFound" => new MissingEntityResponse<T>(response),
            _ => throw new RequestFailedException(response),
        };
    }

    /// <summary>Changes a row if it still has the given version.</summary>
    /// <param name="entity">The row as it shall be.</param>
    /// <param name="ifMatch">Version that the stored row must have; <see cref="ETag.All"/> for any.</param>
    /// <param name="mode">What happens to properties that <paramref name="entity"/> does not have.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="RequestFailedException">412 the row has changed; 404 it does not exist.</exception>
    public virtual async Task<Response> UpdateEntityAsync(TableEntity entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        if (ifMatch == default)
            throw new ArgumentException("An update needs the ETag of the stored row, or ETag.All.", nameof(ifMatch));
        using var message = CreateWrite(entity, mode, cancellationToken);
        message.Request.Headers.SetValue("If-Match", ifMatch.ToString());
        return await SendEntityAsync(message, entity, cancellationToken);
    }

    /// <summary>Creates or changes a row, whatever its version.</summary>
    public virtual async Task<Response> UpsertEntityAsync(TableEntity entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        using var message = CreateWrite(entity, mode, cancellationToken);
        return await SendEntityAsync(message, entity, cancellationToken);
    }

    /// <summary>Deletes a row. A row that does not exist gives a response with status 404, not an exception.</summary>
    /// <param name="partitionKey">The row's partition.</param>
    /// <param name="rowKey">The row's key within it.</param>
    /// <param name="ifMatch">Version that the stored row must have; the default means any.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="RequestFailedException">412 the row has changed.</exception>
    public virtual async Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        using var message = _pipeline.CreateMessage(RequestMethod.Delete, EntityPath(partitionKey, rowKey), cancellationToken);
        message.Request.Headers.SetValue("If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString());
        var response = await _pipeline.SendAsync(message, cancellationToken);
        return response.Status is 204 or 404 ? response : throw new RequestFailedException(response);
    }

    /// <summary>Reads all rows that a filter permits, page by page in the order of their keys.</summary>
    /// <param name="filter">OData filter, best from <see cref="CreateQueryFilter"/>; null for all rows.</param>
    /// <param name="maxPerPage">1 to 1000 rows a page; null leaves it to the service. A page may hold fewer, even none, before the last.</param>
    /// <param name="select">Names of the wanted properties; null for all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public virtual AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : TableEntity, new() =>
        new TablePageable<T>(_pipeline, Name, new TableQuery(filter, maxPerPage, select?.ToArray()), cancellationToken);

    /// <summary>Does all actions or none. The value has one response per action, in order, whose headers carry the new ETag.</summary>
    /// <param name="transactionActions">1 to 100 actions on different rows of one partition, together at most 4 MiB.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="TableTransactionFailedException">An action was refused; nothing is stored.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = transactionActions as IReadOnlyList<TableTransactionAction> ?? transactionActions.ToArray();
        TransactionLimits.Check(actions);
        using var message = _pipeline.CreateMessage(RequestMethod.Post, "/$batch", cancellationToken);
        using var body = TransactionBody.Write(_transactionAddress, Name, actions);
        message.Request.Content = body;
        message.Request.Headers.SetValue("Content-Type", TransactionBody.ContentType);
        var response = await _pipeline.SendAsync(message, cancellationToken);
        return Response.FromValue(TransactionAnswer.Read(response, actions.Count), response);
    }

    private HttpMessage CreateGet(string partitionKey, string rowKey, IEnumerable<string>? select, CancellationToken cancellationToken) =>
        _pipeline.CreateMessage(RequestMethod.Get, EntityPath(partitionKey, rowKey) + TablePath.Select(select), cancellationToken);

    private HttpMessage CreateWrite(TableEntity entity, TableUpdateMode mode, CancellationToken cancellationToken)
    {
        var method = mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch;
        return _pipeline.CreateMessage(method, EntityPath(entity.PartitionKey, entity.RowKey), cancellationToken);
    }

    private string EntityPath(string partitionKey, string rowKey)
    {
        EntityLimits.CheckKey(partitionKey, nameof(partitionKey));
        EntityLimits.CheckKey(rowKey, nameof(rowKey));
        return TablePath.Entity(Name, partitionKey, rowKey);
    }

    private async Task<Response> SendEntityAsync(HttpMessage message, TableEntity entity, CancellationToken cancellationToken)
    {
        EntityLimits.Check(entity);
        using var body = new PooledContent();
        EntityJsonWriter.Write(body, entity);
        TablePipeline.SetBody(message.Request, body);
        var response = await _pipeline.SendAsync(message, cancellationToken);
        return response.Status == 204 ? response : throw new RequestFailedException(response);
    }

    private static Response<T> Parse<T>(Response response)
        where T : TableEntity, new() =>
        Response.FromValue(UnreadableAnswer.Read(response, body => EntityJsonReader.ReadOne<T>(body.Span)), response);
}

using System.Text.Json;
using Azure;
using Azure.Core;

namespace OpcOnboarding.Storage.Tables;

/// <summary>The tables of one account, in the shape of Azure.Data.Tables.</summary>
public class TableServiceClient
{
    private readonly TablePipeline _pipeline;

    /// <summary>Opens an account by connection string.</summary>
    /// <exception cref="FormatException">The connection string lacks a part or is malformed.</exception>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(TablePipeline.Create(connectionString, options))
    {
    }

    /// <summary>Opens an account with an identity of Microsoft Entra.</summary>
    /// <param name="endpoint">Address of the table service.</param>
    /// <param name="tokenCredential">Gives tokens for the scope <c>https://storage.azure.com/.default</c>; needs HTTPS.</param>
    /// <param name="options">Null takes the defaults.</param>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TablePipeline.Create(endpoint, tokenCredential, options))
    {
    }

    internal TableServiceClient(Uri endpoint, AccountKey key, TableClientOptions options)
        : this(TablePipeline.Create(endpoint, key, options))
    {
    }

    internal TableServiceClient(TablePipeline pipeline) => _pipeline = pipeline;

    /// <summary>A client for one table, which need not exist yet. Sends nothing.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(_pipeline, tableName);

    /// <summary>Creates the table unless it exists. Doing it twice is harmless.</summary>
    /// <exception cref="ArgumentException">The name is not 3 to 63 ASCII letters and digits beginning with a letter.</exception>
    /// <exception cref="RequestFailedException">The service refused for another reason, such as the table being deleted just now.</exception>
    public virtual async Task<Response> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default)
    {
        EntityLimits.CheckTableName(tableName);
        using var message = _pipeline.CreateMessage(RequestMethod.Post, "/Tables", cancellationToken);
        using var body = new PooledContent();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("TableName"u8, tableName);
            writer.WriteEndObject();
        }

        TablePipeline.SetBody(message.Request, body);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        var response = await _pipeline.SendAsync(message, cancellationToken);
        return response.Status is 204 or 201 || IsAlreadyThere(response) ? response : throw new RequestFailedException(response);
    }

    private static bool IsAlreadyThere(Response response) =>
        response.Status == 409 && new RequestFailedException(response).ErrorCode == "TableAlreadyExists";
}

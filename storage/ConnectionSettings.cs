using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Storage;

/// <summary>Where the storage account is and how callers prove that they may use it.</summary>
/// <remarks>Holds a secret or a credential: <see cref="ToString"/> names the addresses only.</remarks>
public sealed class ConnectionSettings
{
    private readonly AccountKey? _key;
    private readonly TokenCredential? _credential;

    private ConnectionSettings(Uri blobs, Uri tables, AccountKey? key, TokenCredential? credential)
    {
        BlobEndpoint = blobs;
        TableEndpoint = tables;
        _key = key;
        _credential = credential;
    }

    /// <summary>Address of the blob service, without a trailing slash.</summary>
    public Uri BlobEndpoint { get; }

    /// <summary>Address of the table service, without a trailing slash.</summary>
    public Uri TableEndpoint { get; }

    /// <summary>Reads a connection string as Azure Storage defines it.</summary>
    /// <param name="connectionString">
    /// <c>UseDevelopmentStorage=true</c>, or AccountName and AccountKey with BlobEndpoint and TableEndpoint,
    /// or with DefaultEndpointsProtocol and EndpointSuffix.
    /// </param>
    /// <exception cref="FormatException">A needed part is missing or malformed; the message quotes no value.</exception>
    public static ConnectionSettings Parse(string connectionString)
    {
        var parts = ConnectionStringParts.Parse(connectionString);
        return new ConnectionSettings(parts.Endpoint("Blob"), parts.Endpoint("Table"), parts.Key, null);
    }

    /// <summary>An account that is entered with an identity of Microsoft Entra instead of a key.</summary>
    /// <param name="accountUrl">Address of the account's blob service, as in <c>https://name.blob.core.windows.net</c>.</param>
    /// <param name="credential">Null takes <see cref="DefaultAzureCredential"/>: managed identity in Azure, the developer's sign-in elsewhere.</param>
    /// <exception cref="FormatException">The address is not that of a blob service over HTTPS.</exception>
    public static ConnectionSettings ForAccount(Uri accountUrl, TokenCredential? credential = null)
    {
        ArgumentNullException.ThrowIfNull(accountUrl);
        if (accountUrl.Scheme != Uri.UriSchemeHttps || !accountUrl.Host.Contains(".blob.", StringComparison.Ordinal))
            throw new FormatException("The account's address must read https://{account}.blob.{suffix}.");
        var blobs = new Uri($"https://{accountUrl.Host}");
        var tables = new Uri($"https://{accountUrl.Host.Replace(".blob.", ".table.", StringComparison.Ordinal)}");
        return new ConnectionSettings(blobs, tables, null, credential ?? new DefaultAzureCredential());
    }

    /// <summary>A client for the tables of this account.</summary>
    public TableServiceClient CreateTableServiceClient(TableClientOptions? options = null) => _key is { } key
        ? new TableServiceClient(TableEndpoint, key, options ?? new TableClientOptions())
        : new TableServiceClient(TableEndpoint, _credential!, options);

    /// <summary>A client for the blobs of this account.</summary>
    public BlobServiceClient CreateBlobServiceClient(BlobClientOptions? options = null) => _key is { } key
        ? new BlobServiceClient(BlobEndpoint, new Azure.Storage.StorageSharedKeyCredential(key.AccountName, key.ToBase64()), options)
        : new BlobServiceClient(BlobEndpoint, _credential!, options);

    /// <summary>The two addresses; never the key.</summary>
    public override string ToString() => $"{BlobEndpoint} {TableEndpoint}";
}

using OpcOnboarding.Functions.Identity.OpenIdConnect;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>
/// Everything that can be set, with its default. Read from <c>local.settings.json</c> beside the solution; environment
/// variables win. <c>local.settings.sample.json</c> lists every key; a test holds the two equal.
/// </summary>
internal sealed record ServiceSettings
{
    /// <summary>The configuration section of all keys but the environment.</summary>
    public const string Section = "Opc";

    /// <summary>
    /// Where keys, locks and Azurite's files live; absolute. Default: <c>.data</c> at the repository's root, or in
    /// the content root when there is no repository.
    /// </summary>
    public required string DataFolder { get; init; }

    /// <summary>The port on 127.0.0.1, from 1 to 65535.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>Azurite's port for blobs on 127.0.0.1, when the service starts it.</summary>
    public int AzuriteBlobPort { get; init; } = 10000;

    /// <summary>Azurite's port for tables on 127.0.0.1, when the service starts it.</summary>
    public int AzuriteTablePort { get; init; } = 10002;

    /// <summary>The storage account; null: the service starts Azurite in the data folder.</summary>
    public string? StorageConnectionString { get; init; }

    /// <summary>The account that keeps the auditors' log of checkpoints, best under another identity and with an immutability policy; null: the same account.</summary>
    public string? CheckpointConnectionString { get; init; }

    /// <summary>
    /// The account in which the Durable Functions extension keeps its hub, the host's <c>AzureWebJobsStorage</c>: auditors' histories are read there. Null: the same
    /// account, as on one machine with one Azurite. Used behind the Functions host only; the embedded hub is always in the service's own account.
    /// </summary>
    public string? TaskHubStorageConnectionString { get; init; }

    /// <summary>Years for which a completed case is kept before its personal data may be erased, 1 to 100; in Development also 0.</summary>
    public int RetentionYearsCompleted { get; init; } = 30;

    /// <summary>The same for a case that ended otherwise: refused, withdrawn, terminated, lapsed.</summary>
    public int RetentionYearsOther { get; init; } = 10;

    /// <summary>
    /// The key in Azure Key Vault that wraps the service's own keys, as in <c>https://name.vault.azure.net/keys/master-key</c>, without a version; null: they are
    /// files of the data folder. Needed where several machines serve the same data.
    /// </summary>
    public Uri? KeyVaultKey { get; init; }

    /// <summary>Who tells the service who is calling. When not set: Development in that environment, OpenIdConnect elsewhere.</summary>
    public IdentityMode Identity => OpenIdConnect is null ? IdentityMode.Development : IdentityMode.OpenIdConnect;

    /// <summary>The identity provider; null where sample people sign in by name.</summary>
    public OpenIdConnectSettings? OpenIdConnect { get; init; }

    /// <summary>
    /// The HTTP management API of the Durable Functions extension, up to and with <c>/runtime/webhooks/durabletask</c>; null: the
    /// Functions host tells it. Used behind that host only.
    /// </summary>
    public Uri? DurableManagementUrl { get; init; }

    /// <summary>The system key <c>durabletask_extension</c> of that API; null: the Functions host tells it.</summary>
    public string? DurableManagementKey { get; init; }

    /// <summary>The port that the Functions host gave; null: no such host, the embedded task hub runs.</summary>
    public int? CustomHandlerPort { get; init; }

    /// <summary>The host's environment: Development or Production.</summary>
    public required string Environment { get; init; }

    /// <summary>Whether outcomes may be proposed as samples and invented identities are taken (design, section 8).</summary>
    public bool IsDevelopment => Environment.Equals(Environments.Development, StringComparison.OrdinalIgnoreCase);

    /// <summary>The address to listen on when the configuration names none.</summary>
    public string DefaultAddress => $"http://127.0.0.1:{Port}";
}

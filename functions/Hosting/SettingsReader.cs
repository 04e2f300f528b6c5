using System.Globalization;
using OpcOnboarding.Functions.Identity.OpenIdConnect;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>Turns configuration into <see cref="ServiceSettings"/>; every fault is a sentence that names the key.</summary>
internal static class SettingsReader
{
    private const string DataFolderName = ".data";

    private static readonly ServiceSettings Defaults = new() { DataFolder = DataFolderName, Environment = "" };

    /// <summary>The keys of the section.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        nameof(ServiceSettings.DataFolder),
        nameof(ServiceSettings.Port),
        nameof(ServiceSettings.AzuriteBlobPort),
        nameof(ServiceSettings.AzuriteTablePort),
        nameof(ServiceSettings.StorageConnectionString),
        nameof(ServiceSettings.CheckpointConnectionString),
        nameof(ServiceSettings.TaskHubStorageConnectionString),
        nameof(ServiceSettings.RetentionYearsCompleted),
        nameof(ServiceSettings.RetentionYearsOther),
        nameof(ServiceSettings.KeyVaultKey),
        nameof(ServiceSettings.Identity),
        OpenIdConnectSettings.SectionName,
        nameof(ServiceSettings.DurableManagementUrl),
        nameof(ServiceSettings.DurableManagementKey),
    ];

    /// <summary>Reads and checks. An empty value counts as not set; an empty section runs.</summary>
    /// <exception cref="StartRefusedException">One or more values do not hold; the message has one sentence for each.</exception>
    public static ServiceSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection(ServiceSettings.Section);
        var faults = new List<string>();
        RequireKnownKeys(section, faults);
        var settings = new ServiceSettings
        {
            Environment = environment.EnvironmentName,
            DataFolder = DataFolder(section, environment.ContentRootPath),
            Port = Port(section, nameof(ServiceSettings.Port), Defaults.Port, faults),
            AzuriteBlobPort = Port(section, nameof(ServiceSettings.AzuriteBlobPort), Defaults.AzuriteBlobPort, faults),
            AzuriteTablePort = Port(section, nameof(ServiceSettings.AzuriteTablePort), Defaults.AzuriteTablePort, faults),
            StorageConnectionString = Value(section, nameof(ServiceSettings.StorageConnectionString)),
            CheckpointConnectionString = Value(section, nameof(ServiceSettings.CheckpointConnectionString)),
            TaskHubStorageConnectionString = Value(section, nameof(ServiceSettings.TaskHubStorageConnectionString)),
            RetentionYearsCompleted = Years(section, nameof(ServiceSettings.RetentionYearsCompleted), Defaults.RetentionYearsCompleted, environment, faults),
            RetentionYearsOther = Years(section, nameof(ServiceSettings.RetentionYearsOther), Defaults.RetentionYearsOther, environment, faults),
            KeyVaultKey = VaultKey(section, nameof(ServiceSettings.KeyVaultKey), faults),
            OpenIdConnect = OpenIdConnect(section, environment, faults),
            DurableManagementUrl = Address(section, nameof(ServiceSettings.DurableManagementUrl), faults),
            DurableManagementKey = Value(section, nameof(ServiceSettings.DurableManagementKey)),
            CustomHandlerPort = CustomHandlerPort.Read(configuration, faults),
        };
        return faults.Count == 0 ? settings : throw new StartRefusedException(string.Join(' ', faults));
    }

    private static void RequireKnownKeys(IConfigurationSection section, List<string> faults) => faults.AddRange(
        section.GetChildren()
            .Where(child => !Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            .Select(child => $"There is no setting '{child.Path}': remove it or correct its name ({string.Join(", ", Keys)})."));

    private static string DataFolder(IConfigurationSection section, string contentRoot)
    {
        var root = RepositoryRoot.Above(contentRoot) ?? contentRoot;
        return Path.GetFullPath(Value(section, nameof(ServiceSettings.DataFolder)) ?? DataFolderName, root);
    }

    private static int Port(IConfigurationSection section, string key, int defaultPort, List<string> faults) =>
        Number(section, key, defaultPort, 1, 65535, faults);

    /// <summary>Only a development machine may forget at once.</summary>
    private static int Years(IConfigurationSection section, string key, int defaultYears, IHostEnvironment environment, List<string> faults) =>
        Number(section, key, defaultYears, environment.IsDevelopment() ? 0 : 1, 100, faults);

    private static int Number(IConfigurationSection section, string key, int defaultNumber, int least, int most, List<string> faults)
    {
        if (Value(section, key) is not { } text)
        {
            return defaultNumber;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        faults.Add($"'{section.Path}:{key}' must be a number from {least} to {most}.");
        return defaultNumber;
    }

    private static OpenIdConnectSettings? OpenIdConnect(IConfigurationSection section, IHostEnvironment environment, List<string> faults) =>
        Identity(section, environment, faults) == IdentityMode.OpenIdConnect
            ? new OpenIdConnectSettingsReader(section.GetSection(OpenIdConnectSettings.SectionName), faults, environment.ContentRootPath, environment.IsDevelopment()).Read()
            : null;

    private static IdentityMode Identity(IConfigurationSection section, IHostEnvironment environment, List<string> faults)
    {
        if (Value(section, nameof(ServiceSettings.Identity)) is not { } text)
        {
            return environment.IsDevelopment() ? IdentityMode.Development : IdentityMode.OpenIdConnect;
        }

        if (Enum.GetNames<IdentityMode>().Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return Enum.Parse<IdentityMode>(text, ignoreCase: true);
        }

        faults.Add($"'{section.Path}:{nameof(ServiceSettings.Identity)}' must be one of: {string.Join(", ", Enum.GetNames<IdentityMode>())}.");
        return default;
    }

    private static Uri? VaultKey(IConfigurationSection section, string key, List<string> faults)
    {
        var address = Address(section, key, faults);
        if (address is not null && (address.Scheme != Uri.UriSchemeHttps || address.Segments is not ["/", "keys/", var name] || name.EndsWith('/') || address.Query.Length > 0))
        {
            faults.Add($"'{section.Path}:{key}' must read https://{{vault}}/keys/{{name}}, without a version.");
        }

        return address;
    }

    private static Uri? Address(IConfigurationSection section, string key, List<string> faults)
    {
        if (Value(section, key) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        faults.Add($"'{section.Path}:{key}' must be an address that begins with http:// or https://.");
        return null;
    }

    private static string? Value(IConfigurationSection section, string key) =>
        string.IsNullOrWhiteSpace(section[key]) ? null : section[key]!.Trim();
}

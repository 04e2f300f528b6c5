namespace OpcOnboarding.Storage;

/// <summary>The named parts of a connection string.</summary>
internal sealed class ConnectionStringParts
{
    /// <summary>Account and key that Azurite publishes for everyone; they protect nothing.</summary>
    internal const string DevelopmentAccount = "devstoreaccount1";

    internal const string DevelopmentKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Dictionary<string, string> _parts;

    private ConnectionStringParts(Dictionary<string, string> parts) => _parts = parts;

    public AccountKey Key => new(Required("AccountName"), ReadKey(Required("AccountKey")));

    public static ConnectionStringParts Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new FormatException("A part of the connection string is not of the form Name=Value.");
            parts[part[..equals].TrimEnd()] = part[(equals + 1)..].Trim();
        }

        return new ConnectionStringParts(IsDevelopment(parts) ? WithDevelopmentDefaults(parts) : parts);
    }

    public Uri Endpoint(string service)
    {
        var text = _parts.GetValueOrDefault($"{service}Endpoint") ??
            $"{_parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{Required("AccountName")}" +
            $".{service.ToLowerInvariant()}.{_parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        return Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri!
            : throw new FormatException($"{service}Endpoint in the connection string is not an http or https address.");
    }

    private static bool IsDevelopment(Dictionary<string, string> parts) =>
        string.Equals(parts.GetValueOrDefault("UseDevelopmentStorage"), "true", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> WithDevelopmentDefaults(Dictionary<string, string> parts)
    {
        parts.TryAdd("AccountName", DevelopmentAccount);
        parts.TryAdd("AccountKey", DevelopmentKey);
        parts.TryAdd("BlobEndpoint", $"http://127.0.0.1:10000/{DevelopmentAccount}");
        parts.TryAdd("TableEndpoint", $"http://127.0.0.1:10002/{DevelopmentAccount}");
        return parts;
    }

    private static byte[] ReadKey(string base64)
    {
        var key = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, key, out var length)
            ? key[..length]
            : throw new FormatException("AccountKey in the connection string is not Base64.");
    }

    private string Required(string name) =>
        _parts.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new FormatException($"The connection string has no {name}.");
}

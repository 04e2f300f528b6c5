namespace OpcOnboarding.Functions.Hosting;

/// <summary>Every address that the configuration asks the server to listen on, whichever way it is written.</summary>
internal static class ConfiguredAddresses
{
    /// <summary>From <c>urls</c>, <c>http_ports</c>, <c>https_ports</c> and <c>Kestrel:Endpoints</c>.</summary>
    public static IReadOnlyList<string> Of(IConfiguration configuration) =>
    [
        .. Split(configuration["urls"]),
        // Ports without a host bind every interface.
        .. Split(configuration["http_ports"]).Select(port => $"http://*:{port}"),
        .. Split(configuration["https_ports"]).Select(port => $"https://*:{port}"),
        .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>(),
    ];

    private static string[] Split(string? values) =>
        values?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}

namespace OpcOnboarding.Durable.Management;

/// <summary>One request to the management API, without address and key.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">Below the base address; ids and names in it are escaped by <see cref="Segment"/>.</param>
internal sealed record ManagementRequest(HttpMethod Method, string Path)
{
    /// <summary>Query parameters; null values are left out.</summary>
    public IReadOnlyList<(string Name, string? Value)> Query { get; init; } = [];

    /// <summary>The body as JSON text; null for none.</summary>
    public string? Body { get; init; }

    /// <summary>Where a list goes on; null for its begin.</summary>
    public string? ContinuationToken { get; init; }

    /// <summary>An id or a name as one segment of a path.</summary>
    public static string Segment(string value) => Uri.EscapeDataString(value);

    /// <summary>The whole address. It has the key in it: not for logs.</summary>
    public Uri UriAt(ManagementEndpoint endpoint)
    {
        (string Name, string? Value)[] all = [("taskHub", endpoint.TaskHub), ("connection", endpoint.Connection), ("code", endpoint.Key), .. Query];
        var query = string.Join('&', all.Where(entry => entry.Value is not null).Select(entry => $"{entry.Name}={Uri.EscapeDataString(entry.Value!)}"));
        return new UriBuilder(endpoint.BaseAddress)
        {
            Path = $"{endpoint.BaseAddress.AbsolutePath.TrimEnd('/')}/{Path}",
            Query = query,
        }.Uri;
    }
}

namespace OpcOnboarding.Durable.Management;

/// <summary>The management API's address and key as they are known now.</summary>
/// <param name="configured">From the settings; null: only what the host tells.</param>
/// <remarks>
/// What the host tells with an invocation is newer than any setting: the key may have been renewed. An address that was
/// configured stays, since the host may tell one that cannot be reached from here (private endpoints).
/// </remarks>
internal sealed class ManagementAddress(ManagementEndpoint? configured)
{
    private volatile ManagementEndpoint? told;

    /// <summary>Null when nobody has told it yet.</summary>
    public ManagementEndpoint? Known => (configured, told) switch
    {
        (null, _) => told,
        (_, { Key: { } newer }) => configured with { Key = newer },
        _ => configured,
    };

    /// <summary>Takes what a durableClient binding says; null or another text changes nothing.</summary>
    public void Learn(string? binding)
    {
        if (binding is not null && ManagementEndpoint.Read(binding) is { } endpoint)
        {
            told = endpoint;
        }
    }
}

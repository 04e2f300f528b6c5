namespace OpcOnboarding.Functions.PersonalData;

/// <summary>Keys as files of the data folder: for one machine.</summary>
internal sealed class KeyFolder(string dataFolder) : IKeyStore
{
    /// <inheritdoc/>
    public Task<byte[]> LoadOrCreateAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(KeyFile.LoadOrCreate(Path.Combine(dataFolder, name)));
}

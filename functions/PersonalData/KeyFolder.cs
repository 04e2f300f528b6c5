namespace OpcOnboarding.Functions.PersonalData;

/// <summary>Keys as files of the data folder: for one machine.</summary>
internal sealed class KeyFolder(string dataFolder) : IKeyStore
{
    /// <inheritdoc/>
    public Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken) => Task.FromResult(KeyFile.Find(PathOf(name)));

    /// <inheritdoc/>
    public Task<byte[]> KeepAsync(string name, byte[] key, CancellationToken cancellationToken) => Task.FromResult(KeyFile.Keep(PathOf(name), key));

    private string PathOf(string name) => Path.Combine(dataFolder, name);
}

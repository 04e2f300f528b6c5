using System.Security.Cryptography;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>
/// Opens the keys of an installation, and makes those that it has not got yet. A store that has none takes over the files of the data folder, so that
/// moving the keys behind a vault keeps what is stored readable.
/// </summary>
/// <param name="store">Where the keys are kept from now on.</param>
/// <param name="folder">The data folder, where they are or were.</param>
internal sealed class InstallationKeys(IKeyStore store, KeyFolder folder)
{
    /// <summary>The key of that name, 32 bytes.</summary>
    /// <exception cref="StartRefusedException">What is kept is damaged, open to others, or cannot be reached.</exception>
    public async Task<byte[]> OpenAsync(string name, CancellationToken cancellationToken) =>
        await store.FindAsync(name, cancellationToken) ?? await store.KeepAsync(name, await FirstAsync(name, cancellationToken), cancellationToken);

    /// <summary>The master key. Before a key is made, taken over or used it must be the one that sealed what is stored.</summary>
    /// <exception cref="StartRefusedException">As for <see cref="OpenAsync"/>; or it is another one, and then nothing was written.</exception>
    public async Task<MasterKey> OpenMasterAsync(KnownMasterKey known, CancellationToken cancellationToken)
    {
        var kept = await store.FindAsync(MasterKey.FileName, cancellationToken);
        if (kept is null)
        {
            var first = await FirstAsync(MasterKey.FileName, cancellationToken);
            using var candidate = MasterKey.Of([.. first]);
            await known.RequireAsync(candidate, cancellationToken);
            kept = await store.KeepAsync(MasterKey.FileName, first, cancellationToken);
        }

        var master = MasterKey.Of(kept);
        await known.RememberAsync(master, cancellationToken);
        return master;
    }

    private async Task<byte[]> FirstAsync(string name, CancellationToken cancellationToken) =>
        await folder.FindAsync(name, cancellationToken) ?? RandomNumberGenerator.GetBytes(KeyFile.KeyBytes);
}

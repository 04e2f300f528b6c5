using System.Security.Cryptography;
using Azure.Identity;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.PersonalData.Vault;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>The keys that the service cannot do without, read or made before it starts.</summary>
/// <param name="Master">Opens the personal data of all cases.</param>
/// <param name="Checkpoints">Signs the auditors' checkpoints.</param>
internal sealed record ServiceKeys(MasterKey Master, CheckpointKeys Checkpoints)
{
    /// <summary>From the key vault that is configured, else from files of the data folder.</summary>
    /// <exception cref="StartRefusedException">A key is damaged, open to others, cannot be reached, or is not the one that sealed what is stored.</exception>
    public static async Task<ServiceKeys> OpenAsync(ServiceSettings settings, StorageAccount storage, CancellationToken cancellationToken)
    {
        var (folder, container) = (new KeyFolder(settings.DataFolder), storage.Blobs.GetBlobContainerClient(VaultKeyStore.ContainerName));
        IKeyStore store = settings.KeyVaultKey is { } key ? new VaultKeyStore(new KeyVaultKey(key, new DefaultAzureCredential()), container) : folder;
        var keys = new InstallationKeys(store, folder);
        return new ServiceKeys(
            await keys.OpenMasterAsync(new KnownMasterKey(container, new CaseTables(storage.Tables).Cases.Table), cancellationToken),
            CheckpointKeys.Of(await keys.OpenAsync(CheckpointKeys.FileName, cancellationToken)));
    }

    /// <summary>Keys that are kept nowhere: for a service that is described and never started.</summary>
    public static ServiceKeys Passing() =>
        new(MasterKey.Of(RandomNumberGenerator.GetBytes(KeyFile.KeyBytes)), CheckpointKeys.Of(RandomNumberGenerator.GetBytes(KeyFile.KeyBytes)));
}

using Azure.Identity;
using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.PersonalData.Vault;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>The keys that the service cannot do without, read or made before it starts.</summary>
/// <param name="Master">Opens the personal data of all cases.</param>
/// <param name="Checkpoints">Signs the auditors' checkpoints.</param>
internal sealed record ServiceKeys(MasterKey Master, CheckpointKeys Checkpoints)
{
    /// <summary>From the key vault that is configured, else from files of the data folder.</summary>
    /// <exception cref="StartRefusedException">A key is damaged, open to others, or cannot be reached.</exception>
    public static async Task<ServiceKeys> OpenAsync(ServiceSettings settings, BlobServiceClient blobs, CancellationToken cancellationToken)
    {
        IKeyStore store = settings.KeyVaultKey is { } key
            ? new VaultKeyStore(new KeyVaultKey(key, new DefaultAzureCredential()), blobs.GetBlobContainerClient(VaultKeyStore.ContainerName))
            : new KeyFolder(settings.DataFolder);
        return new ServiceKeys(
            MasterKey.Of(await store.LoadOrCreateAsync(MasterKey.FileName, cancellationToken)),
            CheckpointKeys.Of(await store.LoadOrCreateAsync(CheckpointKeys.FileName, cancellationToken)));
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Identity;
using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Storage.Blobs;

namespace OpcOnboarding.Functions.PersonalData.Vault;

/// <summary>
/// Keys as blobs that only a key in Azure Key Vault opens: for many machines. Whoever comes first makes a key; all others read that one. Storage alone
/// gives nothing away, nor does the vault alone; in the clear a key is in memory only.
/// </summary>
internal sealed class VaultKeyStore(KeyVaultKey vault, BlobContainerClient container) : IKeyStore
{
    /// <summary>The container, in the account of cases and documents.</summary>
    public const string ContainerName = "keys";

    private readonly GuardedBlobs blobs = new(container);

    /// <inheritdoc/>
    public async Task<byte[]> LoadOrCreateAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var secret = await vault.UnwrapAsync(await FindAsync(name, cancellationToken) ?? await CreateAsync(name, cancellationToken), cancellationToken);
            return secret.Length == KeyFile.KeyBytes ? secret : throw new SealBrokenException(SealFault.Malformed);
        }
        catch (Exception failed) when (failed is RequestFailedException or AuthenticationFailedException or SealBrokenException or JsonException or KeyNotFoundException or FormatException)
        {
            // The message of such a failure may quote an answer; its kind and status do not.
            throw new StartRefusedException(
                $"The key '{name}' cannot be had from the key vault ({failed.GetType().Name} {(failed as RequestFailedException)?.Status}): look at 'Opc:KeyVaultKey', at the app's roles and at the blob of that name in the container '{ContainerName}'.", failed);
        }
    }

    private async Task<VaultWrapped?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var found = await container.GetBlobClient(name).DownloadContentAsync(cancellationToken);
            return JsonSerializer.Deserialize<VaultWrapped>(found.Value.Content, JsonSerializerOptions.Web);
        }
        catch (RequestFailedException missing) when (missing.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    // Never overwritten: of several processes one makes the key, and what counts is what is stored.
    private async Task<VaultWrapped> CreateAsync(string name, CancellationToken cancellationToken)
    {
        var wrapped = await vault.WrapAsync(RandomNumberGenerator.GetBytes(KeyFile.KeyBytes), cancellationToken);
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await blobs.CreateAsync(name, new BinaryData(JsonSerializer.SerializeToUtf8Bytes(wrapped, JsonSerializerOptions.Web)), "application/json", cancellationToken: cancellationToken);
        return (await FindAsync(name, cancellationToken))!;
    }
}
